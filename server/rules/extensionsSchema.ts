import type { ExtensionsFile } from '../model/file.ts';
import { type Breach, breachesOf } from './breaches.ts';
import type { ScopeView } from './scopeView.ts';
import type { Property, RecordShape, Shape } from './shape.ts';

/**
 * The modeling service's schema of process extensions, and beside each property whether the engine's model has it. Keys that
 * have rules of their own are not required here: the `type` of a variable, `type` and `value` of a mapping entry.
 */
export function processExtensionsShape(file: ExtensionsFile): RecordShape {
  const process: RecordShape = {
    ...closed('process'),
    properties: {
      properties: both({ kind: 'map', entry: variable }),
      mappings: both({ kind: 'map', entry: mapping }),
      constants: both({ kind: 'map', entry: constantsShape(file) }),
      assignments: both({ kind: 'map', entry: assignment }),
      templates: both({
        ...closed('templates of the process'),
        properties: { tasks: both({ kind: 'map', entry: taskTemplates }), default: both(taskTemplates) },
      }),
    },
  };
  return {
    ...closed('extensions file'),
    required: ['id'],
    properties: {
      id: both(text),
      name: schemaOnly(text),
      type: schemaOnly(text),
      extensions: both({ kind: 'map', entry: process }),
    },
  };
}

const text: Shape = { kind: 'text', filled: false };
const flag: Shape = { kind: 'flag' };
const anything: Shape = { kind: 'any' };

const variable: RecordShape = {
  kind: 'record',
  what: 'variable',
  open: true,
  required: ['id', 'name', 'required'],
  properties: {
    id: both(text),
    name: both(text),
    type: both(text),
    required: both(flag),
    value: both(anything),
    display: both(flag),
    displayName: both(text),
    analytics: both(flag),
    description: { shape: text, engine: true, schema: false },
  },
};

const entry: RecordShape = { ...closed('entry'), properties: { type: both(text), value: both(anything) } };

const mapping: RecordShape = {
  ...closed('mapping'),
  properties: {
    mappingType: both(text),
    inputs: both({ kind: 'map', entry }),
    outputs: both({ kind: 'map', entry }),
  },
};

const constant: RecordShape = { ...closed('constant'), required: ['value'], properties: { value: schemaOnly(text) } };

const assignment: RecordShape = {
  ...closed('assignment'),
  properties: { id: both(text), assignment: both(text), type: both(text), mode: both(text) },
};

const template: RecordShape = {
  ...closed('template'),
  required: ['type', 'value'],
  properties: { type: both(text), value: both(text), from: both(text), subject: both(text) },
};

const taskTemplates: RecordShape = {
  ...closed('template of a task'),
  properties: { assignee: both(template), candidate: both(template) },
};

/** The names of constants are free: those of the file become the known keys. */
function constantsShape({ model }: ExtensionsFile): RecordShape {
  const entries = model.processes.flatMap(({ constants }) => constants);
  const names = new Set(entries.flatMap(({ members }) => members.map(({ key }) => key.text)));
  return {
    ...closed('element'),
    open: true,
    properties: Object.fromEntries([...names].map((name) => [name, both(constant)])),
  };
}

function closed(what: string): RecordShape {
  return { kind: 'record', what, open: false, required: [], properties: {} };
}

function both(shape: Shape): Property {
  return { shape, engine: true, schema: true };
}

function schemaOnly(shape: Shape): Property {
  return { shape, engine: false, schema: true };
}

/** The breaches of a file that the schema is about, found once for all rules: of today's layout, of a process, and with nothing wrong in its syntax. */
export function extensionsBreaches(file: ExtensionsFile, scope: ScopeView): readonly Breach[] {
  const { json, model, ofProcess } = file;
  const { root } = json;
  if (!ofProcess || model.legacyKey || !root || json.problems.length > 0) return [];
  return scope.once(`extensionsBreaches ${file.uri}`, () => breachesOf(root, processExtensionsShape(file)));
}
