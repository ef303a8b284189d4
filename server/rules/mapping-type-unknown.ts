import type { Name } from '../text/span.ts';
import { entriesIn, processesOf } from './mappingEntries.ts';
import { nearestName } from './nearest.ts';
import { tokenOf } from './places.ts';
import { type Report, rule } from './rule.ts';

const mappingTypes = ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'];
const entryTypes = ['variable', 'value'];

/** The types are enumerations of the engine's model: a word that is none of them makes the whole file unreadable. */
export const mappingTypeUnknown = rule({
  code: 'mapping-type-unknown',
  title: 'A mapping has a type that the engine cannot read',
  kinds: ['extensions'],
  levels: { engine: 'error', modeling: 'error' },
  *check(file) {
    for (const process of processesOf(file)) {
      for (const mapping of process.mappings) {
        const { mappingType, element } = mapping;
        if (mappingType && !isKnown(mappingType, mappingTypes)) yield reportOn(mappingType, mappingTypes, element.text);
        for (const { entry } of entriesIn(process, mapping)) {
          if (entry.type && !isKnown(entry.type, [...entryTypes, 'jsonpatch'])) {
            yield reportOn(entry.type, entryTypes, entry.key.text);
          }
        }
      }
    }
  },
});

function isKnown({ text }: Name, types: readonly string[]): boolean {
  return types.some((type) => type.toLowerCase() === text.toLowerCase());
}

function reportOn(type: Name, types: readonly string[], element: string): Report {
  const near = nearestName(type.text, types);
  return {
    span: tokenOf(type),
    message: `Unknown type '${type.text}': the engine cannot read the file, and no process of the deployment starts. ${advice(type.text, near, types)}`,
    element,
    data: { type: type.text, ...(near === undefined ? {} : { near }) },
  };
}

function advice(type: string, near: string | undefined, types: readonly string[]): string {
  if (near !== undefined) return `Did you mean '${near}'?`;
  if (type.toLowerCase() === 'static_value') return "Put the value under 'constants' of the process";
  return `Write ${types.map((known) => `'${known}'`).join(' or ')}`;
}
