import type { Uri } from '../model/file.ts';

/** The only way to files: over the disk, through an editor, or in memory for tests. */
export interface FileSource {
  /** The files below a folder that may be of interest, but for those that are left out; a folder that is left out is not looked into. */
  list(folder: Uri, leftOut: LeftOut): Promise<Listing>;
  /** Reads files in one batch; one that cannot be read has its own error. Answers in the order of the question. */
  read(uris: readonly Uri[]): Promise<readonly FileBytes[]>;
  /**
   * All files that lie in a folder itself, whatever they are; none for a folder that is not there. Only for what no project reads,
   * such as forms: without it nothing leads to them.
   */
  filesIn?(folder: Uri): Promise<readonly Uri[]>;
  /** Reads one file at once; only where the host can. Without it the texts of all files stay in memory. */
  readNow?(uri: Uri): FileBytes;
}

/** What a listing leaves out: `Exclusions`. */
export interface LeftOut {
  excludes(uri: Uri): boolean;
  /** The names of folders that are left out wherever they lie. */
  namesEverywhere(): readonly string[];
}

export interface Listing {
  readonly files: readonly Uri[];
  /** Folders that could not be read, with the reason. */
  readonly unreadable: readonly { readonly uri: Uri; readonly reason: string }[];
}

/** Bytes of one file, `gone` if there is none any more, or the reason why it cannot be read. */
export type FileBytes =
  | { readonly uri: Uri; readonly bytes: Uint8Array }
  | { readonly uri: Uri; readonly gone: true }
  | { readonly uri: Uri; readonly error: string };
