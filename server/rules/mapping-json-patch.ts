import type { MappingEntry } from '../model/extensions.ts';
import { memberOf } from '../syntax/jsonTree.ts';
import type { Name } from '../text/span.ts';
import { type PatchProblem, patchProblem } from './jsonPatch.ts';
import { entriesOfFile, type PlacedEntry } from './mappingEntries.ts';
import { tokenOf } from './places.ts';
import { type Report, rule } from './rule.ts';

/** The type JSONPATCH came to the engine in 8.7, for outputs alone; the schema of the modeling service never had it. */
export const mappingJsonPatch = rule({
  code: 'mapping-json-patch',
  title: 'A mapping is a JSON Patch where it has no effect, or no patch at all',
  kinds: ['extensions'],
  levels: { engine: 'off', modeling: 'error' },
  variation: 'warning in engine in inputs; error in engine if the value is no patch of RFC 6902',
  *check(file, { scope }) {
    for (const placed of entriesOfFile(file, scope)) {
      const { entry, side, ignored, type } = placed;
      if (!entry.type || type !== 'jsonpatch') continue;
      yield reportOnType(placed, entry.type);
      if (side === 'outputs' && !ignored) yield* reportOnPatch(entry);
    }
  },
});

function reportOnType({ entry, side, ignored }: PlacedEntry, type: Name): Report {
  const element = entry.key.text;
  const isInput = side === 'inputs';
  return {
    span: tokenOf(type),
    message: isInput
      ? `The engine drops input '${element}': a JSON Patch works in outputs only. Map a variable or a value`
      : `The modeling service does not know '${type.text}' of output '${element}', and engines before 8.7 cannot read it. Map a variable or a value`,
    levels: { engine: isInput && !ignored ? 'warning' : 'off' },
    element,
  };
}

function* reportOnPatch(entry: MappingEntry): Iterable<Report> {
  const element = entry.key.text;
  const problem = entry.value ? patchProblem(entry.value) : missingPatch(entry);
  if (!problem) return;
  const message = `${problem.message}: the engine fails when the task of output '${element}' ends`;
  yield { span: problem.span, message, levels: { engine: 'error', modeling: 'off' }, element };
}

/** A key whose value is not typed yet is an error of syntax. */
function missingPatch({ key, json }: MappingEntry): PatchProblem | undefined {
  return memberOf(json, 'value') ? undefined : { span: tokenOf(key), message: 'A JSON Patch needs a value' };
}
