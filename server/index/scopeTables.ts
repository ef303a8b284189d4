import type { FileKind, ProjectFile, Uri } from '../model/file.ts';
import type { IndexedFile } from './indexedFile.ts';
import { LayeredMap } from './layeredMap.ts';
import { NameSet } from './nameSet.ts';
import type { FileSymbols, SymbolId } from './symbols.ts';
import { SymbolChanges, SymbolTable } from './symbolTable.ts';

type Role = 'definitions' | 'references';

interface Tables {
  readonly entries: LayeredMap<Uri, IndexedFile>;
  readonly definitions: SymbolTable;
  readonly references: SymbolTable;
  readonly connectorUris: NameSet;
  readonly connectorNames: NameSet;
  readonly processIds: NameSet;
  readonly implementations: NameSet;
  readonly counts: Counts;
}

interface Counts {
  readonly evidence: number;
  readonly manifests: number;
  readonly unread: Readonly<Record<FileKind, number>>;
  readonly broken: Readonly<Record<FileKind, number>>;
}

/**
 * The files of one scope and who names what. The tables hold which files name a symbol and the files where in them, so a
 * keystroke that moves text and names nothing new changes one entry.
 */
export class ScopeTables {
  private constructor(private readonly tables: Tables) {}

  static empty(): ScopeTables {
    return new ScopeTables({
      entries: LayeredMap.empty(),
      definitions: SymbolTable.empty(),
      references: SymbolTable.empty(),
      connectorUris: NameSet.empty(),
      connectorNames: NameSet.empty(),
      processIds: NameSet.empty(),
      implementations: NameSet.empty(),
      counts: {
        evidence: 0,
        manifests: 0,
        unread: ofNoKind,
        broken: ofNoKind,
      },
    });
  }

  get isEmpty(): boolean {
    return this.tables.entries.isEmpty;
  }

  get evidence(): number {
    return this.tables.counts.evidence;
  }

  /** How many files of each kind are known by their paths only. */
  get unread(): Readonly<Record<FileKind, number>> {
    return this.tables.counts.unread;
  }

  get hasManifest(): boolean {
    return this.tables.counts.manifests > 0;
  }

  /** How many files of each kind may hold definitions that are not known: they are broken, unreadable or not read yet. */
  get broken(): Readonly<Record<FileKind, number>> {
    return this.tables.counts.broken;
  }

  file(uri: Uri): ProjectFile | undefined {
    return this.tables.entries.get(uri)?.file;
  }

  symbols(uri: Uri): FileSymbols | undefined {
    return this.tables.entries.get(uri)?.symbols;
  }

  *files(): Iterable<ProjectFile> {
    for (const [, { file }] of this.tables.entries.entries()) yield file;
  }

  *entries(): Iterable<IndexedFile> {
    for (const [, entry] of this.tables.entries.entries()) yield entry;
  }

  filesNaming(symbol: SymbolId, role: Role): readonly ProjectFile[] {
    return this.tables[role].filesNaming(symbol).flatMap((uri) => this.file(uri) ?? []);
  }

  /** The addresses of the connectors in order, so that answers do not depend on the order of reading. */
  get connectorUris(): readonly Uri[] {
    return this.tables.connectorUris.inOrder;
  }

  get connectorNames(): readonly string[] {
    return this.tables.connectorNames.inOrder;
  }

  get processIds(): readonly string[] {
    return this.tables.processIds.inOrder;
  }

  get implementationNames(): readonly string[] {
    return this.tables.implementations.inOrder;
  }

  /** The tables after files were replaced, added, or (undefined) removed. */
  with(changes: ReadonlyMap<Uri, IndexedFile | undefined>): ScopeTables {
    const { tables } = this;
    const definitions = new SymbolChanges();
    const references = new SymbolChanges();
    const connectors = new Map<Uri, true | undefined>();
    const { unread, broken } = tables.counts;
    const counts = { ...tables.counts, unread: { ...unread }, broken: { ...broken } };
    for (const [uri, after] of changes) {
      const before = tables.entries.get(uri);
      definitions.replace(uri, before?.symbols.definitions, after?.symbols.definitions);
      references.replace(uri, before?.symbols.references, after?.symbols.references);
      connectors.set(uri, after?.file.kind === 'connector' ? true : undefined);
      count(counts, before, -1);
      count(counts, after, 1);
    }
    const defined = tables.definitions.with(definitions);
    const referred = tables.references.with(references);
    return new ScopeTables({
      entries: tables.entries.with(changes),
      definitions: defined.table,
      references: referred.table,
      connectorUris: tables.connectorUris.with(connectors),
      connectorNames: tables.connectorNames.with(namesOf('connector:', defined.appeared)),
      processIds: tables.processIds.with(namesOf('process:', defined.appeared)),
      implementations: tables.implementations.with(namesOf('implementation:', referred.appeared)),
      counts,
    });
  }
}

/** The names of the symbols of one kind; only for kinds whose ids are a prefix and the name. */
function namesOf(
  prefix: string,
  symbols: ReadonlyMap<SymbolId, true | undefined>,
): ReadonlyMap<string, true | undefined> {
  const names = new Map<string, true | undefined>();
  for (const [symbol, present] of symbols) {
    if (symbol.startsWith(prefix)) names.set(symbol.slice(prefix.length), present);
  }
  return names;
}

const ofNoKind: Readonly<Record<FileKind, number>> = {
  connector: 0,
  bpmn: 0,
  extensions: 0,
  manifest: 0,
  trigger: 0,
  configuration: 0,
};

interface ChangingCounts {
  evidence: number;
  manifests: number;
  unread: Record<FileKind, number>;
  broken: Record<FileKind, number>;
}

function count(counts: ChangingCounts, entry: IndexedFile | undefined, by: 1 | -1): void {
  if (!entry) return;
  const { file, isEvidence, broken } = entry;
  if (isEvidence) counts.evidence += by;
  if (file.kind === 'manifest') counts.manifests += by;
  if (file.kind === 'unread') counts.unread[file.expected] += by;
  if (broken) counts.broken[broken] += by;
}
