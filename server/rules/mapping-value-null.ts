import { memberOf } from '../syntax/jsonTree.ts';
import { entriesOfFile, type PlacedEntry } from './mappingEntries.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** The engine dereferences the value of a typed entry when the task runs (ExtensionsVariablesMappingProvider). */
export const mappingValueNull = rule({
  code: 'mapping-value-null',
  title: 'A mapping entry with a type has no value',
  kinds: ['extensions'],
  levels: { engine: 'error', modeling: 'error' },
  variation: 'off in engine in a half that is mapped as a whole',
  *check(file, { scope }) {
    for (const placed of entriesOfFile(file, scope)) {
      const { entry, ignored, type } = placed;
      if ((type !== 'variable' && type !== 'value') || !lacksValue(placed)) continue;
      yield {
        span: entry.value?.span ?? tokenOf(entry.key),
        message: messageOf(placed),
        ...(ignored ? { levels: { engine: 'off' as const } } : {}),
        element: entry.key.text,
        data: { element: placed.mapping.element.text, side: placed.side, key: entry.key.text },
      };
    }
  },
});

/** A key whose value is not typed yet is an error of syntax. */
function lacksValue({ entry }: PlacedEntry): boolean {
  return entry.value ? entry.value.kind === 'null' : memberOf(entry.json, 'value') === undefined;
}

function messageOf({ side, entry }: PlacedEntry): string {
  const what = entry.value ? 'is null' : 'is missing';
  if (side === 'outputs') {
    return `The value of output '${entry.key.text}' ${what}: the engine fails when the task ends. Name an output parameter or remove the entry`;
  }
  return `The value of input '${entry.key.text}' ${what}: the engine fails when the task runs. Name a variable or remove the entry; the modeler writes null for a required input that is not mapped`;
}
