import type { Scope } from '../index/scope.ts';
import { symbolId } from '../index/symbols.ts';
import {
  type BuiltInAction,
  type BuiltInConnector,
  builtInConnectors,
  isBuiltInImplementation,
} from '../model/builtIns.ts';
import type { BpmnFile } from '../model/file.ts';
import { encodeAttribute } from '../syntax/xmlText.ts';
import { visible } from '../text/visible.ts';
import type { Completion } from './completion.ts';
import { type Contract, connectorMarkdown, contractMarkdown, contractOf } from './contract.ts';
import { type ImplementationPlace, implementationAt } from './implementationPlace.ts';
import { escapeMarkdown } from './markdown.ts';

/**
 * What may stand at a cursor in `implementation="…"`: before the first dot the connectors, the built-in implementations and
 * then what other service tasks of the project say; behind it the actions. Empty anywhere else.
 */
export function implementationCompletions(file: BpmnFile, scope: Scope, offset: number): readonly Completion[] {
  const place = implementationAt(file, offset);
  if (!place) return [];
  const used = usedElsewhere(file, place, scope);
  const entries = place.part === 'action' ? actions(place, scope, used) : names(place, scope, used);
  return entries.map((entry, index) => ({ ...entry, sortText: String(index).padStart(6, '0') }));
}

/** What other service tasks of the project say: all but what only the attribute at the cursor itself says, and no `##WebService` or the like. */
function usedElsewhere(
  { uri, model }: BpmnFile,
  { implementation }: ImplementationPlace,
  scope: Scope,
): readonly string[] {
  const own = implementation.whole.text;
  const here = model.elements.filter((element) => element.implementation?.whole.text === own);
  const naming = scope.filesNaming(symbolId.implementation(own), 'references');
  const isElsewhere = here.length > 1 || naming.some((file) => file.uri !== uri);
  return scope
    .implementationNames()
    .filter((name) => name.trim() !== '' && !name.startsWith('##') && (name !== own || isElsewhere));
}

function names(place: ImplementationPlace, scope: Scope, used: readonly string[]): Completion[] {
  const defined = connectors(place, scope);
  const labels = new Set(defined.map(({ label }) => label));
  const builtIn = builtIns(place).filter(({ label }) => !labels.has(label));
  return [...defined, ...builtIn, ...usedNames(place, scope, used)];
}

/** Of two connectors with one name that of the scope itself comes first, as everywhere. */
function connectors(place: ImplementationPlace, scope: Scope): Completion[] {
  const named = scope.allConnectors().map((file) => [file.model.name?.text ?? '', file.model] as const);
  const byName = new Map(named.reverse());
  byName.delete('');
  return [...byName]
    .sort(([a], [b]) => compare(a, b))
    .map(([name, model]) => ({
      ...connectorEntry(place, name),
      detail: `connector, ${counted(model.actions.length, 'action')}`,
      documentation: connectorMarkdown(name, model),
    }));
}

/** A service with one action is offered whole, one with many as a connector. */
function builtIns(place: ImplementationPlace): Completion[] {
  return builtInConnectors.map((service) => {
    const [only, ...more] = service.actions;
    if (only && more.length === 0) {
      return { ...wholeEntry(place, `${service.name}.${only.name}`), ...builtInDetail(service, only), kind: 'action' };
    }
    return {
      ...connectorEntry(place, service.name),
      detail: 'built-in service',
      documentation: escapeMarkdown(service.description),
    };
  });
}

/** Beans and message destinations have no definition: what other tasks say is all that is known of them. */
function usedNames(place: ImplementationPlace, scope: Scope, used: readonly string[]): Completion[] {
  const connectorNames = scope.connectorNames();
  // A task that is being typed elsewhere names no bean yet.
  const isBeginning = (name: string): boolean => connectorNames.some((connector) => connector.startsWith(name));
  const defined = new Set(connectorNames);
  const known = (name: string): boolean => {
    const dot = name.indexOf('.');
    if (dot < 0) return isBeginning(name);
    return defined.has(name.slice(0, dot)) || isBuiltInImplementation(name);
  };
  return used
    .filter((name) => !known(name))
    .map((name) => ({ ...wholeEntry(place, name), kind: 'name', detail: 'used by another service task' }));
}

function actions(place: ImplementationPlace, scope: Scope, used: readonly string[]): Completion[] {
  const connector = place.implementation.connector.text;
  const defined = scope
    .connectors(connector)
    .flatMap(({ model }) => model.actions)
    .filter(({ name }) => name !== undefined && name.text !== '')
    .map((action) => actionEntry(place, contractOf(connector, action), 'action'));
  const service = builtInConnectors.find(({ name }) => name === connector);
  const builtIn =
    service?.actions.map((action) => actionEntry(place, builtInContract(service, action), 'built-in action')) ?? [];
  const offered = [...withoutDoubles(defined), ...builtIn];
  return offered.length > 0 ? offered : usedActions(place, used);
}

/** Of a connector without a definition here, the actions that other tasks call. */
function usedActions(place: ImplementationPlace, used: readonly string[]): Completion[] {
  const { implementation, quote } = place;
  const prefix = `${implementation.connector.text}.`;
  return used
    .filter((name) => name.startsWith(prefix) && name !== prefix)
    .map((name) => name.slice(prefix.length))
    .map((action) => ({
      label: visible(action),
      kind: 'name',
      detail: 'used by another service task',
      edit: { span: actionSpan(place), newText: encodeAttribute(action, quote) },
    }));
}

function actionEntry(place: ImplementationPlace, contract: Contract, detail: string): Completion {
  return {
    label: visible(contract.action),
    kind: 'action',
    detail: `${detail}, ${counted(contract.inputs.length, 'input')}, ${counted(contract.outputs.length, 'output')}`,
    documentation: contractMarkdown(contract),
    edit: { span: actionSpan(place), newText: encodeAttribute(contract.action, place.quote) },
  };
}

function actionSpan({ implementation, value }: ImplementationPlace): { start: number; end: number } {
  return implementation.action?.span ?? { start: value.end, end: value.end };
}

/** Accepting a connector writes its dot and asks for the action at once; a dot that is there already stays. */
function connectorEntry({ implementation, quote }: ImplementationPlace, name: string): Completion {
  const encoded = encodeAttribute(name, quote);
  const hasDot = implementation.action !== undefined;
  return {
    label: visible(name),
    kind: 'connector',
    edit: { span: implementation.connector.span, newText: hasDot ? encoded : `${encoded}.` },
    again: !hasDot,
  };
}

function wholeEntry({ value, quote }: ImplementationPlace, name: string): Completion {
  return { label: visible(name), kind: 'name', edit: { span: value, newText: encodeAttribute(name, quote) } };
}

function builtInDetail(service: BuiltInConnector, action: BuiltInAction): Pick<Completion, 'detail' | 'documentation'> {
  return { detail: 'built-in service', documentation: contractMarkdown(builtInContract(service, action)) };
}

/** The contract of a built-in action as the product documents it. */
export function builtInContract(service: BuiltInConnector, action: BuiltInAction): Contract {
  const parameters = (list: BuiltInAction['inputs']) =>
    list.map(({ name, type, required, description }) => ({ name, type, required, description }));
  return {
    connector: service.name,
    action: action.name,
    description: action.description,
    inputs: parameters(action.inputs),
    outputs: parameters(action.outputs),
  };
}

function withoutDoubles(entries: readonly Completion[]): Completion[] {
  return [...new Map(entries.map((entry) => [entry.label, entry])).values()];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
