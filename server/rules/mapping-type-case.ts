import type { Name } from '../text/span.ts';
import { entriesOfFile, processesOf } from './mappingEntries.ts';
import { type Report, rule } from './rule.ts';

/** The engine reads `Variable` and `map_all`, the schema of the modeling service wants them letter for letter. */
export const mappingTypeCase = rule({
  code: 'mapping-type-case',
  title: 'A mapping type is written in another letter case',
  kinds: ['extensions'],
  levels: { engine: 'off', modeling: 'error' },
  *check(file, { scope }) {
    for (const { mappings } of processesOf(file)) {
      for (const { mappingType, element } of mappings) yield* reportOn(mappingType, mappingTypes, element.text);
    }
    for (const { entry } of entriesOfFile(file, scope)) yield* reportOn(entry.type, entryTypes, entry.key.text);
  },
});

const mappingTypes = ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'];
const entryTypes = ['variable', 'value'];

function* reportOn(type: Name | undefined, types: readonly string[], element: string): Iterable<Report> {
  const near = types.find((known) => type && known !== type.text && known.toLowerCase() === type.text.toLowerCase());
  if (!type || near === undefined) return;
  yield {
    span: type.span,
    message: `The modeling service does not know the type '${type.text}': letter case counts. Write '${near}'`,
    element,
    data: { type: type.text, near },
  };
}
