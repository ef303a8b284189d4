import type { MappingEntry } from '../model/extensions.ts';
import type { SideName } from '../rules/mappingEntries.ts';
import { entriesOf } from '../rules/mappingEntries.ts';
import { parameterNames } from '../rules/mappingTarget.ts';
import { type ResolvedEntry, resolvedEntries } from '../rules/resolvedMappings.ts';
import type { Fix } from './fix.ts';
import { type ExtensionsContext, editOf, inExtensions } from './inExtensions.ts';
import { holds, setMember } from './jsonPlaces.ts';

/** Gives a mapping entry the type that its value asks for: `variable` if it names one, else `value`. */
export const setEntryType = inExtensions(
  ['mapping-entry-incomplete', 'mapping-type-unknown'],
  function* ({ uri, code, span, data }, context): Iterable<Fix> {
    const placed = entriesOf(context.file).find(({ entry }) => holds(entry.span, span));
    const json = placed?.entry.json;
    if (!placed || json?.kind !== 'object') return;
    for (const type of typesFor(placed.entry, placed.side, context)) {
      const title = code === 'mapping-type-unknown' ? `Change to '${type}'` : `Add "type": "${type}"`;
      if (type !== data?.near) yield editOf(uri, title, [setMember(context.file.json, json, 'type', type)]);
    }
  },
);

/** The likelier first. What names a variable may still be meant as a text. */
function typesFor(entry: MappingEntry, side: SideName, { file, view }: ExtensionsContext): readonly string[] {
  const resolved = resolvedEntries(file, view).find((candidate) => candidate.entry === entry);
  return entry.value?.kind === 'string' && resolved && names(resolved, side, entry.value.value)
    ? ['variable', 'value']
    : ['value'];
}

function names({ facts, target }: ResolvedEntry, side: SideName, text: string): boolean {
  if (side === 'inputs') return facts.declared.has(text);
  return target.contract.kind === 'action' && parameterNames(target.contract, 'outputs').has(text);
}
