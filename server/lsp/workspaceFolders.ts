import type { Uri } from '../model/file.ts';

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

  get all(): readonly Uri[] {
    return this.folders;
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
