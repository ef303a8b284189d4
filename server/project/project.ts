import { type IndexedFile, indexed } from '../index/indexedFile.ts';
import { Scope } from '../index/scope.ts';
import { ScopeTables } from '../index/scopeTables.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { type FileKind, type ProjectFile, parseFile, type Uri, unreadableFile, unreadFile } from '../model/file.ts';
import { Configurations, isConfiguration } from './configuration.ts';
import type { Contents } from './contents.ts';
import { autoProfile, type Folders, foldersOf, mainBeside, parent } from './folders.ts';
import { isBpmn, isBuildFile, kindOfPath, takesPart } from './recognition.ts';
import { storedEntry } from './storedEntry.ts';

/** What happened to one file. */
export type FileChange =
  /** The file is there and not read yet; of a build file nothing more is ever wanted. */
  | { readonly type: 'found'; readonly uri: Uri }
  /** Its text, from the disk or from an open editor. `kind` is given for a document recognised by its content. */
  | TextChange
  /** It cannot be read or decoded, with the reason in a sentence without a full stop. */
  | { readonly type: 'unreadable'; readonly uri: Uri; readonly reason: string; readonly kind?: FileKind | undefined }
  | { readonly type: 'gone'; readonly uri: Uri };

export interface TextChange {
  readonly type: 'text';
  readonly uri: Uri;
  readonly text: string;
  readonly kind?: FileKind | undefined;
  /** Of the bytes on the disk that hold the text: then the text need not stay in memory. Not for a text that is open in an editor. */
  readonly digest?: number | undefined;
}

/** The one thing that changes in the server: each `apply` makes the next snapshot, and the old ones stay valid. */
export class Project {
  private readonly files = new Map<Uri, IndexedFile>();
  private readonly kinds = new Map<Uri, FileKind>();
  private readonly buildFiles = new Set<Uri>();
  private folders: Folders = foldersOf([], []);
  private tables = new Map<Uri, ScopeTables>();
  private configurations = new Configurations();
  private current: Snapshot = emptySnapshot;

  /** Without `contents` all texts stay in memory: for texts that are on no disk, and where nothing can be read at once. */
  constructor(private readonly contents?: Contents) {}

  get snapshot(): Snapshot {
    return this.current;
  }

  /** A second project with the same files, for trying changes out. Costs a copy of the lists of files, not of the files. */
  fork(): Project {
    const fork = new Project(this.contents);
    for (const [uri, file] of this.files) fork.files.set(uri, file);
    for (const [uri, kind] of this.kinds) fork.kinds.set(uri, kind);
    for (const uri of this.buildFiles) fork.buildFiles.add(uri);
    fork.folders = this.folders;
    fork.tables = new Map(this.tables);
    fork.configurations = this.configurations;
    fork.current = this.current;
    return fork;
  }

  /** The root of the scope that the path of a file puts it in, read or not. */
  scopeRootOf(uri: Uri): Uri {
    return this.folders.scopeRoot(uri);
  }

  /** The addresses of all files that were told of and are not gone, build files and files that take no part included. */
  *known(): Iterable<Uri> {
    yield* this.files.keys();
    yield* this.buildFiles;
  }

  /** True for a file that was told of and is not gone. */
  knows(uri: Uri): boolean {
    return this.files.has(uri) || this.buildFiles.has(uri);
  }

  /** The folders in which JSON may be a manifest. */
  get projectFolders(): ReadonlySet<Uri> {
    return this.folders.projects;
  }

  /** What configuration files say is left out, by their folders; another object as soon as they say something else. */
  get excluded(): Configurations['excluded'] {
    return this.configurations.excluded;
  }

  /**
   * Applies changes in order and gives the snapshot after the last one. Costs the size of the changed files; more only if a file
   * appeared or vanished. The changes may be made while they are taken: then the text of one is let go before the next is there.
   */
  apply(changes: Iterable<FileChange>): Snapshot {
    const changed = new Map<Uri, IndexedFile | undefined>();
    let pathsChanged = false;
    let isConfigured = false;
    for (const change of changes) {
      pathsChanged = this.applyOne(change, changed) || pathsChanged;
      isConfigured ||= isConfiguration(change.uri);
    }
    if (pathsChanged) this.rebuild();
    else this.replace(changed);
    if (isConfigured) this.configure();
    this.current = this.nextSnapshot(pathsChanged);
    return this.current;
  }

  /** Returns true if the set of known paths changed. */
  private applyOne(change: FileChange, changed: Map<Uri, IndexedFile | undefined>): boolean {
    const { uri } = change;
    if (isBuildFile(uri)) return this.applyBuildFile(change);
    const given = change.type === 'text' || change.type === 'unreadable' ? change.kind : undefined;
    const kind = given ?? kindOfPath(uri) ?? this.manifestKind(uri);
    const before = this.files.get(uri);
    if (change.type === 'gone' || kind === undefined) {
      this.files.delete(uri);
      return this.kinds.delete(uri);
    }
    if (change.type === 'found' && before !== undefined) return false;
    const file = this.entryOf(change, kind);
    const kindBefore = this.kinds.get(uri);
    this.files.set(uri, file);
    this.kinds.set(uri, kind);
    changed.set(uri, file);
    return kindBefore !== kind || (before !== undefined && isBpmn(before.file) !== isBpmn(file.file));
  }

  private entryOf(change: Exclude<FileChange, { type: 'gone' }>, kind: FileKind): IndexedFile {
    if (change.type === 'found') return indexed(unreadFile(change.uri, kind));
    if (change.type === 'unreadable') return indexed(unreadableFile(change.uri, kind, change.reason));
    const { uri, text, digest } = change;
    if (this.contents && digest !== undefined) return storedEntry({ uri, text, digest, kind }, this.contents);
    const before = this.files.get(uri);
    return indexed(parseFile(uri, text, kind, before?.isKept ? before.file : undefined), true);
  }

  private applyBuildFile({ type, uri }: FileChange): boolean {
    if (type === 'gone') return this.buildFiles.delete(uri);
    if (this.buildFiles.has(uri)) return false;
    this.buildFiles.add(uri);
    return true;
  }

  /** A manifest is any JSON beside `connectors` or `processes`; until those are known, any JSON may be one. */
  private manifestKind(uri: Uri): FileKind | undefined {
    return uri.endsWith('.json') ? 'manifest' : undefined;
  }

  private rebuild(): void {
    const files = [...this.files.keys()].filter((uri) => !besideProjects.has(this.kinds.get(uri)));
    this.folders = foldersOf(
      files.map((uri) => ({ uri, isBpmn: this.isBpmn(uri) })),
      this.buildFiles,
    );
    this.tables = new Map();
    this.replace(this.files);
  }

  private isBpmn(uri: Uri): boolean {
    const entry = this.files.get(uri);
    return entry !== undefined && isBpmn(entry.file);
  }

  private replace(changed: ReadonlyMap<Uri, IndexedFile | undefined>): void {
    const byScope = new Map<Uri, Map<Uri, IndexedFile | undefined>>();
    for (const [uri, entry] of changed) {
      const root = this.folders.scopeRoot(uri);
      const ofScope = byScope.get(root) ?? new Map<Uri, IndexedFile | undefined>();
      byScope.set(root, ofScope.set(uri, entry && this.takesPart(entry.file) ? entry : undefined));
    }
    for (const [root, files] of byScope) {
      const tables = (this.tables.get(root) ?? ScopeTables.empty()).with(files);
      if (tables.isEmpty) this.tables.delete(root);
      else this.tables.set(root, tables);
    }
  }

  private configure(): void {
    const files = [...this.files.values()].flatMap(({ file }) => (file.kind === 'configuration' ? file : []));
    this.configurations = new Configurations(files, this.configurations);
  }

  private takesPart(file: ProjectFile): boolean {
    if (this.kinds.get(file.uri) === 'manifest' && !this.projectFolders.has(parent(file.uri))) return false;
    return takesPart(file, this.folders.isBesideProcesses(file.uri));
  }

  private nextSnapshot(pathsChanged: boolean): Snapshot {
    const scopes = new Map<Uri, Scope>();
    // A scope that test resources see comes before them.
    const scopeAt = (root: Uri, tables: ScopeTables): Scope => {
      const main = mainBeside(root);
      const seen = main === undefined ? undefined : this.tables.get(main);
      const scope = this.scope(
        root,
        tables,
        main && seen ? (scopes.get(main) ?? scopeAt(main, seen)) : undefined,
        pathsChanged,
      );
      scopes.set(root, scope);
      return scope;
    };
    for (const [root, tables] of this.tables) if (!scopes.has(root)) scopeAt(root, tables);
    const { configurations, current, folders } = this;
    const profilesChanged = [...scopes.values()].some(
      ({ root, profile }) => profile !== (current.scopes.get(root)?.profile ?? profile),
    );
    return {
      version: current.version + 1,
      structure: current.structure + (pathsChanged || profilesChanged ? 1 : 0),
      scopes,
      file: (uri) => scopes.get(folders.scopeRoot(uri))?.ownFile(uri),
      scopeOf: (uri) => {
        const scope = scopes.get(folders.scopeRoot(uri));
        return scope?.ownFile(uri) ? scope : undefined;
      },
      *files() {
        for (const scope of scopes.values()) yield* scope.files();
      },
      configurationOf: (folder) => configurations.ofFolder(folder),
    };
  }

  /** The scope of before where nothing of it changed. */
  private scope(root: Uri, tables: ScopeTables, beyond: Scope | undefined, pathsChanged: boolean): Scope {
    const before = this.current.scopes.get(root);
    if (!pathsChanged && before?.isOf(tables, beyond)) return before;
    return new Scope(root, autoProfile(root, tables.hasManifest, this.folders), tables, beyond);
  }
}

/** Kinds that may lie anywhere and so begin no scope. */
const besideProjects: ReadonlySet<FileKind | undefined> = new Set(['manifest', 'configuration']);

const emptySnapshot: Snapshot = {
  version: 0,
  structure: 0,
  scopes: new Map(),
  file: () => undefined,
  scopeOf: () => undefined,
  files: () => [],
  configurationOf: (folder) => new Configurations().ofFolder(folder),
};
