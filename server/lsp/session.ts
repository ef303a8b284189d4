import type { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { Level, ProfileName } from '../model/configuration.ts';
import type { Uri } from '../model/file.ts';
import { configurationsAbove } from '../project/configuration.ts';
import type { FileSource } from '../project/fileSource.ts';
import { parent } from '../project/folders.ts';
import { changeOf, type LoadProgress, loadFolders } from '../project/loader.ts';
import { type FileChange, Project } from '../project/project.ts';
import { isExcluded, kindOfContent, kindOfPath } from '../project/recognition.ts';
import type { CheckSettings } from '../rules/checker.ts';
import { CheckSettingsTable } from '../rules/checkSettings.ts';
import { FindingsStore } from '../rules/findingsStore.ts';
import type { Rule } from '../rules/rule.ts';

/** The user's settings for the files of one workspace folder. A profile of `auto`, the default, leaves it to the configuration files. */
export interface UserSettings {
  readonly profile: ProfileName;
  readonly rules: Readonly<Record<string, Level>>;
}

export const defaultSettings: UserSettings = { profile: 'auto', rules: {} };

interface OpenDocument {
  readonly language: 'xml' | 'json';
  readonly version: number;
  readonly text: string;
}

export type Cause = 'typing' | 'outside';

export interface SessionHost {
  readonly source: FileSource;
  readonly rules: readonly Rule[];
  log(message: string): void;
  /** Told after each change which files are to be checked again, and whether the user typed it or it came from elsewhere. */
  changed(uris: ReadonlySet<Uri>, cause: Cause): void;
}

/** What one editor sees: workspace folders, open documents over the files of the disk, settings. */
export class Session {
  readonly project = new Project();
  readonly store: FindingsStore;
  private readonly open = new Map<Uri, OpenDocument>();
  private folders: readonly Uri[] = [];
  private readonly settings = new Map<Uri, CheckSettingsTable>();
  private readonly unset = tableOf(defaultSettings);

  constructor(private readonly host: SessionHost) {
    this.store = new FindingsStore(
      host.rules,
      (snapshot, uri, scope) => this.settingsOf(snapshot, uri, scope),
      (code, error) => host.log(`The rule ${code} failed: ${error instanceof Error ? error.stack : String(error)}`),
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
    this.folders = [...new Set([...this.folders, ...folders])];
    const { project } = this;
    const before = project.snapshot;
    const listings = await loadFolders(project, this.sourceBelowEditors(), folders, progress);
    for (const { uri, reason } of listings.flatMap(({ unreadable }) => unreadable))
      this.host.log(`Folder ${uri}: ${reason}`);
    project.apply([...this.open].map(([uri, document]) => this.openChange(uri, document)));
    this.tell(
      before,
      'outside',
      [...project.snapshot.files()].map(({ uri }) => uri),
    );
  }

  /** Forgets the files of folders that left the workspace; open documents stay. */
  removeFolders(folders: readonly Uri[]): void {
    this.folders = this.folders.filter((folder) => !folders.includes(folder));
    const gone = [...this.project.snapshot.files()].filter(
      ({ uri }) => !this.open.has(uri) && !this.concernsFolders(uri),
    );
    this.apply(gone.map(({ uri }) => ({ type: 'gone', uri })));
  }

  setSettings(folder: Uri, settings: UserSettings): void {
    this.settings.set(folder, tableOf(settings));
    this.store.clear();
    this.host.changed(new Set([...this.snapshot.files()].map(({ uri }) => uri)), 'outside');
  }

  /** An editor's text, which counts instead of the disk's from now on. Documents of other schemes (old versions, diffs) are none of ours. */
  edit(uri: Uri, document: TextDocument): void {
    const { languageId, version } = document;
    if ((languageId !== 'xml' && languageId !== 'json') || !this.isOurs(uri)) return;
    const opened = { language: languageId, version, text: document.getText() } as const;
    this.open.set(uri, opened);
    this.apply([this.openChange(uri, opened)], 'typing');
  }

  /** From now on the disk's text counts again. */
  async close(uri: Uri): Promise<void> {
    if (!this.open.delete(uri)) return;
    await this.readAgain([uri]);
  }

  /** Files and folders changed on the disk. A created folder is listed, as its files give no events of their own. */
  async changedOnDisk(changed: readonly Uri[], deleted: readonly Uri[]): Promise<void> {
    const known = [...this.project.snapshot.files()].map(({ uri }) => uri);
    const gone = known.filter(
      (uri) => !this.open.has(uri) && deleted.some((path) => uri === path || isBelow(uri, path)),
    );
    if (gone.length > 0) this.apply(gone.map((uri) => ({ type: 'gone', uri })));
    const present = changed.filter((uri) => !isExcluded(uri, this.folders));
    const files = present.filter((uri) => this.isFile(uri));
    const folders = present.filter((uri) => !this.isFile(uri));
    const listings = await Promise.all(folders.map((folder) => this.host.source.list(folder)));
    await this.readAgain([...files, ...listings.flatMap((listing) => listing.files)]);
  }

  private isFile(uri: Uri): boolean {
    return kindOfPath(uri) !== undefined || /\.(json|xml|gradle|kts)$/.test(uri);
  }

  private async readAgain(uris: readonly Uri[]): Promise<void> {
    const closed = uris.filter((uri) => !this.open.has(uri) && this.concernsFolders(uri));
    const outside = uris.filter((uri) => !this.open.has(uri) && !this.concernsFolders(uri));
    if (outside.length > 0) this.apply(outside.map((uri) => ({ type: 'gone', uri })));
    for (const file of closed.length > 0 ? await this.host.source.read(closed) : []) {
      const change = this.open.has(file.uri) ? undefined : changeOf(file);
      if (change) this.apply([change]);
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
    const known = this.concernsFolders(uri) && !isExcluded(uri, this.folders) ? kindOfPath(uri) : undefined;
    const kind = known ?? kindOfContent(uri, text, language);
    if (kind === undefined && !this.mayBeManifest(uri)) return { type: 'gone', uri };
    return { type: 'text', uri, text, kind };
  }

  private mayBeManifest(uri: Uri): boolean {
    return uri.endsWith('.json') && this.project.snapshot.scopes.has(parent(uri));
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
    return scheme === 'file' || scheme === 'untitled' || this.isBelowFolder(uri);
  }

  private isBelowFolder(uri: Uri): boolean {
    return this.folders.some((folder) => isBelow(uri, folder));
  }

  /** True for what lies below a folder of the workspace, and for the configuration files above one. */
  private concernsFolders(uri: Uri): boolean {
    return this.isBelowFolder(uri) || this.folders.some((folder) => configurationsAbove(folder).includes(uri));
  }

  private settingsOf(snapshot: Snapshot, uri: Uri, scope: Scope): CheckSettings {
    const folder = this.folders
      .filter((candidate) => isBelow(scope.root, candidate) || scope.root === candidate)
      .sort()
      .at(-1);
    const table = this.settings.get(folder ?? '') ?? this.settings.get('') ?? this.unset;
    return table.of(snapshot, uri, scope);
  }
}

function tableOf({ profile, rules }: UserSettings): CheckSettingsTable {
  return new CheckSettingsTable({ profile: profile === 'auto' ? undefined : profile, levels: rules });
}

function isBelow(uri: Uri, folder: Uri): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
