import type { LocatedAction, LocatedElement } from '../index/scope.ts';
import { type BpmnElement, type Implementation, isShadowed } from '../model/bpmn.ts';
import { isBuiltInImplementation } from '../model/builtIns.ts';
import type { Parameter } from '../model/connector.ts';
import type { ProcessEntry } from '../model/extensions.ts';
import type { ScopeView } from './scopeView.ts';

/** What a mapping of an element is about, as far as the project's files tell. */
export interface MappingTarget {
  /** The flow elements with the id; more than one if several files define the process, none if there is no such element. */
  readonly elements: readonly LocatedElement[];
  /** Of the first element, if that is a service task that has one. */
  readonly implementation: Implementation | undefined;
  readonly contract: Contract;
}

/** Which parameters an element takes and gives: those of an action, those of a built-in service, or nobody says. */
export type Contract = KnownContract | { readonly kind: 'built-in' } | { readonly kind: 'unknown' };

export interface KnownContract {
  readonly kind: 'action';
  readonly connector: string;
  readonly action: string;
  /** All actions of that name: a parameter is unknown only if none of them has it. */
  readonly actions: readonly LocatedAction[];
  /** The parameters of all of them, by name. */
  readonly inputs: ParameterTable;
  readonly outputs: ParameterTable;
}

export type ParameterTable = ReadonlyMap<string, readonly Parameter[]>;

const unknown: Contract = { kind: 'unknown' };

/** Finds what the element of this id runs in the process of an entry. */
export function targetOf(process: ProcessEntry, element: string, scope: ScopeView): MappingTarget {
  const elements = scope.elementsById(process.key.text).get(element) ?? [];
  const [first, ...others] = elements;
  const implementation = first?.item.implementation;
  const sameEverywhere = others.every(({ item }) => item.implementation?.whole.text === implementation?.whole.text);
  const contract = first && implementation && sameEverywhere ? contractOf(first.item, implementation, scope) : unknown;
  return { elements, implementation, contract };
}

/** The parameters of one side of an action, those of all candidates together. */
export function parametersOf({ actions }: KnownContract, side: 'inputs' | 'outputs'): readonly Parameter[] {
  return actions.flatMap(({ item }) => item[side]);
}

/** The names of the parameters of one side. */
export function parameterNames(contract: KnownContract, side: 'inputs' | 'outputs'): ReadonlySet<string> {
  return new Set(contract[side].keys());
}

/** The parameters of one side that are called so. */
export function parametersCalled(
  name: string,
  contract: KnownContract,
  side: 'inputs' | 'outputs',
): readonly Parameter[] {
  return contract[side].get(name) ?? [];
}

/** True for a connector task that runs several times: the outputs of each run go to the loop, past the output mapping. */
export function isMultiInstance({ elements }: Pick<MappingTarget, 'elements'>): boolean {
  return elements.some(({ item }) => item.details.some(({ type }) => type === 'multiInstanceLoopCharacteristics'));
}

function contractOf(element: BpmnElement, { whole, connector, action }: Implementation, scope: ScopeView): Contract {
  if (isShadowed(element)) return unknown;
  if (isBuiltInImplementation(whole.text)) return { kind: 'built-in' };
  const actions = action ? scope.actions(connector.text, action.text) : [];
  if (!action || actions.length === 0) return unknown;
  return scope.once(`contract ${whole.text}`, () => ({
    kind: 'action',
    connector: connector.text,
    action: action.text,
    actions,
    inputs: tableOf(actions.flatMap(({ item }) => item.inputs)),
    outputs: tableOf(actions.flatMap(({ item }) => item.outputs)),
  }));
}

function tableOf(parameters: readonly Parameter[]): ParameterTable {
  const table = new Map<string, Parameter[]>();
  for (const parameter of parameters) {
    if (!parameter.name) continue;
    const called = table.get(parameter.name.text);
    if (called) called.push(parameter);
    else table.set(parameter.name.text, [parameter]);
  }
  return table;
}
