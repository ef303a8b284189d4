import type { ConnectorFile } from '../model/file.ts';
import { type Breach, breachesOf } from './breaches.ts';
import { isBroken } from './places.ts';
import type { ScopeView } from './scopeView.ts';
import type { Property, RecordShape, Shape } from './shape.ts';

/**
 * The modeling service's schema of a connector definition, and beside each property whether the engine's model
 * (`ConnectorDefinition`, `ActionDefinition`, `VariableDefinition`) has it. The root's `name` is left to rules of its own.
 */
export function connectorDefinitionShape(): RecordShape {
  const action = featureShape('action');
  const event = featureShape('event');
  return {
    kind: 'record',
    what: 'connector',
    open: false,
    required: [],
    properties: {
      id: both(text),
      name: both(text),
      description: both(text),
      template: schemaOnly(text),
      actions: both({ kind: 'map', entry: action }),
      events: schemaOnly({ kind: 'map', entry: event }),
      config: schemaOnly({ kind: 'list', item: configEntry }),
      errors: schemaOnly({ kind: 'list', item: error }),
    },
  };
}

const text: Shape = { kind: 'text', filled: false };
const filledText: Shape = { kind: 'text', filled: true };
const flag: Shape = { kind: 'flag' };

const parameter: RecordShape = {
  kind: 'record',
  what: 'parameter',
  open: true,
  required: ['id', 'name', 'type'],
  properties: {
    id: both(filledText),
    name: both(filledText),
    description: both(text),
    type: both(text),
    required: both(flag),
    model: schemaOnly({ kind: 'any' }),
    display: engineOnly(flag),
    displayName: engineOnly(text),
    analytics: engineOnly(flag),
  },
};

const configEntry: RecordShape = {
  kind: 'record',
  what: 'config entry',
  open: false,
  required: ['name'],
  properties: {
    name: schemaOnly(filledText),
    description: schemaOnly(text),
    value: schemaOnly(text),
    required: schemaOnly(flag),
    secure: schemaOnly(flag),
  },
};

const error: RecordShape = {
  kind: 'record',
  what: 'error',
  open: false,
  required: ['name'],
  properties: { name: schemaOnly(filledText), description: schemaOnly(text), code: schemaOnly(text) },
};

function featureShape(what: 'action' | 'event'): RecordShape {
  return {
    kind: 'record',
    what,
    open: false,
    required: ['id', 'name'],
    properties: {
      id: both(filledText),
      name: both(filledText),
      description: both(text),
      inputs: both({ kind: 'list', item: parameter }),
      outputs: both({ kind: 'list', item: parameter }),
      model: schemaOnly({ kind: 'object' }),
    },
  };
}

function both(shape: Shape): Property {
  return { shape, engine: true, schema: true };
}

function schemaOnly(shape: Shape): Property {
  return { shape, engine: false, schema: true };
}

function engineOnly(shape: Shape): Property {
  return { shape, engine: true, schema: false };
}

/** The breaches of a definition with nothing wrong in its syntax, found once for all rules. */
export function connectorBreaches(file: ConnectorFile, scope: ScopeView): readonly Breach[] {
  const { root } = file.json;
  if (!root || isBroken(file)) return [];
  return scope.once(`connectorBreaches ${file.uri}`, () => breachesOf(root, connectorDefinitionShape()));
}
