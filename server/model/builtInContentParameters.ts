import { type BuiltInParameter, optional } from './builtInParameter.ts';

/** The answer of the repository, an output of every content action. */
export const response = optional('response', 'json', 'What the content repository answered, as JSON');

/** The file that a content action made or found. */
export const fileOutput = optional('file', 'file', 'The resulting file');

/** The folder that a content action made or found. */
export const folderOutput = optional('folder', 'folder', 'The resulting folder');

/** Asks for metadata keys that JSON paths and expressions can name. */
export const underscoreMetadata = optional(
  'underscoreMetadata',
  'boolean',
  'True if metadata keys are written with an underscore in place of the colon, as in cm_title',
);

/** Four ways to name one node; `nodeId` wins over `file` and `folder`, and those over `path`. */
export const nodeChoice: readonly BuiltInParameter[] = [
  optional('file', 'file', 'The file to work on, if it is given neither by id nor by path'),
  optional('folder', 'folder', 'The folder to work on, if it is given neither by id nor by path'),
  optional('nodeId', 'string', 'Id of the node to work on; wins over file, folder and path'),
  optional('path', 'string', 'Path of the node to work on, from the root of the repository'),
];

/** Three ways to name the folder that receives the result. */
export const targetFolderChoice: readonly BuiltInParameter[] = [
  optional('targetFolder', 'folder', 'The folder that receives the result'),
  optional('targetFolderId', 'string', 'Id of the folder that receives the result'),
  optional('targetFolderPath', 'string', 'Path of the folder that receives the result'),
];

/** The inputs of the two copy and move actions for files. */
export const fileTransferInputs: readonly BuiltInParameter[] = [
  optional('sourceFile', 'file', 'The file to take'),
  optional('sourceId', 'string', 'Id of the file to take'),
  optional('sourcePath', 'string', 'Path of the file to take'),
  ...targetFolderChoice,
];

/** The inputs of the two copy and move actions for folders. */
export const folderTransferInputs: readonly BuiltInParameter[] = [
  optional('sourceFolder', 'folder', 'The folder to take, with all that it holds'),
  optional('sourceId', 'string', 'Id of the folder to take'),
  optional('sourcePath', 'string', 'Path of the folder to take'),
  ...targetFolderChoice,
];

/** Search inputs and paging of the select actions. */
export const searchInputs: readonly BuiltInParameter[] = [
  optional('searchQuery', 'string', 'Query in the search language of the repository, used if nothing else is given'),
  optional('searchMaxItems', 'integer', 'Number of hits to read at most'),
  optional('searchSkipCount', 'integer', 'Number of hits to leave out at the start'),
];

/** Metadata for an action that changes the type or the aspects of a node. */
export const nodeMetadataInputs: readonly BuiltInParameter[] = [
  optional('nodeMetadata', 'content-metadata', 'Metadata to set in the same step'),
  underscoreMetadata,
];
