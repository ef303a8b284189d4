import type { ElementMapping, ProcessEntry } from '../model/extensions.ts';
import { constantsOf } from './constants.ts';
import { entryType, isMappedWhole } from './mappingEntries.ts';
import { alsoAt, tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** Constants are added behind the mapped inputs and replace those of the same name (ExtensionsVariablesMappingProvider). */
export const constantOverridesInput = rule({
  code: 'constant-overrides-input',
  title: 'A constant replaces a mapped input',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check(file) {
    const mappings = new Map<ProcessEntry, ReadonlyMap<string, ElementMapping>>();
    for (const { process, entry, constant } of constantsOf(file)) {
      const known =
        mappings.get(process) ?? new Map(process.mappings.map((mapping) => [mapping.element.text, mapping]));
      mappings.set(process, known);
      const mapping = known.get(entry.element.text);
      if (!mapping || isMappedWhole(mapping, 'inputs')) continue;
      const input = mapping.inputs?.entries.find(({ key }) => key.text === constant.key.text);
      if (!input?.value || entryType(input) === undefined) continue;
      yield {
        span: tokenOf(constant.key),
        message: `Constant '${constant.key.text}' replaces the mapped input '${input.key.text}' of '${entry.element.text}' silently. Remove one of the two`,
        related: [alsoAt(file, input.key, `Input '${input.key.text}' is mapped here`)],
        element: constant.key.text,
        data: { element: entry.element.text, parameter: constant.key.text },
      };
    }
  },
});
