import type {
  MappingChoice,
  MappingPreview,
  MappingPreviewTasks,
  PreviewAction,
  PreviewBrokenFile,
  PreviewConnector,
  PreviewElement,
  PreviewFailure,
  PreviewFinding,
  PreviewHalf,
  PreviewLocation,
  PreviewMapping,
  PreviewName,
  PreviewParameter,
  PreviewRow,
  PreviewSource,
  PreviewTask,
  PreviewUnresolved,
  PreviewVariable,
} from '../../server/lsp/protocol.ts';
import { isJson, isJsonObject } from './json.ts';
import { isLocation } from './places.ts';
import { byKind, flag, type Guard, list, oneOf, optional, record, text } from './shape.ts';

type Place = PreviewLocation;

// JSON has no undefined: `value?` is checked as it arrives, absent or any JSON.
const maybeJson = optional(isJson);

const isName: Guard<PreviewName<Place>> = record({ id: text, name: optional(text), place: isLocation });

const isElement: Guard<PreviewElement<Place>> = record({
  id: text,
  name: optional(text),
  place: isLocation,
  type: text,
  multiInstance: flag,
});

const isConnector: Guard<PreviewConnector<Place>> = record({
  name: text,
  kind: oneOf('defined', 'builtIn', 'unknown'),
  description: optional(text),
  place: optional(isLocation),
});

const isAction: Guard<PreviewAction<Place>> = record({
  name: text,
  known: flag,
  description: optional(text),
  place: optional(isLocation),
});

const isHalf: Guard<PreviewHalf> = record({ sends: oneOf('nothing', 'entries', 'all', 'loop'), why: text });

const isMapping: Guard<PreviewMapping<Place>> = record({
  kind: oneOf('missing', 'empty', 'explicit', 'all'),
  mappingType: optional(oneOf('MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS')),
  inputs: isHalf,
  outputs: isHalf,
  place: optional(isLocation),
});

const isFinding: Guard<PreviewFinding<Place>> = record({
  code: text,
  severity: oneOf('error', 'warning', 'information', 'hint'),
  message: text,
  place: isLocation,
});

const isParameter: Guard<PreviewParameter<Place>> = record({
  name: text,
  type: optional(text),
  required: flag,
  description: optional(text),
  known: flag,
  place: optional(isLocation),
});

const isSource: Guard<PreviewSource> = byKind<PreviewSource>({
  none: record({ kind: oneOf('none') }),
  variable: record({ kind: oneOf('variable'), name: text }),
  literal: record({ kind: oneOf('literal'), value: isJson }),
  expression: record({ kind: oneOf('expression'), value: isJson, reads: list(text) }),
  constant: record({ kind: oneOf('constant'), value: isJson }),
  jsonPatch: record({ kind: oneOf('jsonPatch'), value: isJson }),
  unreadable: record({ kind: oneOf('unreadable'), value: maybeJson }),
});

const isState = oneOf(
  'mapped',
  'constant',
  'byMapAll',
  'unmapped',
  'missing',
  'ignored',
  'dropped',
  'fails',
  'unresolved',
);

const rowShape = record<Omit<PreviewRow<Place>, 'value'>>({
  id: text,
  direction: oneOf('input', 'output'),
  key: optional(text),
  parameter: optional(isParameter),
  target: optional(record({ variable: text, declared: flag })),
  source: isSource,
  state: isState,
  why: text,
  types: optional(oneOf('same', 'near', 'different')),
  findings: list(isFinding),
  place: optional(isLocation),
});
const isRow: Guard<PreviewRow<Place>> = (row): row is PreviewRow<Place> =>
  rowShape(row) && (!('value' in row) || maybeJson(row.value));

const variableShape = record<Omit<PreviewVariable<Place>, 'value'>>({
  name: text,
  type: optional(text),
  required: flag,
  declared: flag,
  origin: oneOf('given', 'default', 'none'),
  place: optional(isLocation),
});
const isVariable: Guard<PreviewVariable<Place>> = (variable): variable is PreviewVariable<Place> =>
  variableShape(variable) && (!('value' in variable) || maybeJson(variable.value));

const isUnresolved: Guard<PreviewUnresolved> = record({ row: text, pointer: text, reason: text });

const isFailure: Guard<PreviewFailure> = record({
  reason: text,
  phase: oneOf('start', 'inputs', 'outputs'),
  row: optional(text),
});

export const isBrokenFile: Guard<PreviewBrokenFile> = record({ uri: text, reason: text });

export const isChoice: Guard<MappingChoice> = record({
  name: text,
  type: optional(text),
  fit: oneOf('same', 'unknown', 'near', 'different'),
});

export const isPreview: Guard<MappingPreview> = record<MappingPreview>({
  process: isName,
  element: isElement,
  connector: optional(isConnector),
  action: optional(isAction),
  mapping: isMapping,
  inputs: list(isRow),
  outputs: list(isRow),
  variables: list(isVariable),
  findings: list(isFinding),
  payload: optional(isJsonObject),
  variablesAfter: optional(isJsonObject),
  unresolved: list(isUnresolved),
  failure: optional(isFailure),
  broken: list(isBrokenFile),
});

const isTask: Guard<PreviewTask<Place>> = record<PreviewTask<Place>>({
  uri: text,
  id: text,
  process: text,
  name: optional(text),
  type: text,
  implementation: optional(text),
  state: oneOf('error', 'warning', 'incomplete', 'complete', 'none'),
  summary: optional(text),
  place: isLocation,
});

type TasksOf = MappingPreviewTasks['of'];

export const isTasks: Guard<MappingPreviewTasks> = record<MappingPreviewTasks>({
  of: byKind<TasksOf>({
    process: record({ kind: oneOf('process'), id: text, name: optional(text), place: isLocation }),
    action: record({ kind: oneOf('action'), connector: text, action: optional(text), place: isLocation }),
  }),
  tasks: list(isTask),
  diagram: optional(text),
  selected: optional(text),
  broken: list(isBrokenFile),
});
