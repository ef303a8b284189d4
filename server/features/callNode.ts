import type { Named } from '../index/named.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { kindOfElement, readableType, type StructureKind } from '../index/structureKind.ts';
import { attribute, type BpmnElement, type BpmnProcess } from '../model/bpmn.ts';
import type { Feature } from '../model/connector.ts';
import type { BpmnFile, ConnectorFile, ProjectFile, TriggerFile, Uri } from '../model/file.ts';
import type { Span } from '../text/span.ts';

/** What can call or be called, found again by its names after any edit. */
export interface CallAddress {
  readonly uri: Uri;
  readonly symbol: CallSymbol;
}

export type CallSymbol =
  | (Named & { readonly kind: 'action' | 'process' | 'element' })
  /** A trigger has no name of its own: its file is the whole of it. */
  | { readonly kind: 'trigger' };

/** One item of the call hierarchy. */
export interface CallNode {
  readonly address: CallAddress;
  readonly name: string;
  readonly detail: string;
  readonly kind: StructureKind;
  readonly span: Span;
  /** The name; it lies in `span`. */
  readonly nameSpan: Span;
}

/** The thing at an address as it is by now; undefined if it is gone. */
export function callNodeAt(snapshot: Snapshot, { uri, symbol }: CallAddress): CallNode | undefined {
  const file = snapshot.file(uri);
  if (file?.kind === 'connector' && symbol.kind === 'action') {
    const action = file.model.actions.find(({ name }) => name?.text === symbol.name);
    return action && file.model.name?.text === symbol.connector ? actionNode(file, action) : undefined;
  }
  if (file?.kind === 'trigger' && symbol.kind === 'trigger') return triggerNode(file);
  const found = bpmnAt(file, symbol);
  if (!found || file?.kind !== 'bpmn') return undefined;
  return 'process' in found ? elementNode(file, found) : processNode(file, found);
}

/** The process or the element that an address names. */
export function bpmnAt(file: ProjectFile | undefined, symbol: CallSymbol): BpmnProcess | BpmnElement | undefined {
  if (file?.kind !== 'bpmn') return undefined;
  if (symbol.kind === 'process') return file.model.processes.find(({ id }) => id?.text === symbol.name);
  if (symbol.kind !== 'element') return undefined;
  return file.model.elements.find(({ id, process }) => id?.text === symbol.name && process.id?.text === symbol.process);
}

/** Undefined for an action without a name, which nothing can call. */
export function actionNode(file: ConnectorFile, { name, span }: Feature): CallNode | undefined {
  const connector = file.model.name?.text;
  if (!name || connector === undefined) return undefined;
  return {
    address: { uri: file.uri, symbol: { kind: 'action', connector, name: name.text } },
    name: name.text || 'unnamed action',
    detail: connector,
    kind: 'action',
    span,
    nameSpan: name.span,
  };
}

export function triggerNode(file: TriggerFile): CallNode {
  const whole = { start: 0, end: file.text.length };
  const baseName = file.uri.split('/').at(-1) ?? '';
  return {
    address: { uri: file.uri, symbol: { kind: 'trigger' } },
    name: decoded(baseName).replace(/\.json$/, ''),
    detail: file.model.event ? `trigger on ${file.model.event.text}` : 'trigger',
    kind: 'trigger',
    span: whole,
    nameSpan: file.model.action?.span ?? whole,
  };
}

/** Undefined for a process without an id, which nothing can call. */
export function processNode({ uri }: BpmnFile, { id, name, span }: BpmnProcess): CallNode | undefined {
  return (
    id && {
      address: { uri, symbol: { kind: 'process', name: id.text } },
      name: name?.text.trim() || id.text || 'unnamed process',
      detail: 'process',
      kind: 'process',
      span,
      nameSpan: id.span,
    }
  );
}

/** Undefined for what calls nothing, and for an element without an id, which could not be found again. */
export function elementNode({ uri }: BpmnFile, element: BpmnElement): CallNode | undefined {
  const { id, name, span, process } = element;
  if (!id || !process.id || !calls(element)) return undefined;
  const runs = element.implementation?.whole ?? attribute(element, 'calledElement');
  return {
    address: { uri, symbol: { kind: 'element', process: process.id.text, name: id.text } },
    name: name?.text.trim() || id.text || 'unnamed element',
    detail: runs?.text ? `${readableType(element.type)}: ${runs.text}` : readableType(element.type),
    kind: kindOfElement(element),
    span,
    nameSpan: id.span,
  };
}

function calls({ type }: BpmnElement): boolean {
  return type === 'serviceTask' || type === 'callActivity';
}

/** A file name may hold a lone percent sign that escapes nothing. */
function decoded(baseName: string): string {
  try {
    return decodeURIComponent(baseName);
  } catch {
    return baseName;
  }
}
