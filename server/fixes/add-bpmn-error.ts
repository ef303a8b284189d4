import { bpmnErrorInsertion } from '../features/bpmnErrorInsertion.ts';
import type { BpmnFile } from '../model/file.ts';
import { isXmlName } from '../syntax/xmlName.ts';
import { connectorErrorOf } from './errorOfConnector.ts';
import type { Fixer } from './fix.ts';

/** Adds the error that an event refers to: the connector's, or one whose code is the id, which is what the engine takes already. */
export const addBpmnError: Fixer = {
  codes: ['error-ref-unresolved'],
  *fixes({ uri, span }, { file, scope }) {
    const [process] = file.kind === 'bpmn' ? file.model.processes : [];
    if (file.kind !== 'bpmn' || !process) return;
    const id = referenceAt(file, span.start);
    if (id === undefined || !isXmlName(id)) return;
    const known = connectorErrorOf(id, scope);
    const code = known?.code?.text ?? id;
    const edit = bpmnErrorInsertion(file, process, { id, name: known?.name?.text || code, errorCode: code });
    yield {
      title: `Add the error '${id}' with the code '${code}'`,
      edits: [{ uri, edits: [edit] }],
      preferred: known !== undefined,
    };
  },
};

function referenceAt({ model }: BpmnFile, offset: number): string | undefined {
  for (const { details } of model.elements) {
    for (const { attributes } of details) {
      const reference = attributes.find(({ value }) => value.span.start === offset);
      if (reference) return reference.value.text;
    }
  }
  return undefined;
}
