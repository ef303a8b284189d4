import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { Span } from '../text/span.ts';
import { colonFollows, type OpenArray, type OpenObject, openArray, openObject } from './jsonOpen.ts';
import {
  commentMessage,
  nextToken,
  scanErrorMessage,
  shortened,
  Token,
  unexpectedEndOfString,
  wordMessage,
} from './jsonTokens.ts';
import { type JsonDocument, type JsonLiteral, type JsonProblem, type JsonValue, maximumDepth } from './jsonTree.ts';

/** So many problems are told of one text: the others follow from them, and a file that is no JSON at all has one in every word. */
const maximumProblems = 100;

/**
 * The same as `parseJson` for a text that is expected to be broken, or nested deep: it costs three times as much where nothing is.
 * Never recurses.
 */
export function repairJson(text: string): JsonDocument {
  return new JsonReader(text).read();
}

/** One pass with a stack. It repairs: a missing comma or colon is reported and read over, an unknown word is skipped. */
class JsonReader {
  private readonly problems: JsonProblem[] = [];
  private readonly stack: (OpenObject | OpenArray)[] = [];
  private readonly scanner: JSONScanner;
  private root: JsonValue | undefined;
  /** How many of the stack are of each kind, so that a stray bracket need not look through the stack for its partner. */
  private readonly opened = { object: 0, array: 0 };
  private depth = 0;
  /** Behind the token before. */
  private end = 0;
  /** Behind the last unknown word, or -1. */
  private wordEnd = -1;

  constructor(private readonly text: string) {
    this.scanner = createScanner(text, false);
    if (text.charCodeAt(0) === 0xfeff) this.scanner.setPosition(1);
  }

  read(): JsonDocument {
    const { scanner, text } = this;
    for (let token = nextToken(scanner, text); token !== Token.end; token = nextToken(scanner, text)) {
      if (token !== Token.lineComment && token !== Token.blockComment) this.reportScanError();
      this.token(token);
      this.end = this.position();
    }
    this.reportEnd();
    while (this.stack.length > 0) this.close(this.end);
    return { text, root: this.root, problems: this.problems, depth: this.depth };
  }

  private token(token: number): void {
    switch (token) {
      case Token.openBrace:
      case Token.openBracket:
        return this.open(token === Token.openBrace ? 'object' : 'array');
      case Token.closeBrace:
        return this.closing('object');
      case Token.closeBracket:
        return this.closing('array');
      case Token.comma:
        return this.comma();
      case Token.colon:
        return this.colon();
      case Token.string:
        return this.string();
      case Token.number:
        return this.number(Number(this.scanner.getTokenValue()));
      case Token.true:
      case Token.false:
        return this.value(this.literal('boolean', token === Token.true));
      case Token.null:
        return this.value(this.literal('null', null));
      case Token.lineComment:
      case Token.blockComment:
        return this.report(this.tokenSpan(), commentMessage(this.scanner.getTokenError()));
      case Token.unknown:
        return this.word();
    }
  }

  private open(kind: 'object' | 'array'): void {
    const start = this.scanner.getTokenOffset();
    this.expectValue();
    this.opened[kind]++;
    this.stack.push(kind === 'object' ? openObject(start) : openArray(start));
    if (this.depth === maximumDepth && this.stack.length > maximumDepth)
      this.report(
        this.tokenSpan(),
        `More than ${maximumDepth} levels of nesting are not read; make the structure flatter`,
      );
    this.depth = Math.max(this.depth, this.stack.length);
  }

  private closing(kind: 'object' | 'array'): void {
    if (this.opened[kind] === 0)
      return this.report(this.tokenSpan(), `Unexpected '${kind === 'object' ? '}' : ']'}'; remove it`);
    const start = this.scanner.getTokenOffset();
    while (this.stack.at(-1)?.kind !== kind) {
      this.report(this.tokenSpan(), `'${this.stack.at(-1)?.kind === 'object' ? '}' : ']'}' is missing before this`);
      this.close(start);
    }
    this.reportDangling();
    this.close(this.position());
  }

  /** A comma or key with nothing behind it, at the end of an object or array. */
  private reportDangling(): void {
    const open = this.stack.at(-1);
    if (open?.kind === 'object') this.reportMissingValue(open);
    const empty = open?.kind === 'object' ? open.members.length === 0 : open?.items.length === 0;
    if (open && !empty && open.expects === (open.kind === 'object' ? 'key' : 'value')) {
      this.report({ start: this.end - 1, end: this.end }, 'Nothing follows this comma; remove it');
    }
  }

  private close(end: number): void {
    const open = this.stack.pop();
    if (!open) return;
    this.opened[open.kind]--;
    const span = { start: open.start, end };
    if (open.kind === 'array') return this.complete({ kind: 'array', span, items: open.items });
    this.endMember(open, undefined);
    this.complete({ kind: 'object', span, members: open.members });
  }

  private comma(): void {
    const open = this.stack.at(-1);
    if (!open || open.expects === 'key' || (open.kind === 'array' && open.expects === 'value')) {
      return this.report(this.tokenSpan(), 'Expected a value before this comma');
    }
    if (open.kind === 'array') {
      open.expects = 'value';
      return;
    }
    this.reportMissingValue(open);
    this.endMember(open, undefined);
    open.expects = 'key';
  }

  private colon(): void {
    const open = this.stack.at(-1);
    if (open?.kind === 'object' && open.expects === 'colon') open.expects = 'value';
    else if (open?.kind === 'array' && open.expects === 'comma') {
      open.expects = 'value';
      this.report(this.tokenSpan(), "Unexpected ':'; write ',' between the items of a list");
    } else this.report(this.tokenSpan(), "Unexpected ':'; remove it");
  }

  private string(): void {
    const span = this.tokenSpan();
    const closed = this.scanner.getTokenError() !== unexpectedEndOfString;
    const inner = { start: span.start + 1, end: closed ? span.end - 1 : span.end };
    const open = this.stack.at(-1);
    if (open?.kind !== 'object' || !this.isKey(open, span.start)) {
      return this.value({ kind: 'string', span, value: this.scanner.getTokenValue(), inner });
    }
    if (open.expects === 'comma') this.reportMissingComma();
    if (open.expects === 'value') this.reportMissingValue(open);
    if (open.expects === 'colon')
      this.report({ start: span.start, end: span.start + 1 }, "':' and a value are missing before this");
    this.beginMember(open, inner, span);
  }

  /** While a value is missing, the key of the next member stands where it should. */
  private isKey(open: OpenObject, start: number): boolean {
    if (open.expects === 'value') return colonFollows(this.text, this.scanner.getPosition());
    // Looks only at the white space behind the token before, so that the whole text is read once.
    return open.expects !== 'colon' || this.text.slice(this.end, start).includes('\n');
  }

  private beginMember(open: OpenObject, name: Span, { start, end }: Span): void {
    this.endMember(open, undefined);
    open.key = { name: { text: this.scanner.getTokenValue(), span: name }, start, end };
    open.expects = 'colon';
  }

  private number(value: number): void {
    const span = this.tokenSpan();
    // The scanner takes `01` for two numbers that touch each other.
    if (span.start === this.end && /\d/.test(this.text.charAt(span.start - 1))) {
      return this.report({ start: span.start - 1, end: span.end }, 'A number may not begin with 0; remove the 0');
    }
    this.value(this.literal('number', value));
  }

  /** A word that JSON does not know stands for the key, value or comma that should be there. */
  private word(): void {
    const span = this.tokenSpan();
    const text = this.scanner.getTokenValue();
    const followsWord = this.wordEnd >= 0 && this.text.slice(this.wordEnd, span.start).trim() === '';
    this.wordEnd = span.end;
    // In 'two words' the scanner sees two.
    if (followsWord) return;
    const open = this.stack.at(-1);
    if (open?.expects === 'comma') return this.unexpected(open, text);
    if (open?.expects === 'key') return this.bareKey(open);
    this.report(span, wordMessage(text));
    if (open?.kind === 'object') this.endMember(open, undefined);
    if (open) open.expects = 'comma';
  }

  private unexpected(open: OpenObject | OpenArray, text: string): void {
    const expected = open.kind === 'object' ? "',' or '}'" : "',' or ']'";
    this.report(this.tokenSpan(), `Expected ${expected}, found '${shortened(text)}'`);
    if (text === ';') open.expects = open.kind === 'object' ? 'key' : 'value';
  }

  private bareKey(open: OpenObject): void {
    const span = this.tokenSpan();
    this.report(span, 'Expected a key in double quotes');
    this.beginMember(open, span, span);
  }

  private literal(kind: JsonLiteral['kind'], value: JsonLiteral['value']): JsonLiteral {
    return { kind, span: this.tokenSpan(), value };
  }

  private value(value: JsonValue): void {
    const open = this.stack.at(-1);
    if (open?.expects === 'key') return this.bareKey(open);
    this.expectValue();
    this.complete(value);
  }

  /** Reports what is missing before a value that begins here. */
  private expectValue(): void {
    const open = this.stack.at(-1);
    if (!open) {
      if (this.root) this.report(this.tokenSpan(), 'Only one value may stand in a JSON file; remove this');
      return;
    }
    if (open.expects === 'comma') this.reportMissingComma();
    if (open.expects === 'key') this.report(this.tokenSpan(), 'Expected a key in double quotes');
    if (open.expects === 'colon') this.report(this.tokenSpan(), "':' is missing before this value");
  }

  private complete(value: JsonValue): void {
    const open = this.stack.at(-1);
    if (this.stack.length > maximumDepth) {
      // Nothing that is nested too deep gets into the tree.
      if (open?.kind === 'object') open.key = undefined;
    } else if (!open) this.root ??= value;
    else if (open.kind === 'array') open.items.push(value);
    else this.endMember(open, value);
    if (open) open.expects = 'comma';
  }

  private endMember(open: OpenObject, value: JsonValue | undefined): void {
    if (!open.key) return;
    const { name, start, end } = open.key;
    open.members.push({ key: name, value, span: { start, end: value ? value.span.end : end } });
    open.key = undefined;
  }

  private reportMissingValue({ key }: OpenObject): void {
    if (key) this.report({ start: key.start, end: key.end }, 'A value is missing behind this key');
  }

  private reportMissingComma(): void {
    this.report({ start: Math.max(0, this.end - 1), end: this.end }, "',' is missing behind this");
  }

  private reportScanError(): void {
    const message = scanErrorMessage(this.scanner.getTokenError());
    if (message) this.report(this.tokenSpan(), message);
  }

  private reportEnd(): void {
    const open = this.stack.at(-1);
    if (open) {
      const span = { start: open.start, end: open.start + 1 };
      this.report(span, `'${open.kind === 'object' ? '}' : ']'}' is missing: nothing closes this`);
    } else if (!this.root && this.problems.length === 0) {
      this.report({ start: 0, end: this.text.length }, 'The file holds no JSON value');
    }
  }

  private report(span: Span, message: string): void {
    if (this.problems.length < maximumProblems) this.problems.push({ span, message });
  }

  private tokenSpan(): Span {
    const start = this.scanner.getTokenOffset();
    return { start, end: Math.min(start + this.scanner.getTokenLength(), this.text.length) };
  }

  /** Behind the token; the scanner looks for the end of a comment beyond the end of the text. */
  private position(): number {
    return Math.min(this.scanner.getPosition(), this.text.length);
  }
}
