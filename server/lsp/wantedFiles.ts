import type { Uri } from '../model/file.ts';
import { configurationsAbove } from '../project/configuration.ts';
import { type ExcludePatterns, Exclusions } from '../project/exclusions.ts';
import type { FolderSettings } from './folderSettings.ts';
import type { WorkspaceFolders } from './workspaceFolders.ts';

type Configured = ReadonlyMap<Uri, ExcludePatterns>;

/** Which files of the disk a session wants, by its folders, its settings and its configuration files as they are now. */
export class WantedFiles {
  private current: { readonly exclusions: Exclusions; readonly configured: Configured } | undefined;

  /** `configured` is what configuration files say is left out: another object as soon as they say something else. */
  constructor(
    private readonly folders: WorkspaceFolders,
    private readonly settings: FolderSettings,
    private readonly configured: () => Configured,
  ) {}

  /** The same object as long as the same is left out. */
  get exclusions(): Exclusions {
    const configured = this.configured();
    if (this.current?.configured !== configured)
      this.current = {
        configured,
        exclusions: new Exclusions({
          roots: this.folders.all,
          configured,
          wishes: (root) => this.settings.exclusionsOf(root),
        }),
      };
    return this.current.exclusions;
  }

  /** Folders or settings changed. */
  forget(): void {
    this.current = undefined;
  }

  excludes(uri: Uri): boolean {
    return this.exclusions.excludes(uri);
  }

  /** True for what the disk is asked for: files of the workspace that are not left out, and the configuration files above it. */
  wants(uri: Uri): boolean {
    const isConfiguration = (folder: Uri): boolean => configurationsAbove(folder).includes(uri);
    return (this.folders.holds(uri) || this.folders.all.some(isConfiguration)) && !this.excludes(uri);
  }
}
