import { nodeChoice, nodeMetadataInputs, response, underscoreMetadata } from './builtInContentParameters.ts';
import { type BuiltInAction, type BuiltInParameter, optional, required } from './builtInParameter.ts';

const aspect = 'content-aspect-selector';

/** The product's table marks all of these as required, unlike its tables for every other action. */
const securityMarkInputs: readonly BuiltInParameter[] = [
  required('file', 'file', 'The file whose marks are meant'),
  required('folder', 'folder', 'The folder whose marks are meant'),
  required('path', 'string', 'Path of the node whose marks are meant'),
  required('nodeId', 'string', 'Id of the node whose marks are meant'),
  required('securityGroupName', 'string', 'Name of the security group that the marks belong to'),
];

/** The actions of `content-service` that change a node or govern it. */
export const contentUpdateActions: readonly BuiltInAction[] = [
  {
    name: 'UPDATE_FILE_CONTENT',
    description: 'Replaces the content of a file and makes a new version',
    inputs: [
      optional('targetFile', 'file', 'The file to change'),
      optional('targetFileId', 'string', 'Id of the file to change'),
      optional('targetFilePath', 'string', 'Path of the file to change'),
      optional('sourceFile', 'file', 'A file whose content is taken'),
      optional('sourceText', 'string', 'The new content as text'),
      optional('sourceJson', 'json', 'The new content as JSON'),
      optional('newName', 'string', 'A new name for the file'),
      optional('majorVersion', 'boolean', 'True for a major version, false for a minor one'),
      optional('versionComment', 'string', 'A remark for the history of versions'),
    ],
    outputs: [response],
    constants: [],
  },
  {
    name: 'UPDATE_METADATA',
    description: 'Sets metadata of a file or folder',
    inputs: [...nodeChoice, required('metadata', 'content-metadata', 'The metadata to set'), underscoreMetadata],
    outputs: [response],
    constants: [],
  },
  {
    name: 'SET_PERMISSIONS',
    description: 'Gives users a role on a file or folder',
    inputs: [
      ...nodeChoice,
      required('users', 'array', 'The users who get the role'),
      required('role', 'string', 'The role that they get'),
    ],
    outputs: [response],
    constants: [],
  },
  {
    name: 'LOCK_NODE',
    description: 'Locks a file or folder against changes',
    inputs: [
      ...nodeChoice,
      required('lockType', 'string', 'Whether the owner, too, is kept from changing the node'),
      required('timeToExpire', 'integer', 'Seconds until the lock ends by itself'),
      required('lifetime', 'string', 'Whether the lock outlives a restart of the repository'),
    ],
    outputs: [response],
    constants: [],
  },
  {
    name: 'UNLOCK_NODE',
    description: 'Takes the lock off a file or folder',
    inputs: nodeChoice,
    outputs: [response],
    constants: [],
  },
  {
    name: 'ADD_ASPECT',
    description: 'Adds an aspect to a file or folder',
    inputs: [...nodeChoice, required('aspect', aspect, 'The aspect to add'), ...nodeMetadataInputs],
    outputs: [response],
    constants: [],
  },
  {
    name: 'REMOVE_ASPECT',
    description: 'Removes an aspect, and the metadata that it brought, from a file or folder',
    inputs: [...nodeChoice, required('aspect', aspect, 'The aspect to remove')],
    outputs: [response],
    constants: [],
  },
  {
    name: 'UPDATE_TAG',
    description: 'Sets the tags of a file or folder',
    inputs: [...nodeChoice, required('tags', 'array', 'The tags')],
    outputs: [response],
    constants: [],
  },
  {
    name: 'SET_TYPE',
    description: 'Gives a file or folder another content type',
    inputs: [
      ...nodeChoice,
      required('nodeType', 'content-type-selector', 'The new content type'),
      ...nodeMetadataInputs,
    ],
    outputs: [response],
    constants: [],
  },
  {
    name: 'DECLARE_RECORD',
    description: 'Declares a file as a record and files it',
    inputs: [
      optional('file', 'file', 'The file to declare'),
      optional('fileId', 'string', 'Id of the file to declare'),
      optional('filePath', 'string', 'Path of the file to declare'),
      optional('hideRecord', 'boolean', 'True to hide the record at its old place'),
      optional('targetFolder', 'folder', 'The record folder that receives the file'),
      optional('targetFolderId', 'string', 'Id of the record folder that receives the file'),
      optional('targetFolderPath', 'string', 'Path of the record folder that receives the file'),
    ],
    outputs: [response],
    constants: [],
  },
  {
    name: 'ADD_SECURITY_MARKS',
    description: 'Adds security marks to a file or folder',
    inputs: [...securityMarkInputs, required('securityMarks', 'array', 'The marks to add')],
    outputs: [response],
    constants: [],
  },
  {
    name: 'GET_SECURITY_MARKS',
    description: 'Reads the security marks of a file or folder',
    inputs: securityMarkInputs,
    outputs: [response, optional('securityMarks', 'array', 'The marks that were found')],
    constants: [],
  },
];
