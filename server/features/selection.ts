import { splitSource } from '../index/symbols.ts';
import type { BpmnFile, ProjectFile } from '../model/file.ts';
import type { JsonMember, JsonValue } from '../syntax/jsonTree.ts';
import { xmlPlaceAt } from '../syntax/xmlPlace.ts';
import type { XmlPlace, XmlTree } from '../syntax/xmlTree.ts';
import { type Span, touches } from '../text/span.ts';
import { implementationAt } from './implementationPlace.ts';

/** Deeper texts are nobody's, and the protocol nests each range in the one before. */
const most = 200;

/**
 * What a selection at the offset grows through, the smallest first, each inside the next: the part of `connector.action`, the
 * whole value, the attribute, the tag, the element; in JSON the text, the value, the member, the object.
 */
export function selections(file: ProjectFile, offset: number): readonly Span[] {
  const all = file.kind === 'bpmn' ? inXml(file, offset) : inJson(file, offset);
  const growing: Span[] = [];
  for (const span of all) {
    const last = growing.at(-1);
    if (!touches(span, offset) || (last && !isLarger(span, last))) continue;
    growing.push(span);
  }
  return growing.slice(0, most);
}

function isLarger(span: Span, inner: Span): boolean {
  return span.start <= inner.start && span.end >= inner.end && span.end - span.start > inner.end - inner.start;
}

function* inXml(file: BpmnFile, offset: number): Iterable<Span> {
  const { tree } = file;
  const implementation = implementationAt(file, offset);
  if (implementation?.implementation.action) yield implementation.implementation[implementation.part]?.span ?? noSpan;
  const place = xmlPlaceAt(tree, offset);
  if (place.kind === 'none') return;
  yield* inTag(tree, place);
  for (let element = place.element; element >= 0; element = tree.parent(element)) {
    if (!tree.selfClosed(element)) yield contentOf(tree, element);
    yield { start: tree.start(element), end: tree.end(element) };
  }
}

function* inTag(tree: XmlTree, place: Exclude<XmlPlace, { kind: 'none' }>): Iterable<Span> {
  if (place.kind === 'content') return;
  if (place.kind === 'attributeName') yield place.name;
  if (place.kind === 'attributeValue') {
    yield place.value;
    const closing = tree.valueClosed(place.attribute) ? 1 : 0;
    yield { start: place.value.start - 1, end: place.value.end + closing };
  }
  if (place.kind !== 'tag') yield wholeAttribute(tree, place.attribute);
  yield { start: tree.start(place.element), end: tree.tagEnd(place.element) };
}

function wholeAttribute(tree: XmlTree, attribute: number): Span {
  const closing = tree.valueClosed(attribute) ? 1 : 0;
  const end = Math.max(tree.attributeNameEnd(attribute), tree.valueEnd(attribute) + closing);
  return { start: tree.attributeNameStart(attribute), end };
}

function contentOf(tree: XmlTree, element: number): Span {
  const end = tree.end(element);
  return { start: tree.tagEnd(element), end: tree.closed(element) ? tree.text.lastIndexOf('</', end - 1) : end };
}

const noSpan: Span = { start: -1, end: -1 };

function inJson(file: ProjectFile, offset: number): readonly Span[] {
  if (!('json' in file)) return [];
  const spans = [...sourceParts(file, offset)];
  const outwards: Span[] = [];
  for (let value = file.json.root; value; value = step(value, offset, outwards)) outwards.push(value.span);
  return [...spans, ...outwards.reverse()];
}

/** The halves of `slack.SEND_MESSAGE` in a trigger. */
function* sourceParts(file: ProjectFile, offset: number): Iterable<Span> {
  if (file.kind !== 'trigger') return;
  for (const source of [file.model.event, file.model.action]) {
    const { connector, action } = source ? splitSource(file.text, source) : {};
    if (!connector || !action) continue;
    if (touches(action.span, offset)) yield action.span;
    else if (touches(connector.span, offset)) yield connector.span;
  }
}

/** The value inside of another one that holds the offset; what lies between the two is added from the outside inwards. */
function step(value: JsonValue, offset: number, outwards: Span[]): JsonValue | undefined {
  if (value.kind === 'string') outwards.push(value.inner);
  if (value.kind === 'array')
    return enter(
      value,
      value.items.find(({ span }) => touches(span, offset)),
      outwards,
    );
  if (value.kind !== 'object') return undefined;
  const member = value.members.find(({ span }) => touches(span, offset));
  if (!member) return undefined;
  outwards.push(inside(value), member.span);
  return member.value && touches(member.value.span, offset) ? member.value : addKey(member, outwards);
}

function enter(array: JsonValue, item: JsonValue | undefined, outwards: Span[]): JsonValue | undefined {
  if (item) outwards.push(inside(array));
  return item;
}

/** With its quotes, of which the second one may not be typed yet. */
function addKey({ key: { span }, span: whole }: JsonMember, outwards: Span[]): undefined {
  outwards.push({ start: whole.start, end: Math.min(span.end + 1, whole.end) }, span);
}

/** Between the brackets. */
function inside({ span }: JsonValue): Span {
  return { start: span.start + 1, end: span.end - 1 };
}
