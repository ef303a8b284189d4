import type { BpmnProcess } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { isXmlName } from '../syntax/xmlName.ts';
import { encodeAttribute } from '../syntax/xmlText.ts';
import type { TextEdit } from '../text/edit.ts';
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
    const edit = insertion(file, process, { id, name: known?.name?.text || code, errorCode: code });
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

/** Before the first process, on a line of its own if the process has one, with the prefix and the indentation of the process. */
function insertion(
  { text }: BpmnFile,
  { tag, span }: BpmnProcess,
  attributes: Readonly<Record<string, string>>,
): TextEdit {
  const written = text.slice(tag.start, tag.end);
  const prefix = written.slice(0, written.indexOf(':') + 1);
  const parts = Object.entries(attributes).map(([name, value]) => `${name}="${encodeAttribute(value, '"')}"`);
  const place = { start: span.start, end: span.start };
  return { span: place, newText: `<${prefix}error ${parts.join(' ')}/>${gapBefore(text, span.start)}` };
}

function gapBefore(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  if (line.trim() !== '') return '';
  return (text.includes('\r\n') ? '\r\n' : '\n') + line;
}
