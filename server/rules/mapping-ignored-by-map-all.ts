import { halvesOf, isMappedWhole, processesOf } from './mappingEntries.ts';
import { rule } from './rule.ts';

/** A half that is mapped as a whole sends or writes everything by equal names and never looks at its entries. */
export const mappingIgnoredByMapAll = rule({
  code: 'mapping-ignored-by-map-all',
  title: 'Explicit mappings stand in a half that is mapped as a whole',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check(file) {
    for (const { mappings } of processesOf(file)) {
      for (const mapping of mappings) {
        for (const { name, half } of halvesOf(mapping)) {
          if (half.entries.length === 0 || !isMappedWhole(mapping, name)) continue;
          yield {
            span: half.key,
            message: `'${mapping.mappingType?.text}' maps all ${name} of '${mapping.element.text}' by equal names: these entries are ignored silently. Remove them or the mapping type`,
            tag: 'unnecessary',
            element: mapping.element.text,
            data: { element: mapping.element.text, side: name },
          };
        }
      }
    }
  },
});
