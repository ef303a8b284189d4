import fc from 'fast-check';
import { removeMember } from '../../server/fixes/jsonPlaces.ts';
import type { ProjectFile } from '../../server/model/file.ts';
import type { JsonDocument, JsonMember, JsonObject, JsonValue } from '../../server/syntax/jsonTree.ts';
import { valuesIn } from '../../server/syntax/jsonValues.ts';
import type { XmlTree } from '../../server/syntax/xmlTree.ts';
import { applyEdits, type TextEdit } from '../../server/text/edit.ts';
import type { Span } from '../../server/text/span.ts';

/** Numbers that choose a change of a text: each is taken modulo what there is to choose from. */
export interface Mutation {
  readonly kind: number;
  readonly at: number;
  readonly other: number;
}

export function mutation(): fc.Arbitrary<Mutation> {
  const number = fc.nat(100_000);
  return fc.record({ kind: number, at: number, other: number });
}

/** The text of a file after one change of a token or two; undefined where there is nothing to change. */
export function mutated(file: ProjectFile, { kind, at, other }: Mutation): string | undefined {
  const numbers = { at, other };
  const edits =
    file.kind === 'bpmn'
      ? chosen(xmlMutations, kind)?.(file.tree, numbers)
      : 'json' in file
        ? chosen(jsonMutations, kind)?.(file.json, numbers)
        : undefined;
  return edits && edits.length > 0 ? applyEdits(file.text, edits) : undefined;
}

type Numbers = Omit<Mutation, 'kind'>;

const jsonMutations: readonly ((json: JsonDocument, numbers: Numbers) => readonly TextEdit[])[] = [
  removedMember,
  duplicatedMember,
  swappedStrings,
  otherKind,
  renamed,
  renamed,
  copiedString,
];

interface Placed {
  readonly owner: JsonObject;
  readonly entry: JsonMember;
}

function membersOf({ root }: JsonDocument): Placed[] {
  return [...valuesIn(root)].flatMap((owner) =>
    owner.kind === 'object' ? owner.members.map((entry) => ({ owner, entry })) : [],
  );
}

function removedMember(json: JsonDocument, { at }: Numbers): TextEdit[] {
  const found = chosen(membersOf(json), at);
  return found ? [removeMember(found)] : [];
}

function duplicatedMember(json: JsonDocument, { at }: Numbers): TextEdit[] {
  const found = chosen(membersOf(json), at);
  if (!found) return [];
  const { start, end } = found.entry.span;
  return [{ span: { start: end, end }, newText: `, ${json.text.slice(start, end)}` }];
}

/** Keys and values that are texts, without their quotes. */
function stringsOf(json: JsonDocument): Span[] {
  const keys = membersOf(json).map(({ entry }) => entry.key.span);
  const values = [...valuesIn(json.root)].flatMap((value) => (value.kind === 'string' ? [value.inner] : []));
  return [...keys, ...values];
}

function swappedStrings(json: JsonDocument, { at, other }: Numbers): TextEdit[] {
  const strings = stringsOf(json);
  const [first, second] = [chosen(strings, at), chosen(strings, other)];
  if (!first || !second || first.start === second.start) return [];
  return [
    { span: first, newText: json.text.slice(second.start, second.end) },
    { span: second, newText: json.text.slice(first.start, first.end) },
  ];
}

function copiedString(json: JsonDocument, { at, other }: Numbers): TextEdit[] {
  const strings = stringsOf(json);
  const [first, second] = [chosen(strings, at), chosen(strings, other)];
  return first && second ? [{ span: first, newText: json.text.slice(second.start, second.end) }] : [];
}

const kinds = [
  ...['null', '5', '"5"', 'true', '"true"', '[]', '{}', '"x"', '1.5', '""', '"${name"', '"#{a}"', '"${a.b} c"'],
  ...['"31.12.2024"', '"static_value"', '"MAP_ALL"', '"Variable"'],
];

function otherKind(json: JsonDocument, { at, other }: Numbers): TextEdit[] {
  const value: JsonValue | undefined = chosen(membersOf(json), at)?.entry.value;
  return value ? [{ span: value.span, newText: chosen(kinds, other) ?? '' }] : [];
}

function renamed(json: JsonDocument, { at, other }: Numbers): TextEdit[] {
  const span = chosen(stringsOf(json), at);
  return span ? [{ span, newText: misspelled(json.text.slice(span.start, span.end), other) }] : [];
}

/** Another word of the same look: a letter more, one less, another letter case, or nothing left. */
function misspelled(word: string, how: number): string {
  const middle = Math.floor(word.length / 2);
  // A backslash may begin an escape, which must stay whole.
  if (word.includes('\\') || word.includes('&')) return `${word}x`;
  const words = [
    `${word}x`,
    `${word.slice(0, middle)}q${word.slice(middle)}`,
    word.slice(0, -1),
    word.slice(1),
    word.toUpperCase(),
    word.toLowerCase(),
    `a ${word}`,
    '',
  ];
  return chosen(words, how) ?? word;
}

const xmlMutations: readonly ((tree: XmlTree, numbers: Numbers) => readonly TextEdit[])[] = [
  removedAttribute,
  renamedValue,
  copiedValue,
  removedElement,
];

function removedAttribute(tree: XmlTree, { at }: Numbers): TextEdit[] {
  const attribute = at % tree.attributeCount;
  const start = tree.attributeNameStart(attribute) - 1;
  return [{ span: { start, end: tree.valueEnd(attribute) + 1 }, newText: '' }];
}

function renamedValue(tree: XmlTree, { at, other }: Numbers): TextEdit[] {
  const span = valueSpan(tree, at);
  return [{ span, newText: misspelled(tree.text.slice(span.start, span.end), other) }];
}

function copiedValue(tree: XmlTree, { at, other }: Numbers): TextEdit[] {
  const from = valueSpan(tree, other);
  return [{ span: valueSpan(tree, at), newText: tree.text.slice(from.start, from.end) }];
}

function removedElement(tree: XmlTree, { at }: Numbers): TextEdit[] {
  const element = at % tree.size;
  return [{ span: { start: tree.start(element), end: tree.end(element) }, newText: '' }];
}

function valueSpan(tree: XmlTree, at: number): Span {
  const attribute = at % tree.attributeCount;
  return { start: tree.valueStart(attribute), end: tree.valueEnd(attribute) };
}

function chosen<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(1, items.length)];
}
