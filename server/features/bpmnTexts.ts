import type { BpmnAttribute, BpmnDetail } from '../model/bpmn.ts';
import { expressionNames } from '../model/expressionNames.ts';
import { rawXmlOffsets } from '../syntax/xmlOffsets.ts';
import { decodeAttribute, decodeXml } from '../syntax/xmlText.ts';
import type { Name } from '../text/span.ts';
import type { Escaping } from './namePlace.ts';

/** A text of a BPMN file with what is needed to find and change a part of it. */
export interface BpmnText {
  readonly name: Name;
  readonly escaping: Escaping;
  /** From an offset in the decoded text to one in the file. */
  toRaw(decoded: number): number;
}

/** The value of an attribute. */
export function attributeText(file: string, { value, raw }: BpmnAttribute): BpmnText {
  const { start } = value.span;
  return {
    name: value,
    escaping: file[start - 1] === "'" ? "'" : '"',
    toRaw: raw === undefined ? (decoded) => start + decoded : rawXmlOffsets(raw, start, decodeAttribute),
  };
}

/** The text between the tags of an element; in a CDATA section nothing stands for anything else. */
export function contentText(file: string, { content }: BpmnDetail): BpmnText | undefined {
  if (!content) return undefined;
  const { start, end } = content.span;
  const isCData = file.startsWith('<![CDATA[', start - 9) && file.startsWith(']]>', end);
  return {
    name: content,
    escaping: isCData ? 'plain' : 'content',
    toRaw: isCData ? (decoded) => start + decoded : rawXmlOffsets(file.slice(start, end), start, decodeXml),
  };
}

/** The variables that the expressions of a text read, with their places in the file. BPMN knows `#{…}` beside `${…}`. */
export function namesInText({ name, toRaw }: BpmnText): readonly Name[] {
  if (!name.text.includes('{')) return [];
  return [...expressionNames(name.text), ...expressionNames(name.text, '#{')].map(({ text, span }) => ({
    text,
    span: { start: toRaw(span.start), end: toRaw(span.end) },
  }));
}
