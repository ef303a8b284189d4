import { attribute, type BpmnDetail, type BpmnDocument } from '../model/bpmn.ts';

/** The `<error>` elements of a document by their ids; those without an id are read by nobody. */
export function errorsById({ others }: BpmnDocument): ReadonlyMap<string, BpmnDetail> {
  const errors = new Map<string, BpmnDetail>();
  for (const other of others) {
    const id = other.type === 'error' ? attribute(other, 'id')?.text : undefined;
    if (id) errors.set(id, other);
  }
  return errors;
}
