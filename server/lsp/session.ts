import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Snapshot } from '../index/snapshot.ts';
import { largestFile, tooLarge, type Uri } from '../model/file.ts';
import { Contents } from '../project/contents.ts';
import type { FileSource, Listing } from '../project/fileSource.ts';
import { mainBeside, parent } from '../project/folders.ts';
import { batchesOf, changeOf, type LoadProgress, loadFolders } from '../project/loader.ts';
import { type FileChange, Project } from '../project/project.ts';
import { isBuildFile, kindOfContent, kindOfPath } from '../project/recognition.ts';
import { FindingsStore } from '../rules/findingsStore.ts';
import type { Rule } from '../rules/rule.ts';
import { FolderSettings, type UserSettings } from './folderSettings.ts';
import { isBelow, WorkspaceFolders } from './workspaceFolders.ts';

interface OpenDocument {
  readonly language: 'xml' | 'json';
  readonly version: number;
  readonly text: string;
}

export type Cause = 'typing' | 'outside';

export interface SessionHost {
  readonly source: FileSource;
  readonly rules: readonly Rule[];
  /** Told of a rule that threw. */
  ruleFailed(code: string, uri: Uri, error: unknown): void;
  /** Told of folders that were listed, and of those below them that could not be, with the reason in a sentence without a full stop. */
  foldersListed(folders: readonly Uri[], unread: readonly { readonly uri: Uri; readonly reason: string }[]): void;
  /** Told when a closed file turns out to hold another text than was read: `readAgain` is due. */
  outdated(uri: Uri): void;
  /** Told after each change which files are to be checked again, and whether the user typed it or it came from elsewhere. */
  changed(uris: ReadonlySet<Uri>, cause: Cause): void;
}

/** What one editor sees: workspace folders, open documents over the files of the disk, settings. */
export class Session {
  readonly project: Project;
  readonly store: FindingsStore;
  private readonly open = new Map<Uri, OpenDocument>();
  private readonly folders = new WorkspaceFolders();
  private readonly settings = new FolderSettings(this.folders);
  private waiting: { readonly uri: Uri; readonly settle: () => void }[] = [];
  /** The projects beside which manifests were looked for. */
  private followed: ReadonlySet<Uri>;

  constructor(private readonly host: SessionHost) {
    this.project = new Project(contentsOf(host));
    this.followed = this.project.projectFolders;
    this.store = new FindingsStore(
      host.rules,
      (snapshot, uri, scope) => this.settings.checksOf(snapshot, uri, scope),
      (code, uri, error) => host.ruleFailed(code, uri, error),
    );
  }

  get snapshot(): Snapshot {
    return this.project.snapshot;
  }

  /** The version of an open document, which an edit names so that it is refused on a newer text; null for a file on the disk. */
  versionOf(uri: Uri): number | null {
    return this.open.get(uri)?.version ?? null;
  }

  isOpen(uri: Uri): boolean {
    return this.open.has(uri);
  }

  /** Reads the files of folders that became part of the workspace. */
  async addFolders(folders: readonly Uri[], progress: LoadProgress): Promise<void> {
    this.folders.add(folders);
    const { project } = this;
    const before = project.snapshot;
    const listings = await loadFolders(project, this.sourceBelowEditors(), folders, this.answeringMeanwhile(progress));
    this.tellListed(folders, listings);
    project.apply([...this.open].map(([uri, document]) => this.openChange(uri, document)));
    await this.followProjects();
    this.tell(
      before,
      'outside',
      [...project.snapshot.files()].map(({ uri }) => uri),
    );
  }

  /** Settled when all files of the scope of a document are read while a workspace is; not before all paths are known. */
  whenRead(uri: Uri): Promise<void> {
    return new Promise((settle) => this.waiting.push({ uri, settle }));
  }

  /** Reads the scopes of open documents first, and tells those who wait for them. */
  private answeringMeanwhile(progress: LoadProgress): LoadProgress {
    const roots = (): Uri[] => [...this.open.keys()].map((uri) => this.project.scopeRootOf(uri));
    let urgent: ReadonlySet<Uri> | undefined;
    return {
      get isCancelled() {
        return progress.isCancelled === true;
      },
      isUrgent: (uri) => {
        urgent ??= new Set(roots().flatMap((root) => [root, mainBeside(root) ?? root]));
        return urgent.has(this.project.scopeRootOf(uri));
      },
      isOpen: (uri) => this.open.has(uri),
      report: async (read, total) => {
        this.settleRead();
        await progress.report(read, total);
      },
    };
  }

  private settleRead(): void {
    const { scopes } = this.snapshot;
    const isRead = (uri: Uri): boolean => scopes.get(this.project.scopeRootOf(uri))?.hasUnreadFiles !== true;
    const done = this.waiting.filter(({ uri }) => isRead(uri));
    this.waiting = this.waiting.filter((waiting) => !done.includes(waiting));
    for (const { settle } of done) settle();
  }

  /** Forgets the files of folders that left the workspace; open documents stay. */
  removeFolders(folders: readonly Uri[]): void {
    this.folders.remove(folders);
    const gone = [...this.project.known()].filter((uri) => !this.open.has(uri) && !this.folders.wants(uri));
    this.apply([...gone.map(forgotten), ...[...this.open].map(([uri, document]) => this.openChange(uri, document))]);
  }

  setSettings(folder: Uri, settings: UserSettings): void {
    this.settings.set(folder, settings);
    this.store.clear();
    this.host.changed(new Set([...this.snapshot.files()].map(({ uri }) => uri)), 'outside');
  }

  /** False if the user leaves the outline of this JSON file to the editor. */
  outlinesJson(uri: Uri): boolean {
    return this.settings.of(uri).outlineJson;
  }

  /** False if the user wants no inlay hints in this file. */
  showsInlayHints(uri: Uri): boolean {
    return this.settings.of(uri).inlayHints;
  }

  /** An editor's text, which counts instead of the disk's from now on. Documents of other schemes (old versions, diffs) are none of ours. */
  edit(uri: Uri, document: TextDocument): void {
    const language = languageOf(uri, document.languageId);
    if (!language || !this.isOurs(uri)) return;
    const opened = { language, version: document.version, text: document.getText() };
    this.open.set(uri, opened);
    const change = this.openChange(uri, opened);
    if (change.type !== 'gone' || this.project.knows(uri)) this.apply([change], 'typing');
  }

  /** From now on the disk's text counts, as soon as it is read again. Answers false for a document that was not open. */
  close(uri: Uri): boolean {
    return this.open.delete(uri);
  }

  /** Files and folders changed on the disk. A created folder is listed, as its files give no events of their own. */
  async changedOnDisk(changed: readonly Uri[], deleted: readonly Uri[]): Promise<void> {
    const isDeleted = (uri: Uri): boolean => deleted.some((path) => uri === path || isBelow(uri, path));
    const gone = [...this.project.known()].filter((uri) => !this.open.has(uri) && isDeleted(uri));
    if (gone.length > 0) this.apply(gone.map(forgotten));
    const folders = changed.filter((uri) => !isFile(uri) && this.folders.wants(`${uri}/`));
    // Another folder may have come in the place of one that was known: what lay in that one is asked for as well.
    const below = [...this.project.known()].filter((uri) => folders.some((folder) => isBelow(uri, folder)));
    const uris = [...new Set([...changed.filter(isFile), ...below, ...(await this.listed(folders))])];
    await this.readAgain(uris.filter(isRecognised));
    await this.readAgain(uris.filter((uri) => this.mayBeManifest(uri)));
    await this.followProjects();
  }

  /** True if projects appeared or vanished since `followProjects`. */
  get hasOtherProjects(): boolean {
    return this.project.projectFolders !== this.followed;
  }

  /** What else is JSON beside a project may be its manifest, which its place tells: that of a new project may have been there before. */
  async followProjects(): Promise<void> {
    const { followed, project } = this;
    if (!this.hasOtherProjects) return;
    this.followed = project.projectFolders;
    const beside = [...this.open].filter(([uri]) => !isRecognised(uri) && uri.endsWith('.json'));
    if (beside.length > 0) this.apply(beside.map(([uri, document]) => this.openChange(uri, document)));
    const created = [...this.followed].filter((folder) => !followed.has(folder) && this.folders.wants(`${folder}/`));
    const listed = await this.listed(created);
    await this.readAgain(listed.filter((uri) => this.mayBeManifest(uri)));
    this.followed = project.projectFolders;
  }

  private mayBeManifest(uri: Uri): boolean {
    return uri.endsWith('.json') && !isRecognised(uri) && this.project.projectFolders.has(parent(uri));
  }

  private async listed(folders: readonly Uri[]): Promise<Uri[]> {
    const listings = await Promise.all(folders.map((folder) => this.host.source.list(folder)));
    this.tellListed(folders, listings);
    return listings.flatMap(({ files }) => files);
  }

  private tellListed(folders: readonly Uri[], listings: readonly Listing[]): void {
    this.host.foldersListed(
      folders,
      listings.flatMap(({ unreadable }) => unreadable),
    );
  }

  /**
   * Compares closed files with the disk and takes in what it holds now. Answers true if one was another: what was worked out
   * from the old text, edits above all, is to be worked out again.
   */
  async refresh(uris: readonly Uri[]): Promise<boolean> {
    const closed = uris.filter((uri) => this.project.knows(uri) && !this.open.has(uri));
    const read = closed.length > 0 ? await this.host.source.read(closed) : [];
    const { snapshot } = this;
    const isOther = (change: FileChange): boolean =>
      change.type !== 'text' || snapshot.file(change.uri)?.text !== change.text;
    const changes = read
      .filter(({ uri }) => !this.open.has(uri))
      .map(changeOf)
      .filter(isOther);
    if (changes.length > 0) this.apply(changes);
    return changes.length > 0;
  }

  /** Reads files from the disk; those that are open count as their editors have them. First all paths become known, as when folders are read. */
  async readAgain(uris: readonly Uri[]): Promise<void> {
    const closed = uris.filter((uri) => !this.open.has(uri));
    const wanted = closed.filter((uri) => this.folders.wants(uri));
    const unwanted = closed.filter((uri) => this.project.knows(uri) && !this.folders.wants(uri));
    const found = wanted.filter((uri) => !this.project.knows(uri)).map((uri) => ({ type: 'found', uri }) as const);
    if (unwanted.length + found.length > 0) this.apply([...unwanted.map(forgotten), ...found]);
    for (const batch of batchesOf(wanted)) {
      const read = await this.host.source.read(batch);
      this.apply(read.filter(({ uri }) => !this.open.has(uri)).map(changeOf));
    }
  }

  private apply(changes: readonly FileChange[], cause: Cause = 'outside'): void {
    const before = this.project.snapshot;
    this.project.apply(changes);
    this.tell(
      before,
      cause,
      changes.map(({ uri }) => uri),
    );
  }

  private tell(before: Snapshot, cause: Cause, uris: readonly Uri[]): void {
    this.host.changed(this.store.update(before, this.project.snapshot, uris), cause);
  }

  private openChange(uri: Uri, { language, text }: OpenDocument): FileChange {
    if (this.folders.excludes(uri)) return forgotten(uri);
    if (text.length > largestFile)
      return kindOfPath(uri) ? { type: 'unreadable', uri, reason: tooLarge } : forgotten(uri);
    const kind = kindOfPath(uri) ?? kindOfContent(uri, text, language);
    return kind === undefined && !this.mayBeManifest(uri) ? forgotten(uri) : { type: 'text', uri, text, kind };
  }

  /** Reads the disk, but what is open in an editor as the editor has it. */
  private sourceBelowEditors(): FileSource {
    const { source } = this.host;
    return {
      list: (folder) => source.list(folder),
      read: async (uris) => source.read(uris.filter((uri) => !this.open.has(uri))),
    };
  }

  private isOurs(uri: Uri): boolean {
    const { scheme } = URI.parse(uri);
    return scheme === 'file' || scheme === 'untitled' || this.folders.holds(uri);
  }
}

function contentsOf(host: SessionHost): Contents {
  const { source } = host;
  if (!source.readNow) return new Contents();
  const readNow = source.readNow.bind(source);
  return new Contents({ readNow, changed: (uri) => host.outdated(uri) });
}

/** Other editors have languages of their own for BPMN or for JSON with comments. */
function languageOf(uri: Uri, languageId: string): OpenDocument['language'] | undefined {
  if (languageId === 'xml' || languageId === 'json') return languageId;
  const kind = kindOfPath(uri);
  return kind && (kind === 'bpmn' ? 'xml' : 'json');
}

function forgotten(uri: Uri): FileChange {
  return { type: 'gone', uri };
}

function isFile(uri: Uri): boolean {
  return isRecognised(uri) || /\.(json|xml|gradle|kts)$/.test(uri);
}

function isRecognised(uri: Uri): boolean {
  return kindOfPath(uri) !== undefined || isBuildFile(uri);
}
