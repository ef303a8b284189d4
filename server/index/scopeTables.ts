import type { ConnectorFile, FileKind, ProjectFile, Uri } from '../model/file.ts';
import { brokenKind, isEvidence } from './evidence.ts';
import { LayeredMap } from './layeredMap.ts';
import { type FileSymbols, type SymbolId, symbolsOf } from './symbols.ts';

interface Entry {
  readonly file: ProjectFile;
  readonly symbols: FileSymbols;
}

type Role = 'definitions' | 'references';
type SymbolTable = LayeredMap<SymbolId, readonly Uri[]>;

interface Tables {
  readonly entries: LayeredMap<Uri, Entry>;
  readonly definitions: SymbolTable;
  readonly references: SymbolTable;
  readonly connectorUris: LayeredMap<Uri, true>;
  readonly implementations: LayeredMap<string, true>;
  readonly counts: Counts;
}

interface Counts {
  readonly evidence: number;
  readonly manifests: number;
  readonly broken: Readonly<Record<FileKind, number>>;
}

const implementationPrefix = 'implementation:';

/**
 * The files of one scope and who names what. The tables hold which files name a symbol and the files where in them, so a
 * keystroke that moves text and names nothing new changes one entry.
 */
export class ScopeTables {
  private constructor(private readonly tables: Tables) {}

  static empty(): ScopeTables {
    return new ScopeTables({
      entries: LayeredMap.empty(),
      definitions: LayeredMap.empty(),
      references: LayeredMap.empty(),
      connectorUris: LayeredMap.empty(),
      implementations: LayeredMap.empty(),
      counts: {
        evidence: 0,
        manifests: 0,
        broken: { connector: 0, bpmn: 0, extensions: 0, manifest: 0, trigger: 0, configuration: 0 },
      },
    });
  }

  get isEmpty(): boolean {
    return this.tables.entries.isEmpty;
  }

  get evidence(): number {
    return this.tables.counts.evidence;
  }

  get hasManifest(): boolean {
    return this.tables.counts.manifests > 0;
  }

  get brokenConnectors(): number {
    return this.tables.counts.broken.connector;
  }

  get brokenProcesses(): number {
    return this.tables.counts.broken.bpmn;
  }

  get brokenExtensions(): number {
    return this.tables.counts.broken.extensions;
  }

  get brokenTriggers(): number {
    return this.tables.counts.broken.trigger;
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

  filesNaming(symbol: SymbolId, role: Role): readonly ProjectFile[] {
    const uris = this.tables[role].get(symbol) ?? [];
    return uris.flatMap((uri) => this.file(uri) ?? []);
  }

  /** In the order of their addresses, so that answers do not depend on the order of reading. */
  connectors(): readonly ConnectorFile[] {
    const uris = [...this.tables.connectorUris.entries()].map(([uri]) => uri).sort();
    return uris.flatMap((uri) => {
      const file = this.file(uri);
      return file?.kind === 'connector' ? file : [];
    });
  }

  implementationNames(): readonly string[] {
    return [...this.tables.implementations.entries()].map(([name]) => name).sort();
  }

  /** The tables after files were replaced, added, or (undefined) removed. */
  with(changes: ReadonlyMap<Uri, ProjectFile | undefined>): ScopeTables {
    const entries = new Map<Uri, Entry | undefined>();
    const definitions = new SymbolChanges(this.tables.definitions);
    const references = new SymbolChanges(this.tables.references);
    const connectors = new Map<Uri, true | undefined>();
    const counts = { ...this.tables.counts, broken: { ...this.tables.counts.broken } };
    for (const [uri, file] of changes) {
      const before = this.tables.entries.get(uri);
      const after = file && { file, symbols: symbolsOf(file) };
      entries.set(uri, after);
      definitions.replace(uri, before?.symbols.definitions, after?.symbols.definitions);
      references.replace(uri, before?.symbols.references, after?.symbols.references);
      if ((before?.file.kind === 'connector') !== (file?.kind === 'connector')) {
        connectors.set(uri, file?.kind === 'connector' ? true : undefined);
      }
      count(counts, before?.file, -1);
      count(counts, file, 1);
    }
    return new ScopeTables({
      entries: this.tables.entries.with(entries),
      definitions: this.tables.definitions.with(definitions.changes),
      references: this.tables.references.with(references.changes),
      connectorUris: this.tables.connectorUris.with(connectors),
      implementations: this.tables.implementations.with(implementationChanges(references.changes)),
      counts,
    });
  }
}

/** Collects which symbols gain or lose files. */
class SymbolChanges {
  readonly changes = new Map<SymbolId, readonly Uri[] | undefined>();

  constructor(private readonly table: SymbolTable) {}

  replace(
    uri: Uri,
    before: ReadonlyMap<SymbolId, unknown> | undefined,
    after: ReadonlyMap<SymbolId, unknown> | undefined,
  ): void {
    for (const symbol of before?.keys() ?? []) {
      if (!after?.has(symbol))
        this.set(
          symbol,
          this.urisOf(symbol).filter((other) => other !== uri),
        );
    }
    for (const symbol of after?.keys() ?? []) {
      if (!before?.has(symbol)) this.set(symbol, [...this.urisOf(symbol), uri].sort());
    }
  }

  private urisOf(symbol: SymbolId): readonly Uri[] {
    return (this.changes.has(symbol) ? this.changes.get(symbol) : this.table.get(symbol)) ?? [];
  }

  private set(symbol: SymbolId, uris: readonly Uri[]): void {
    this.changes.set(symbol, uris.length > 0 ? uris : undefined);
  }
}

function implementationChanges(
  references: ReadonlyMap<SymbolId, readonly Uri[] | undefined>,
): Map<string, true | undefined> {
  const changes = new Map<string, true | undefined>();
  for (const [symbol, uris] of references) {
    if (symbol.startsWith(implementationPrefix))
      changes.set(symbol.slice(implementationPrefix.length), uris ? true : undefined);
  }
  return changes;
}

function count(
  counts: { evidence: number; manifests: number; broken: Record<FileKind, number> },
  file: ProjectFile | undefined,
  by: 1 | -1,
): void {
  if (!file) return;
  if (isEvidence(file)) counts.evidence += by;
  if (file.kind === 'manifest') counts.manifests += by;
  const broken = brokenKind(file);
  if (broken) counts.broken[broken] += by;
}
