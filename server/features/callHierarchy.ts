import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { splitSource } from '../index/symbols.ts';
import { attribute, type BpmnElement, type Implementation } from '../model/bpmn.ts';
import type { BpmnFile, ConnectorFile, ExtensionsFile, ProjectFile, TriggerFile } from '../model/file.ts';
import { type Span, touches } from '../text/span.ts';
import {
  actionNode,
  bpmnAt,
  type CallAddress,
  type CallNode,
  callNodeAt,
  elementNode,
  processNode,
  triggerNode,
} from './callNode.ts';
import { implementationAt } from './implementationPlace.ts';

/** The other end of a call, and where the call is written in the file of the caller. */
export interface Call {
  readonly node: CallNode;
  readonly spans: readonly Span[];
}

/** The smallest thing around the offset that can call or be called; several if a name is defined more than once. */
export function prepareCalls(file: ProjectFile, scope: Scope, offset: number): readonly CallNode[] {
  if (file.kind === 'connector') return inConnector(file, offset);
  if (file.kind === 'bpmn') return inBpmn(file, scope, offset);
  if (file.kind === 'trigger') return inTrigger(file, scope, offset);
  return file.kind === 'extensions' ? inExtensions(file, scope, offset) : [];
}

/** Who calls it: an action is called by service tasks and triggers, those by their process, and a process by call activities. */
export function incomingCalls(snapshot: Snapshot, address: CallAddress): readonly Call[] {
  const scope = snapshot.scopeOf(address.uri);
  const { symbol } = address;
  if (!scope || !callNodeAt(snapshot, address)) return [];
  if (symbol.kind === 'action') return callersOfAction(symbol.connector, symbol.name, scope);
  if (symbol.kind === 'process')
    return scope
      .callsOf(symbol.name)
      .flatMap(({ file, item }) => call(elementNode(file, item), attribute(item, 'calledElement')?.span));
  const file = snapshot.file(address.uri);
  const element = bpmnAt(file, symbol);
  if (file?.kind !== 'bpmn' || !element || !('process' in element)) return [];
  return call(processNode(file, element.process), element.id?.span ?? element.tag);
}

/** What it calls: a process its service tasks and call activities, those an action or a process. */
export function outgoingCalls(snapshot: Snapshot, address: CallAddress): readonly Call[] {
  const scope = snapshot.scopeOf(address.uri);
  const file = snapshot.file(address.uri);
  if (!scope || !file) return [];
  if (file.kind === 'trigger' && address.symbol.kind === 'trigger') return calledByTrigger(file, scope);
  const found = bpmnAt(file, address.symbol);
  if (file.kind !== 'bpmn' || !found) return [];
  if ('process' in found) return calledByElement(found, scope);
  return file.model.elements
    .filter(({ process }) => process === found)
    .flatMap((element) => call(elementNode(file, element), element.id?.span));
}

function inConnector(file: ConnectorFile, offset: number): readonly CallNode[] {
  return file.model.actions
    .filter(({ span }) => touches(span, offset))
    .flatMap((action) => actionNode(file, action) ?? []);
}

function inBpmn(file: BpmnFile, scope: Scope, offset: number): readonly CallNode[] {
  const place = implementationAt(file, offset);
  const actions = place ? actionsOf(place.implementation, scope) : [];
  if (actions.length > 0) return actions;
  // Elements stand in the order of the text, so the last one that holds the offset is the innermost.
  const inner = file.model.elements.findLast(({ span, type }) => touches(span, offset) && callers.has(type));
  const called = inner && attribute(inner, 'calledElement');
  const processes = inner && called && touches(called.span, offset) ? processesCalledBy(inner, scope) : [];
  if (processes.length > 0) return processes;
  const node = inner && elementNode(file, inner);
  if (node) return [node];
  const process = file.model.processes.find(({ span }) => touches(span, offset));
  const around = process && processNode(file, process);
  return around ? [around] : [];
}

const callers = new Set(['serviceTask', 'callActivity']);

function inTrigger(file: TriggerFile, scope: Scope, offset: number): readonly CallNode[] {
  const source = file.model.action;
  const actions = source && touches(source.span, offset) ? actionsOf(splitSource(file.text, source), scope) : [];
  if (actions.length > 0) return actions;
  return file.certain ? [triggerNode(file)] : [];
}

/** The element that an entry is about, or else the process. */
function inExtensions(file: ExtensionsFile, scope: Scope, offset: number): readonly CallNode[] {
  const entry = file.model.processes.find(({ span }) => touches(span, offset));
  if (!entry) return [];
  const { key, mappings, constants } = entry;
  const about = [...mappings, ...constants].find(({ span }) => touches(span, offset));
  const elements = about ? scope.elements(key.text, about.element.text) : [];
  const nodes = elements.flatMap(({ file: target, item }) => elementNode(target, item) ?? []);
  return nodes.length > 0 ? nodes : processNodes(key.text, scope);
}

function callersOfAction(connector: string, action: string, scope: Scope): readonly Call[] {
  const tasks = scope
    .tasksCalling(connector, action)
    .flatMap(({ file, item }) => call(elementNode(file, item), item.implementation?.whole.span));
  const triggers = scope
    .triggersStarting(connector)
    .filter(({ model }) => model.action?.text === `${connector}.${action}`)
    .flatMap((file) => call(triggerNode(file), file.model.action?.span));
  return [...tasks, ...triggers];
}

function calledByTrigger(file: TriggerFile, scope: Scope): readonly Call[] {
  const { action } = file.model;
  return action ? actionsOf(splitSource(file.text, action), scope).flatMap((node) => call(node, action.span)) : [];
}

function calledByElement(element: BpmnElement, scope: Scope): readonly Call[] {
  const implementation = element.implementation;
  if (implementation) return actionsOf(implementation, scope).flatMap((node) => call(node, implementation.whole.span));
  const called = attribute(element, 'calledElement');
  return processesCalledBy(element, scope).flatMap((node) => call(node, called?.span));
}

function actionsOf({ connector, action }: Implementation, scope: Scope): readonly CallNode[] {
  if (!action) return [];
  return scope.actions(connector.text, action.text).flatMap(({ file, item }) => actionNode(file, item) ?? []);
}

function processesCalledBy(element: BpmnElement, scope: Scope): readonly CallNode[] {
  const called = element.type === 'callActivity' ? attribute(element, 'calledElement') : undefined;
  return called ? processNodes(called.text, scope) : [];
}

function processNodes(id: string, scope: Scope): readonly CallNode[] {
  return scope.processes(id).flatMap(({ file, item }) => processNode(file, item) ?? []);
}

function call(node: CallNode | undefined, span: Span | undefined): readonly Call[] {
  return node && span ? [{ node, spans: [span] }] : [];
}
