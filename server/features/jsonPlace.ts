import { createScanner } from 'jsonc-parser';
import { Token, unexpectedEndOfString } from '../syntax/jsonTokens.ts';
import type { Span } from '../text/span.ts';
import { type JsonPath, JsonWalk } from './jsonWalk.ts';

/** Where a cursor stands in a JSON text that may be half typed, and what an insertion there has to mind. */
export interface JsonPlace {
  readonly kind: 'key' | 'value';
  /** The object or array around the cursor; empty for the root's own. */
  readonly container: JsonPath;
  readonly containerKind: 'root' | 'object' | 'array';
  /** In an object, the key whose value is typed; undefined elsewhere. */
  readonly key: string | undefined;
  /** The word under the cursor with its quotes, or an empty span at the cursor. */
  readonly replace: Span;
  /** True if `replace` begins with a quote. */
  readonly quoted: boolean;
  /** The other keys of the object around a key. */
  readonly keys: readonly string[];
  /** True if a colon follows the key already. */
  readonly hasColon: boolean;
  /** Where a comma is missing before the place; undefined if none is. */
  readonly commaBefore: number | undefined;
  /** True if a comma has to follow what is inserted. */
  readonly commaAfter: boolean;
  /** True in `{|}` and `[|]` on one line. */
  readonly enclosed: boolean;
}

/** The place at an offset (UTF-16 code units); undefined in comments and wherever neither a key nor a value may stand. Linear, never recursive. */
export function jsonPlaceAt(text: string, offset: number): JsonPlace | undefined {
  const before = readBefore(text, offset);
  if (!before) return undefined;
  const { walk, word } = before;
  const replace = word ?? { start: offset, end: offset };
  const after = readAfter(text, replace.end);
  const kind = placeKind(walk, word !== undefined, after);
  if (!kind) return undefined;
  return {
    kind,
    container: walk.path,
    containerKind: walk.top.kind,
    key: kind === 'value' && walk.top.kind === 'object' ? walk.top.key : undefined,
    replace,
    quoted: text[replace.start] === '"' && replace.end > replace.start,
    keys: kind === 'key' ? [...walk.top.keys, ...after.keys] : [],
    hasColon: kind === 'key' && after.next === Token.colon,
    commaBefore: walk.top.expects === 'comma' ? walk.end : undefined,
    commaAfter: !endsItem.has(after.next),
    enclosed: walk.opened && closers.has(after.next) && !text.slice(walk.end, after.nextStart).includes('\n'),
  };
}

/** The text between the quotes of the word at the place, up to the end of its line where the closing quote is missing; undefined for no text. */
export function stringAt(text: string, { replace, quoted }: JsonPlace): Span | undefined {
  if (!quoted) return undefined;
  const start = replace.start + 1;
  const isClosed = replace.end > start && text[replace.end - 1] === '"' && text[replace.end - 2] !== '\\';
  if (isClosed) return { start, end: replace.end - 1 };
  const lineEnd = text.indexOf('\n', replace.end);
  return { start, end: lineEnd < 0 ? text.length : lineEnd };
}

const trivia: ReadonlySet<number> = new Set([Token.lineBreak, Token.blank, Token.lineComment, Token.blockComment]);
const words: ReadonlySet<number> = new Set([
  Token.string,
  Token.number,
  Token.true,
  Token.false,
  Token.null,
  Token.unknown,
]);
const closers: ReadonlySet<number> = new Set([Token.closeBrace, Token.closeBracket]);
const endsItem: ReadonlySet<number> = new Set([Token.comma, Token.closeBrace, Token.closeBracket, Token.end]);

/** Walks up to the cursor; undefined in a comment. */
function readBefore(text: string, offset: number): { walk: JsonWalk; word: Span | undefined } | undefined {
  const scanner = createScanner(text, false);
  if (text.charCodeAt(0) === 0xfeff) scanner.setPosition(1);
  const walk = new JsonWalk();
  for (let token = scanner.scan(); token !== Token.end; token = scanner.scan()) {
    const start = scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    if (start >= offset) break;
    if (isInComment(token, end, offset)) return undefined;
    if (words.has(token) && offset <= end) {
      const isOpen = scanner.getTokenError() === unexpectedEndOfString;
      const word = wordInLine(text, offset, { start, end: isOpen ? endOfWord(text, offset) : end });
      return word && { walk, word };
    }
    if (!trivia.has(token)) walk.step(token, scanner.getTokenValue(), end);
  }
  return { walk, word: undefined };
}

/** A backslash before the end of a line swallows it: a word ends there all the same, and the next line holds none. */
function wordInLine(text: string, offset: number, { start, end }: Span): Span | undefined {
  const lineBreak = text.slice(start, end).search(/[\r\n]/);
  if (lineBreak < 0) return { start, end };
  return start + lineBreak < offset ? undefined : { start, end: start + lineBreak };
}

/** A line comment goes on where the line ends, a block comment does not behind its last slash. */
function isInComment(token: number, end: number, offset: number): boolean {
  return token === Token.lineComment ? offset <= end : token === Token.blockComment && offset < end;
}

/** A text without its closing quote swallows the rest of the line; only the word at the cursor is meant. */
function endOfWord(text: string, offset: number): number {
  let end = offset;
  while (/[\w-]/.test(text.charAt(end))) end++;
  return end;
}

interface After {
  readonly next: number;
  readonly nextStart: number;
  /** True if a key with its colon comes next. */
  readonly nextIsKey: boolean;
  /** The keys that follow in the same object. */
  readonly keys: readonly string[];
}

function readAfter(text: string, from: number): After {
  const scanner = createScanner(text, true);
  scanner.setPosition(from);
  const next = scanner.scan();
  const nextStart = scanner.getTokenOffset();
  const keys: Word[] = [];
  let last: Word | undefined;
  let depth = 0;
  for (let token: number = next; token !== Token.end && depth >= 0; token = scanner.scan()) {
    depth += depthOf(token);
    const isBeside = depth === 0;
    if (isBeside && token === Token.colon && last) keys.push(last);
    const isText = isBeside && token === Token.string;
    last = isText ? { text: scanner.getTokenValue(), start: scanner.getTokenOffset() } : undefined;
  }
  return { next, nextStart, nextIsKey: keys[0]?.start === nextStart, keys: keys.map((key) => key.text) };
}

interface Word {
  readonly text: string;
  readonly start: number;
}

function depthOf(token: number): number {
  if (token === Token.openBrace || token === Token.openBracket) return 1;
  return closers.has(token) ? -1 : 0;
}

function placeKind(walk: JsonWalk, onWord: boolean, after: After): JsonPlace['kind'] | undefined {
  const { kind, expects } = walk.top;
  if (kind === 'array') return 'value';
  if (kind === 'object' && (expects === 'key' || expects === 'comma')) return 'key';
  if (expects !== 'value') return undefined;
  if (onWord) return kind === 'object' && after.next === Token.colon ? 'key' : 'value';
  const free = endsItem.has(after.next) || (kind === 'object' && after.nextIsKey);
  return free ? 'value' : undefined;
}
