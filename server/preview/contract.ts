import type { Located, Scope } from '../index/scope.ts';
import { attribute, type BpmnElement, type Implementation, isShadowed } from '../model/bpmn.ts';
import {
  type BuiltInAction,
  type BuiltInParameter,
  builtInConnectors,
  isBuiltInImplementation,
} from '../model/builtIns.ts';
import type { Parameter } from '../model/connector.ts';
import type { ConnectorFile } from '../model/file.ts';
import type { Typed } from '../model/types.ts';
import type { PreviewAction, PreviewConnector } from './preview.ts';
import { effectiveEntry, type Place } from './task.ts';

/** A parameter of the other side of a mapping. */
export interface ContractParameter extends Typed {
  readonly name: string;
  readonly required: boolean;
  readonly description: string | undefined;
  readonly place: Place | undefined;
}

/** What stands on the other side of a task's mapping. */
export interface Contract {
  readonly connector: PreviewConnector<Place> | undefined;
  readonly action: PreviewAction<Place> | undefined;
  readonly inputs: ReadonlyMap<string, ContractParameter>;
  readonly outputs: ReadonlyMap<string, ContractParameter>;
  /** True if other names than these are certainly wrong. */
  readonly closed: boolean;
}

const nothing = { inputs: new Map(), outputs: new Map(), closed: false };

/** The action that a service task runs, or the variables of the process that a call activity starts. */
export function contractOf(element: BpmnElement, scope: Scope): Contract {
  if (element.type === 'callActivity')
    return { connector: undefined, action: undefined, ...calledVariables(element, scope) };
  const implementation = isShadowed(element) ? undefined : element.implementation;
  if (!implementation || implementation.whole.text.trim() === '')
    return { connector: undefined, action: undefined, ...nothing };
  return isBuiltInImplementation(implementation.whole.text)
    ? builtInContract(implementation)
    : definedContract(implementation, scope);
}

function calledVariables(element: BpmnElement, scope: Scope): Pick<Contract, 'inputs' | 'outputs' | 'closed'> {
  const called = attribute(element, 'calledElement')?.text ?? '';
  const entry = called.includes('{') ? undefined : effectiveEntry(scope, called);
  const variables = new Map<string, ContractParameter>();
  for (const { name, type, model, span } of entry?.item.variables ?? []) {
    if (!name || !entry || variables.has(name.text)) continue;
    // That the called process has a default may satisfy it: nothing is required here.
    const place = { uri: entry.file.uri, span };
    variables.set(name.text, {
      name: name.text,
      type: type?.text,
      model,
      required: false,
      description: undefined,
      place,
    });
  }
  return { inputs: variables, outputs: variables, closed: false };
}

function builtInContract({ connector, action }: Implementation): Contract {
  const service = builtInConnectors.find(({ name }) => name === connector.text);
  const found = service?.actions.find(({ name }) => name === action?.text);
  return {
    connector: { name: connector.text, kind: 'builtIn', description: service?.description, place: undefined },
    action: action && {
      name: action.text,
      known: found !== undefined,
      description: found?.description,
      place: undefined,
    },
    inputs: builtInParameters([...(found?.inputs ?? []), ...(found?.constants ?? [])]),
    outputs: builtInParameters(found?.outputs ?? []),
    closed: false,
  };
}

function builtInParameters(parameters: BuiltInAction['inputs']): Contract['inputs'] {
  return new Map(
    parameters.map(({ name, type, required, description }: BuiltInParameter) => [
      name,
      { name, type, model: undefined, required, description, place: undefined },
    ]),
  );
}

function definedContract({ connector, action }: Implementation, scope: Scope): Contract {
  const [file] = scope.connectors(connector.text);
  const actions = action ? scope.actions(connector.text, action.text) : [];
  const [first] = actions;
  return {
    connector: connectorOf(connector.text, file),
    action: action && {
      name: action.text,
      known: first !== undefined,
      description: first?.item.description,
      place: first && { uri: first.file.uri, span: first.item.span },
    },
    inputs: parametersOf(actions.map(({ file: of, item }) => ({ file: of, item: item.inputs }))),
    outputs: parametersOf(actions.map(({ file: of, item }) => ({ file: of, item: item.outputs }))),
    closed: first !== undefined,
  };
}

function connectorOf(name: string, file: ConnectorFile | undefined): PreviewConnector<Place> {
  const span = file?.model.name?.span;
  return {
    name,
    kind: file ? 'defined' : 'unknown',
    description: file?.model.description,
    place: file && span && { uri: file.uri, span },
  };
}

/** Of several parameters with one name the first counts. */
function parametersOf(lists: readonly Located<ConnectorFile, readonly Parameter[]>[]): Contract['inputs'] {
  const parameters = new Map<string, ContractParameter>();
  for (const { file, item } of lists) {
    for (const { name, type, model, required, description, span } of item) {
      if (!name || parameters.has(name.text)) continue;
      const place = { uri: file.uri, span };
      parameters.set(name.text, { name: name.text, type: type?.text, model, required, description, place });
    }
  }
  return parameters;
}
