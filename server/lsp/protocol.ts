/** Requests and commands from the server to the client, for hosts where only the client can reach files. The client imports nothing else from the server. */

/** Lists the candidate files below a folder, without build outputs and without what `files.exclude` hides. */
export const LIST_FILES_REQUEST = 'activitiConnectors/files/list';

export interface ListFilesParams {
  readonly folder: string;
}

export interface ListFilesResult {
  readonly files: readonly string[];
}

/** Reads files in one batch. A file that cannot be read has its own error; the others are answered all the same. */
export const READ_FILES_REQUEST = 'activitiConnectors/files/read';

export interface ReadFilesParams {
  readonly uris: readonly string[];
}

export interface ReadFilesResult {
  readonly files: readonly ReadFile[];
}

/** The bytes of one file in base64, so that the server alone decides how they are decoded; `gone` if there is no such file. */
export type ReadFile =
  | { readonly uri: string; readonly base64: string }
  | { readonly uri: string; readonly gone: true }
  | { readonly uri: string; readonly error: string };

/** Shows places in a peek view: the address and position where it opens, and the places as in the protocol. */
export const SHOW_REFERENCES_COMMAND = 'activitiConnectors.showReferences';

/** Opens a document and selects a range in it: its address, and the range as in the protocol. */
export const OPEN_LOCATION_COMMAND = 'activitiConnectors.openLocation';
