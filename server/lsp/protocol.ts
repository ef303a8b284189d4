import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { ChoiceOfRow, JsonObject, MappingChoice, MappingEdit, Preview, PreviewTasks } from '../preview/preview.ts';

export type * from '../preview/preview.ts';

/** Requests and commands from the server to the client, for hosts where only the client can reach files. The client imports nothing else from the server. */

/** Lists the candidate files below a folder, without what lies in folders of the skipped names and what `files.exclude` hides. */
export const LIST_FILES_REQUEST = 'activitiConnectors/files/list';

export interface ListFilesParams {
  readonly folder: string;
  /** Names of folders that nobody looks into, wherever they lie. */
  readonly skipped: readonly string[];
}

export interface ListFilesResult {
  readonly files: readonly string[];
}

/** Lists all files that lie in a folder itself, whatever they are: `FilesInFolderParams` to `ListFilesResult`. */
export const FILES_IN_FOLDER_REQUEST = 'activitiConnectors/files/inFolder';

export interface FilesInFolderParams {
  readonly folder: string;
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

/** Opens the mapping preview: the address of a file, and in it the id of an element or a position as in the protocol. */
export const PREVIEW_MAPPINGS_COMMAND = 'activitiConnectors.previewMappings';

/** A place in a file as in the protocol. */
export interface PreviewLocation {
  readonly uri: string;
  readonly range: Range;
}

/** What the engine will do with one task's mapping: `MappingPreviewParams` to `MappingPreview`, or null where there is no task. */
export const MAPPING_PREVIEW_REQUEST = 'activitiConnectors/mappingPreview';

/** The task at a position, or the one with an id, of a BPMN or extensions file; with values to compute with. */
export interface MappingPreviewParams extends PreviewTaskAddress {
  /** What the process holds when the task starts, by name: in place of the declared defaults. */
  readonly variables?: JsonObject;
  /** What the connector returns, by name: without it nothing is written back. */
  readonly returned?: JsonObject;
}

export interface PreviewTaskAddress {
  readonly textDocument: { readonly uri: string };
  readonly position?: Position;
  readonly elementId?: string;
}

export type MappingPreview = Preview<PreviewLocation>;

/** The tasks of the process at a position, or those that use the action at it: `PreviewTasksParams` to `MappingPreviewTasks`, or null. */
export const PREVIEW_TASKS_REQUEST = 'activitiConnectors/previewTasks';

export interface PreviewTasksParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

export type MappingPreviewTasks = PreviewTasks<PreviewLocation>;

/** The edit of the workspace that makes a change of one task's mapping, or a sentence why it is not made. */
export const MAPPING_EDIT_REQUEST = 'activitiConnectors/mappingEdit';

export interface MappingEditParams {
  readonly textDocument: { readonly uri: string };
  readonly elementId: string;
  readonly edit: MappingEdit;
}

export type MappingEditResult = { readonly edit: WorkspaceEdit } | { readonly refusal: string };

/** What can stand on the other side of a row, the best first: `MappingChoicesParams` to `MappingChoicesResult`. */
export const MAPPING_CHOICES_REQUEST = 'activitiConnectors/mappingChoices';

export interface MappingChoicesParams {
  readonly textDocument: { readonly uri: string };
  readonly elementId: string;
  readonly row: ChoiceOfRow;
}

export interface MappingChoicesResult {
  readonly choices: readonly MappingChoice[];
}

/** Told to a client that asks for it (`preview` in its initialization options): answers about previews may be others now. */
export const PREVIEW_CHANGED_NOTIFICATION = 'activitiConnectors/previewChanged';

/**
 * What the server leaves out at the moment: `StatusParams`, each time that it changes, to a client that asks for it (`status`
 * in its initialization options). Other clients get each kind of limit once as a message.
 */
export const STATUS_NOTIFICATION = 'activitiConnectors/status';

export interface StatusParams {
  /** Empty if everything is read and checked. */
  readonly limits: readonly Limit[];
}

export interface Limit {
  readonly kind:
    | 'reading-stopped'
    | 'folder-unread'
    | 'file-unread'
    | 'nested-too-deep'
    | 'rule-failed'
    | 'request-failed';
  /** A few words for a narrow place. */
  readonly title: string;
  /** What is left out, and what to do, without a full stop. */
  readonly message: string;
}

/** A file to make: `NewFileParams` to `NewFileResult`. Asked with each character of a name, its refusal tells what is wrong with it. */
export const NEW_FILE_REQUEST = 'activitiConnectors/newFile';

export type NewFileParams =
  /** A connector definition, for the project that the folder belongs to. */
  | { readonly kind: 'connector'; readonly folder: string; readonly name: string }
  /** The extensions of the processes of a BPMN file. */
  | { readonly kind: 'extensions'; readonly bpmn: string };

/** The file that the client makes, and what the author types over first; or a sentence why there is none to make. */
export type NewFileResult =
  | { readonly uri: string; readonly text: string; readonly selection: Range }
  | { readonly refusal: string };
