import { patchProblem } from './jsonPatch.ts';
import { entriesOf, entryType } from './mappingEntries.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** The type JSONPATCH came to the engine in 8.7, for outputs alone; the schema of the modeling service never had it. */
export const mappingJsonPatch = rule({
  code: 'mapping-json-patch',
  title: 'A mapping is a JSON Patch where it has no effect, or no patch at all',
  kinds: ['extensions'],
  levels: { engine: 'off', modeling: 'error' },
  variation: 'warning in engine in inputs; error in engine if the value is no patch of RFC 6902',
  *check(file) {
    for (const { entry, side, ignored } of entriesOf(file)) {
      if (!entry.type || entryType(entry) !== 'jsonpatch') continue;
      const element = entry.key.text;
      const isInput = side === 'inputs';
      yield {
        span: tokenOf(entry.type),
        message: isInput
          ? `The engine drops input '${element}': a JSON Patch works in outputs only. Map a variable or a value`
          : `The modeling service does not know '${entry.type.text}' of output '${element}', and engines before 8.7 cannot read it. Map a variable or a value`,
        levels: { engine: isInput && !ignored ? 'warning' : 'off' },
        element,
      };
      if (isInput || ignored || !entry.value) continue;
      const problem = patchProblem(entry.value);
      if (!problem) continue;
      const message = `${problem.message}: the engine fails when the task of output '${element}' ends`;
      yield { span: problem.span, message, levels: { engine: 'error', modeling: 'off' }, element };
    }
  },
});
