import type { Named } from '../index/named.ts';
import { attributeOf, type BpmnDetail, type BpmnNode } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import type { Name } from '../text/span.ts';
import { attributesCalled, nodesOf } from './bpmnDocument.ts';
import type { BpmnPart } from './bpmnPart.ts';
import { attributeText, contentText } from './bpmnTexts.ts';
import { type Escaping, type NamePlace, placeOf } from './namePlace.ts';

/** What an id of the document stands for; undefined for any other text. */
export type NamesById = (id: string) => Named | undefined;

/** Attributes that name an element or a process of the same document. */
const referring = ['sourceRef', 'targetRef', 'attachedToRef', 'default', 'dataObjectRef', 'activityRef', 'processRef'];

/** Elements whose text names an element of the same document. */
const referringContent: ReadonlySet<string> = new Set([
  'incoming',
  'outgoing',
  'flowNodeRef',
  'sourceRef',
  'targetRef',
]);

/** Where a BPMN file refers to elements and processes: flows, events, lanes, participants, diagrams, call activities. */
export function referencePlaces(file: BpmnFile, names: NamesById, part: BpmnPart): readonly NamePlace[] {
  const places: NamePlace[] = [];
  for (const node of nodesOf(part)) {
    for (const name of referring) places.push(...attributeReference(file, node, name, names));
    if ('content' in node) places.push(...contentReference(file, node as BpmnDetail, names)); // only details have content
    if (node.type === 'callActivity') places.push(...calledProcess(file, node));
  }
  for (const value of attributesCalled(file, 'bpmnElement', part.attributes)) {
    places.push(...reference(value, names, file.text[value.span.start - 1] === "'" ? "'" : '"'));
  }
  return places;
}

function attributeReference({ text }: BpmnFile, node: BpmnNode, name: string, names: NamesById): NamePlace[] {
  const found = attributeOf(node, name);
  return found ? reference(found.value, names, attributeText(text, found).escaping) : [];
}

function contentReference({ text }: BpmnFile, detail: BpmnDetail, names: NamesById): NamePlace[] {
  const content = referringContent.has(detail.type) ? contentText(text, detail) : undefined;
  return content ? reference(content.name, names, content.escaping) : [];
}

/** Qualified names may have a prefix, which stays. */
function reference(name: Name, names: NamesById, escaping: Escaping): NamePlace[] {
  const whole = names(name.text);
  if (whole) return [placeOf(name, whole, escaping, { form: 'id' })];
  const local = name.text.slice(name.text.indexOf(':') + 1);
  const symbol = names(local);
  const { start, end } = name.span;
  if (!symbol || end - start !== name.text.length) return [];
  return [placeOf({ text: local, span: { start: end - local.length, end } }, symbol, escaping, { form: 'id' })];
}

/** An expression may call any process. */
function calledProcess({ text }: BpmnFile, node: BpmnNode): NamePlace[] {
  const called = attributeOf(node, 'calledElement');
  if (!called || called.value.text.includes('{')) return [];
  const symbol: Named = { kind: 'process', name: called.value.text };
  return [placeOf(called.value, symbol, attributeText(text, called).escaping, { form: 'id' })];
}
