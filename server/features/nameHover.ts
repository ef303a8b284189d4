import type { Named, NamedKind } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { MappingSide } from '../model/extensions.ts';
import type { ProjectFile } from '../model/file.ts';
import { touches } from '../text/span.ts';
import type { Hover } from './hover.ts';
import { describe } from './nameDescriptions.ts';
import { symbolAt } from './namePlaces.ts';
import type { Place } from './navigation.ts';
import { occurrencesOf } from './occurrences.ts';
import { describeUses, usesOf } from './uses.ts';

/** What the name at an offset stands for, its type, who uses it, and what the engine does with it; undefined where no name stands or nothing defines it. */
export function nameHover({ file, scope, offset }: Place, snapshot: Snapshot): Hover | undefined {
  const place = symbolAt(file, scope, offset);
  const description = place && describe(place.symbol, scope);
  if (!description) return undefined;
  const { what, engine } = description;
  const ignored = isIgnored(file, offset) ? 'The mapping type makes the engine ignore this entry' : undefined;
  const sentence = ignored ?? engine;
  const parts = [what, ...(sentence === undefined ? [] : [sentence]), usesText(place.symbol, scope, snapshot)];
  return { span: place.span, markdown: parts.join('\n\n') };
}

/** Where everything is sent or written, explicit entries of that side are not read (ExtensionsVariablesMappingProvider). */
function isIgnored(file: ProjectFile, offset: number): boolean {
  if (file.kind !== 'extensions') return false;
  const mapping = file.model.processes.flatMap(({ mappings }) => mappings).find(({ span }) => touches(span, offset));
  const type = mapping?.mappingType?.text.toUpperCase();
  const ignores = (side: MappingSide | undefined): boolean =>
    side?.entries.some(({ span }) => touches(span, offset)) ?? false;
  return (
    ((type === 'MAP_ALL' || type === 'MAP_ALL_INPUTS') && ignores(mapping?.inputs)) ||
    ((type === 'MAP_ALL' || type === 'MAP_ALL_OUTPUTS') && ignores(mapping?.outputs))
  );
}

function usesText(symbol: Named, scope: Scope, snapshot: Snapshot): string {
  if (symbol.kind === 'connector')
    return usedBy(describeUses(usesOf({ connector: symbol.name, action: undefined }, scope)));
  if (symbol.kind === 'action')
    return usedBy(describeUses(usesOf({ connector: symbol.connector, action: symbol.name }, scope)));
  const references = occurrencesOf(symbol, scope, snapshot).filter(({ place }) => place.role === 'reference');
  if (references.length === 0) return canBeUseless.has(symbol.kind) ? 'Not used' : 'Named nowhere else';
  const files = new Set(references.map(({ uri }) => uri)).size;
  return `Named at ${counted(references.length, 'place')} in ${counted(files, 'file')}`;
}

/** What does nothing until something names it; an element runs all the same. */
const canBeUseless: ReadonlySet<NamedKind> = new Set(['input', 'output', 'variable', 'bpmnError']);

function usedBy(uses: string): string {
  return uses === 'not used' ? 'Not used' : `Used by ${uses}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
