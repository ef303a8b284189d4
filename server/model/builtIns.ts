import { contentNodeActions } from './builtInContentActions.ts';
import { targetFolderChoice, underscoreMetadata } from './builtInContentParameters.ts';
import { contentUpdateActions } from './builtInContentUpdates.ts';
import { type BuiltInAction, type BuiltInConnector, optional, required } from './builtInParameter.ts';

export type { BuiltInAction, BuiltInConnector, BuiltInParameter } from './builtInParameter.ts';
export {
  isKnownParameterType,
  knownParameterTypes,
  modelerTypes,
  ootbTypes,
  processVariableTypes,
  runtimeTypes,
} from './builtInParameterTypes.ts';

/**
 * True if the modeling service accepts the implementation without a connector definition. It looks at the prefix
 * alone, letter case included, so `script.`, `script.run` and `content-service.NO_SUCH_ACTION` are built in, too.
 */
export function isBuiltInImplementation(implementation: string): boolean {
  return builtInConnectors.some((connector) => implementation.startsWith(`${connector.name}.`));
}

const scriptAction: BuiltInAction = {
  name: 'EXECUTE',
  description: 'Runs a script of the project; inputs and outputs are the variables that the script declares',
  inputs: [],
  outputs: [],
  constants: [required('_activiti_script_', 'string', 'Name of the script to run')],
};

const decisionTableAction: BuiltInAction = {
  name: 'EXECUTE_TABLE',
  description: 'Evaluates a decision table of the project; inputs and outputs are the columns of the table',
  inputs: [],
  outputs: [],
  constants: [required('_activiti_dmn_table_', 'string', 'Name of the decision table to evaluate')],
};

const sendAction: BuiltInAction = {
  name: 'SEND',
  description: 'Sends an e-mail as plain text, as HTML, or from a template',
  inputs: [
    required('to', 'string', 'Addresses of the receivers'),
    required('from', 'string', 'Address of the sender'),
    optional('cc', 'string', 'Addresses that get a copy'),
    optional('bcc', 'string', 'Addresses that get a copy unseen by the others'),
    optional('subject', 'string', 'Subject line'),
    optional('attachments', 'file', 'Files to attach'),
    optional('charset', 'string', 'Character encoding of the message'),
    optional('html', 'string', 'Body as HTML'),
    optional('text', 'string', 'Body as plain text'),
    optional('template', 'file', 'A template to make the body from'),
    optional('metadata', 'json', 'Values for the placeholders of the template'),
  ],
  outputs: [],
  constants: [],
};

const generateAction: BuiltInAction = {
  name: 'GENERATE',
  description: 'Makes a document from a template and the values given, and stores it',
  inputs: [
    required('template', 'file', 'The template'),
    optional('metadata', 'json', 'Values for the placeholders of the template'),
    optional('outputFileName', 'string', 'Name of the document'),
    optional('outputFormat', 'string', 'File format of the document'),
    optional('targetFileMetadata', 'content-metadata', 'Metadata of the document in the repository'),
    underscoreMetadata,
    optional('targetFileType', 'content-type', 'Content type of the document in the repository'),
    optional('targetFile', 'file', 'An existing file that gets the document as its new version'),
    ...targetFolderChoice,
  ],
  outputs: [optional('file', 'file', 'The document')],
  constants: [],
};

/**
 * The services that every project has without a definition. Their tables serve completion and hover; nothing is
 * checked against them, because the modeling service does not check it and the product changes them by itself.
 */
export const builtInConnectors: readonly BuiltInConnector[] = [
  { name: 'script', description: 'Scripts of the project', actions: [scriptAction] },
  { name: 'dmn-connector', description: 'Decision tables of the project', actions: [decisionTableAction] },
  { name: 'email-service', description: 'Outgoing e-mail', actions: [sendAction] },
  { name: 'docgen-service', description: 'Documents made from templates', actions: [generateAction] },
  {
    name: 'content-service',
    description: 'Files and folders of the content repository',
    actions: [...contentNodeActions, ...contentUpdateActions],
  },
  {
    name: 'hxp-content-service',
    description: 'Content on the Experience Platform; its actions are not published, so any name is accepted',
    actions: [],
  },
];
