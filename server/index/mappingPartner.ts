import { attribute, type BpmnElement, isShadowed } from '../model/bpmn.ts';
import { isBuiltInImplementation } from '../model/builtIns.ts';
import type { Scope } from './scope.ts';

/** What stands on the other side of a mapping: the parameters of an action, the variables of a called process, or nothing that has names here. */
export type MappingPartner =
  | { readonly kind: 'action'; readonly connector: string; readonly action: string }
  | { readonly kind: 'process'; readonly process: string }
  | { readonly kind: 'none' };

const none: MappingPartner = { kind: 'none' };

/** Finds the partners of the mappings of one process, each in one step however many elements the process has. */
export function mappingPartners(process: string, scope: Scope): (element: string) => MappingPartner {
  const partners = new Map<string, MappingPartner>();
  for (const { file, item } of scope.processes(process)) {
    for (const element of file.model.elements) {
      if (element.process !== item || !element.id) continue;
      const known = partners.get(element.id.text);
      const found = partnerOf(element);
      partners.set(element.id.text, known && !isSame(known, found) ? none : found);
    }
  }
  return (element) => partners.get(element) ?? none;
}

function partnerOf(element: BpmnElement): MappingPartner {
  if (element.type === 'callActivity') return calledProcess(element);
  const implementation = element.implementation;
  if (!implementation?.action || isShadowed(element) || isBuiltInImplementation(implementation.whole.text)) return none;
  return { kind: 'action', connector: implementation.connector.text, action: implementation.action.text };
}

/** An expression may call any process. */
function calledProcess(element: BpmnElement): MappingPartner {
  const called = attribute(element, 'calledElement')?.text ?? '';
  return called === '' || called.includes('{') ? none : { kind: 'process', process: called };
}

/** Two files may define one process: only where they agree it is known what an element runs. */
function isSame(one: MappingPartner, other: MappingPartner): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
