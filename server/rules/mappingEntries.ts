import type { ElementMapping, MappingEntry, MappingSide, ProcessEntry } from '../model/extensions.ts';
import type { ExtensionsFile } from '../model/file.ts';
import type { Name } from '../text/span.ts';
import type { ScopeView } from './scopeView.ts';

/** The word of a side in the file. */
export type SideName = 'inputs' | 'outputs';

/** One entry of a mapping with what is around it. */
export interface PlacedEntry {
  readonly process: ProcessEntry;
  readonly mapping: ElementMapping;
  readonly side: SideName;
  readonly entry: MappingEntry;
  /** True if the mapping type maps the whole half, so that the engine does not look at the entry. */
  readonly ignored: boolean;
  /** What `entryType` says of the entry. */
  readonly type: string | undefined;
  /** What `namedByEntry` says of the entry. */
  readonly named: Name | undefined;
}

/** The processes that rules look at: none for the extensions of other models, and none in a file of the old layout. */
export function processesOf(file: ExtensionsFile): readonly ProcessEntry[] {
  return file.ofProcess ? file.model.processes : [];
}

/** All entries of all mappings of a file in the order of the text of each mapping. */
export function entriesOf(file: ExtensionsFile): readonly PlacedEntry[] {
  const placed: PlacedEntry[] = [];
  for (const process of processesOf(file)) {
    for (const mapping of process.mappings) addEntries(process, mapping, placed);
  }
  return placed;
}

/** The same for rules: found once for all of them. */
export function entriesOfFile(file: ExtensionsFile, scope: ScopeView): readonly PlacedEntry[] {
  return scope.once(`entries ${file.uri}`, () => entriesOf(file));
}

/** The entries of one mapping. */
export function entriesIn(process: ProcessEntry, mapping: ElementMapping): readonly PlacedEntry[] {
  const placed: PlacedEntry[] = [];
  addEntries(process, mapping, placed);
  return placed;
}

function addEntries(process: ProcessEntry, mapping: ElementMapping, placed: PlacedEntry[]): void {
  for (const { name: side, half } of halvesOf(mapping)) {
    const ignored = isMappedWhole(mapping, side);
    for (const entry of half.entries) {
      placed.push({ process, mapping, side, entry, ignored, type: entryType(entry), named: namedByEntry(entry) });
    }
  }
}

/** The sides that a mapping has. */
export function halvesOf({ inputs, outputs }: ElementMapping): { name: SideName; half: MappingSide }[] {
  const halves: { name: SideName; half: MappingSide }[] = [];
  if (inputs) halves.push({ name: 'inputs', half: inputs });
  if (outputs) halves.push({ name: 'outputs', half: outputs });
  return halves;
}

/** True if the mapping type sends, or writes back, everything by equal names; the engine ignores letter case here. */
export function isMappedWhole({ mappingType }: ElementMapping, side: SideName): boolean {
  const type = mappingType?.text.toUpperCase();
  return type === 'MAP_ALL' || type === (side === 'inputs' ? 'MAP_ALL_INPUTS' : 'MAP_ALL_OUTPUTS');
}

/** The type of an entry as the engine reads it, in lower case: `variable`, `value`, `jsonpatch`, or a word that it does not know. */
export function entryType({ type }: MappingEntry): string | undefined {
  return type?.text.toLowerCase();
}

/** The text of an entry that names something: of type `variable`, with a text for a value. */
export function namedByEntry(entry: MappingEntry): Name | undefined {
  if (entryType(entry) !== 'variable' || entry.value?.kind !== 'string') return undefined;
  return { text: entry.value.value, span: entry.value.inner };
}
