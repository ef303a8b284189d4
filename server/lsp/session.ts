import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { type FileKind, fileKinds, largestFile, tooLarge, type Uri } from '../model/file.ts';
import { Contents } from '../project/contents.ts';
import type { LeftOut } from '../project/fileSource.ts';
import { mainBeside, parent } from '../project/folders.ts';
import { batchesOf, changeOf, type LoadProgress, loadFolders } from '../project/loader.ts';
import { type FileChange, Project } from '../project/project.ts';
import { kindOfContent, kindOfPath } from '../project/recognition.ts';
import { FindingsStore } from '../rules/findingsStore.ts';
import type { Rule } from '../rules/rule.ts';
import { FolderSettings, type UserSettings } from './folderSettings.ts';
import { type ListingHost, listed, tellListed } from './listings.ts';
import { isFile, isRecognised, languageOf, type OpenDocument } from './openDocument.ts';
import { Waiting } from './waiting.ts';
import { WantedFiles } from './wantedFiles.ts';
import { isBelow, WorkspaceFolders } from './workspaceFolders.ts';

export type Cause = 'typing' | 'outside';

export interface SessionHost extends ListingHost {
  readonly rules: readonly Rule[];
  /** Told of a rule that threw. */
  ruleFailed(code: string, uri: Uri, error: unknown): void;
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
  private readonly wanted = new WantedFiles(this.folders, this.settings, () => this.project.excluded);
  private readonly waiting = new Waiting((uri, kinds) => !this.scopeAt(uri)?.hasUnread(kinds));
  /** The projects beside which manifests were looked for. */
  private followed: ReadonlySet<Uri>;
  /** What was left out when the folders were listed last; undefined if that was for other folders. */
  private listedWithout: LeftOut | undefined;

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
    this.wanted.forget();
    const { project } = this;
    const before = project.snapshot;
    const { listings, leftOut } = await loadFolders(
      project,
      this.host.source,
      folders,
      this.answeringMeanwhile(progress),
    );
    tellListed(this.host, folders, listings);
    project.apply([...this.open].map(([uri, document]) => this.openChange(uri, document)));
    project.apply(this.unwanted().map(forgotten));
    this.listedWithout = leftOut;
    await this.follow();
    this.tell(
      before,
      'outside',
      [...project.snapshot.files()].map(({ uri }) => uri),
    );
  }

  /** Settled when files of the scope of a document are read while a workspace is, all or of some kinds; not before all paths are known. */
  whenRead(uri: Uri, kinds: readonly FileKind[] = fileKinds): Promise<void> {
    return this.waiting.until(uri, kinds);
  }

  /** Reads the scopes of open documents first, and tells those who wait for them. */
  private answeringMeanwhile(progress: LoadProgress): LoadProgress {
    const roots = (): Uri[] => [...this.open.keys()].map((uri) => this.project.scopeRootOf(uri));
    let urgent: ReadonlySet<Uri> | undefined;
    return {
      leftOut: () => this.wanted.exclusions,
      get isCancelled() {
        return progress.isCancelled === true;
      },
      isUrgent: (uri) => {
        urgent ??= new Set(roots().flatMap((root) => [root, mainBeside(root) ?? root]));
        return urgent.has(this.project.scopeRootOf(uri));
      },
      isOpen: (uri) => this.open.has(uri),
      report: async (read, total) => {
        this.waiting.someRead();
        await progress.report(read, total);
      },
    };
  }

  private scopeAt(uri: Uri): Scope | undefined {
    return this.snapshot.scopes.get(this.project.scopeRootOf(uri));
  }

  /** Forgets the files of folders that left the workspace; open documents stay. */
  removeFolders(folders: readonly Uri[]): void {
    this.folders.remove(folders);
    this.wanted.forget();
    this.listedWithout = undefined;
    this.apply([
      ...this.unwanted().map(forgotten),
      ...[...this.open].map(([uri, document]) => this.openChange(uri, document)),
    ]);
  }

  setSettings(folder: Uri, settings: UserSettings): void {
    if (this.settings.set(folder, settings)) this.wanted.forget();
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
    const folders = changed.filter((uri) => !isFile(uri) && this.wanted.wants(`${uri}/`));
    // Another folder may have come in the place of one that was known: what lay in that one is asked for as well.
    const below = [...this.project.known()].filter((uri) => folders.some((folder) => isBelow(uri, folder)));
    const uris = [
      ...new Set([...changed.filter(isFile), ...below, ...(await listed(this.host, folders, this.wanted.exclusions))]),
    ];
    await this.readAgain(uris.filter(isRecognised));
    await this.readAgain(uris.filter((uri) => this.mayBeManifest(uri)));
    await this.follow();
  }

  /** True if something changed that other files than the changed ones follow from: `follow` is due. */
  get isBehind(): boolean {
    return this.project.projectFolders !== this.followed || this.wanted.exclusions !== this.listedWithout;
  }

  /** Takes in what follows from other projects, and from what is no longer left out or is now. */
  async follow(): Promise<void> {
    await this.followExclusions();
    await this.followProjects();
  }

  /** What is read may say something else of what is left out, so this goes on until nothing does. */
  private async followExclusions(): Promise<void> {
    while (this.wanted.exclusions !== this.listedWithout) {
      const { exclusions } = this.wanted;
      this.listedWithout = exclusions;
      const other = [...this.open].filter(([uri]) => this.project.knows(uri) === exclusions.excludes(uri));
      const changes = [
        ...this.unwanted().map(forgotten),
        ...other.map(([uri, document]) => this.openChange(uri, document)),
      ];
      if (changes.length > 0) this.apply(changes);
      const found = await listed(this.host, this.folders.all, exclusions);
      await this.readAgain(found.filter((uri) => !this.project.knows(uri)));
    }
  }

  /** Files of the disk that were wanted once. */
  private unwanted(): Uri[] {
    return [...this.project.known()].filter((uri) => !this.open.has(uri) && !this.wanted.wants(uri));
  }

  /** What else is JSON beside a project may be its manifest, which its place tells: that of a new project may have been there before. */
  private async followProjects(): Promise<void> {
    const { followed, project } = this;
    if (project.projectFolders === followed) return;
    this.followed = project.projectFolders;
    const beside = [...this.open].filter(([uri]) => !isRecognised(uri) && uri.endsWith('.json'));
    if (beside.length > 0) this.apply(beside.map(([uri, document]) => this.openChange(uri, document)));
    const created = [...this.followed].filter((folder) => !followed.has(folder) && this.wanted.wants(`${folder}/`));
    const found = await listed(this.host, created, this.wanted.exclusions);
    await this.readAgain(found.filter((uri) => this.mayBeManifest(uri)));
    this.followed = project.projectFolders;
  }

  private mayBeManifest(uri: Uri): boolean {
    return uri.endsWith('.json') && !isRecognised(uri) && this.project.projectFolders.has(parent(uri));
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
    const wanted = closed.filter((uri) => this.wanted.wants(uri));
    const unwanted = closed.filter((uri) => this.project.knows(uri) && !this.wanted.wants(uri));
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
    if (this.wanted.excludes(uri)) return forgotten(uri);
    if (text.length > largestFile)
      return kindOfPath(uri) ? { type: 'unreadable', uri, reason: tooLarge } : forgotten(uri);
    const kind = kindOfPath(uri) ?? kindOfContent(uri, text, language);
    return kind === undefined && !this.mayBeManifest(uri) ? forgotten(uri) : { type: 'text', uri, text, kind };
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

function forgotten(uri: Uri): FileChange {
  return { type: 'gone', uri };
}
