import fc from 'fast-check';
import type { ProjectFile } from '../../server/model/file.ts';
import { mutated } from '../support/randomMutation.ts';

/** Numbers that choose a change of a text: each is taken modulo what there is to choose from. */
export interface TextChange {
  readonly kind: number;
  readonly at: number;
  readonly length: number;
  readonly other: number;
}

/** One to four changes of one text, which shrink to fewer, further forward and shorter. */
export function textChanges(): fc.Arbitrary<readonly TextChange[]> {
  const change = fc.record({
    kind: fc.nat(changes.length - 1),
    at: fc.nat(1_000_000),
    // Mostly a few characters, now and then a whole part of the text.
    length: fc.oneof({ weight: 4, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat(3000) }),
    other: fc.nat(1_000_000),
  });
  return fc.array(change, { minLength: 1, maxLength: 4 });
}

/** The text of a file after the changes; `splice` is the text of another file, of which parts may be taken over. */
export function changedText(file: ProjectFile, splice: string, list: readonly TextChange[]): string {
  // A change that knows tokens needs the file as it was parsed, so only the first one can be of that kind.
  return list.reduce((text, numbers, index) => {
    const change = chosen(changes, numbers.kind);
    return change({ text, file: index === 0 ? file : undefined, splice, numbers });
  }, file.text);
}

interface Subject {
  readonly text: string;
  /** Undefined once the text is no longer the file's. */
  readonly file: ProjectFile | undefined;
  readonly splice: string;
  readonly numbers: TextChange;
}

const changes: readonly ((subject: Subject) => string)[] = [
  ({ text, numbers }) => replaced(text, numbers, ''),
  ({ text, numbers }) => replaced(text, numbers, part(text, numbers).repeat(2)),
  swapped,
  ({ text, numbers }) => replaced(text, { ...numbers, length: 0 }, chosen(structural, numbers.other)),
  ({ text, numbers }) => replaced(text, numbers, chosen(structural, numbers.other)),
  ({ text, splice, numbers }) => replaced(text, numbers, part(splice, { ...numbers, at: numbers.other })),
  ({ text, splice, numbers }) => text.slice(0, place(text, numbers.at)) + splice.slice(place(splice, numbers.other)),
  garbled,
  ({ text, numbers }) => replaced(text, numbers, chosen(hostile, numbers.other)),
  ({ text, file, numbers: { at, length, other } }) => (file && mutated(file, { kind: length, at, other })) ?? text,
];

/** What gives texts their structure, whole and half. */
const structural = [
  ...['"', "'", '{', '}', '[', ']', ',', ':', '\\', '\\u', '\\u12', '/*', '//', '{}', '[]', 'null', '-', '1e', 'tru'],
  ...[
    '<',
    '>',
    '/',
    '</',
    '/>',
    '<a',
    '<a ',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<!DOCTYPE',
    '&',
    '&#',
    ';',
  ],
  ...['=', '="', ' x="', '<bpmn:', 'xmlns="', 'xmlns:x="', '&lt;', '&#x0;', '&#xD800;', '${', '#{', '}', '.', '..'],
  ...['\n', '\r', '\r\n', '\t', ' ', '\uFEFF', '\u2028', '\u0000', '\u00a0'],
  ...['implementation="', '"implementation"', '"name": "', '"inputs": {', '"extensions":', '<serviceTask id="'],
];

/** What is harmless in a text and no longer so where it becomes a key, a name or a number of something. */
const hostile = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'prototype', 'valueOf', 'then'],
  ...['\ud83d', '\ude00', '\u202e', '\u200b', '\u0301', '𝒳', 'ß', 'İ', 'ﬀ', '٣', '[a](command:x)', '<img src=x>'],
  ...['-0', '1e400', '9007199254740993', '[['.repeat(300), '{"a":'.repeat(300), '<a>'.repeat(300)],
];

function swapped({ text, numbers }: Subject): string {
  const { at, other, length } = numbers;
  const [first, second] = [place(text, at), place(text, other)].sort((a, b) => a - b);
  if (first === undefined || second === undefined) return text;
  const size = Math.min(length, second - first, text.length - second);
  return [
    ...[text.slice(0, first), text.slice(second, second + size), text.slice(first + size, second)],
    ...[text.slice(first, first + size), text.slice(second + size)],
  ].join('');
}

const encodings = ['utf-8', 'utf-16le', 'windows-1252'];

/** Bytes of the text replaced by others and decoded again, with what is no text in the encoding as U+FFFD. */
function garbled({ text, numbers: { at, length, other } }: Subject): string {
  const bytes = new TextEncoder().encode(text);
  const start = place(text, at);
  let state = other + 1;
  for (let i = start; i < Math.min(start + length, bytes.length); i++) {
    state = (state * 48_271) % 2_147_483_647;
    bytes[i] = state & 255;
  }
  // Mostly only one byte in a few is no text; the whole file in another encoding is the rarer case.
  return new TextDecoder(other % 10 === 0 ? chosen(encodings, length) : 'utf-8').decode(bytes);
}

function replaced(text: string, { at, length }: TextChange, newText: string): string {
  const start = place(text, at);
  return text.slice(0, start) + newText + text.slice(start + length);
}

function part(text: string, { at, length }: TextChange): string {
  const start = place(text, at);
  return text.slice(start, start + length);
}

function place(text: string, at: number): number {
  return at % (text.length + 1);
}

function chosen<T>(items: readonly T[], at: number): T {
  const item = items[at % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from');
  return item;
}
