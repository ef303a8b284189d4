import type { BpmnProcess } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { encodeAttribute } from '../syntax/xmlText.ts';
import type { TextEdit } from '../text/edit.ts';

/** A new `error` before a process, on a line of its own if the process has one, with the prefix and the indentation of the process. */
export function bpmnErrorInsertion(
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
