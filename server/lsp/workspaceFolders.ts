import type { Uri } from '../model/file.ts';
import { configurationsAbove } from '../project/configuration.ts';
import { isExcluded } from '../project/recognition.ts';

/** The folders of one workspace, and which addresses are theirs. */
export class WorkspaceFolders {
  private folders: readonly Uri[] = [];

  add(folders: readonly Uri[]): void {
    this.folders = [...new Set([...this.folders, ...folders])];
  }

  remove(folders: readonly Uri[]): void {
    this.folders = this.folders.filter((folder) => !folders.includes(folder));
  }

  /** True for what lies below a folder of the workspace. */
  holds(uri: Uri): boolean {
    return this.folders.some((folder) => isBelow(uri, folder));
  }

  /** True for what a build or an installation made. */
  excludes(uri: Uri): boolean {
    return isExcluded(uri, this.folders);
  }

  /** True for what the disk is asked for: files of the workspace that no build made, and the configuration files above it. */
  wants(uri: Uri): boolean {
    const isConfiguration = (folder: Uri): boolean => configurationsAbove(folder).includes(uri);
    return (this.holds(uri) || this.folders.some(isConfiguration)) && !this.excludes(uri);
  }

  /** The innermost folder that is or holds the address; the empty text for none. */
  innermost(uri: Uri): Uri {
    const around = this.folders.filter((candidate) => isBelow(uri, candidate) || uri === candidate);
    return around.sort().at(-1) ?? '';
  }
}

/** True if an address lies in a folder, at any depth. */
export function isBelow(uri: Uri, folder: Uri): boolean {
  return uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`);
}
