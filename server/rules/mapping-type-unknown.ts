import type { Name } from '../text/span.ts';
import { entriesOfFile, processesOf } from './mappingEntries.ts';
import { nearestName } from './nearest.ts';
import { tokenOf } from './places.ts';
import { type Report, rule } from './rule.ts';

const mappingTypes = ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'];
const entryTypes = ['variable', 'value'];
/** Those that the engine reads, in lower case. */
const readableTypes: ReadonlySet<string | undefined> = new Set([...entryTypes, 'jsonpatch']);

/** The types are enumerations of the engine's model: a word that is none of them makes the whole file unreadable. */
export const mappingTypeUnknown = rule({
  code: 'mapping-type-unknown',
  title: 'A mapping has a type that the engine cannot read',
  kinds: ['extensions'],
  levels: { engine: 'error', modeling: 'error' },
  *check(file, { scope }) {
    for (const { mappings } of processesOf(file)) {
      for (const { mappingType, element } of mappings) {
        if (mappingType && !isKnown(mappingType)) yield reportOn(mappingType, mappingTypes, element.text);
      }
    }
    for (const { entry, type } of entriesOfFile(file, scope)) {
      if (entry.type && !readableTypes.has(type)) yield reportOn(entry.type, entryTypes, entry.key.text);
    }
  },
});

function isKnown({ text }: Name): boolean {
  return mappingTypes.some((type) => type.toLowerCase() === text.toLowerCase());
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
