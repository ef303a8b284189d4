import type { BpmnElement } from '../model/bpmn.ts';

/** What a line of an outline, a workspace symbol or an item of the call hierarchy is. */
export type StructureKind =
  | 'connector'
  | 'action'
  | 'event'
  | 'input'
  | 'output'
  | 'config'
  | 'error'
  | 'process'
  | 'subProcess'
  | 'task'
  | 'gateway'
  | 'bpmnEvent'
  | 'data'
  | 'variable'
  | 'mapping'
  | 'trigger';

/** The kind of a flow element, told from its type. */
export function kindOfElement({ type }: BpmnElement): StructureKind {
  if (/Gateway$/.test(type)) return 'gateway';
  if (/Event$/.test(type)) return 'bpmnEvent';
  if (/^data/.test(type)) return 'data';
  return subProcesses.has(type) ? 'subProcess' : 'task';
}

/** False for the lines between elements and for remarks, which would hide what a process does. */
export function isShownElement({ type }: BpmnElement): boolean {
  return !hidden.has(type);
}

/** `service task` for `serviceTask`. */
export function readableType(type: string): string {
  return type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

const subProcesses = new Set(['subProcess', 'transaction', 'adHocSubProcess', 'subChoreography']);
const hidden = new Set(['sequenceFlow', 'association', 'textAnnotation', 'group']);
