import type { BpmnAttribute, BpmnNode } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { encodeAttribute } from '../syntax/xmlText.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** The edit that puts a text in place of a part of an attribute's value, written for the quotes that are around the value. */
export function replaceInValue(
  { text }: { readonly text: string },
  value: Span,
  part: Span,
  newText: string,
): TextEdit {
  return { span: part, newText: encodeAttribute(newText, quoteBefore(text, value.start)) };
}

/** The edit that adds an attribute at the end of a start tag, in the quotes that the other attributes have. */
export function addAttribute({ text }: BpmnFile, node: BpmnNode, name: string, value: string): TextEdit {
  const last = node.attributes.at(-1);
  const end = last ? last.value.span.end + 1 : node.tag.end;
  const quote = last ? quoteBefore(text, last.value.span.start) : '"';
  return { span: { start: end, end }, newText: ` ${name}=${quote}${encodeAttribute(value, quote)}${quote}` };
}

/** The edit that takes an attribute away with the white space before it. */
export function removeAttribute({ text }: BpmnFile, { nameSpan, value }: BpmnAttribute): TextEdit {
  let { start } = nameSpan;
  while (/\s/.test(text.charAt(start - 1))) start--;
  return { span: { start, end: value.span.end + 1 }, newText: '' };
}

function quoteBefore(text: string, valueStart: number): '"' | "'" {
  return text.charAt(valueStart - 1) === "'" ? "'" : '"';
}
