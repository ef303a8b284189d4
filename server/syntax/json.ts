import { createScanner, type JSONScanner } from 'jsonc-parser';
import type { Name, Span } from '../text/span.ts';
import { scanErrorMessage, Token, unexpectedEndOfString } from './jsonTokens.ts';
import type { JsonDocument, JsonLiteral, JsonMember, JsonProblem, JsonValue } from './jsonTree.ts';

/** Texts nested deeper than this are given to no recursive reader: the tree ends there, and a problem says so. */
export const maximumDepth = 500;

/** So many problems are told of one text: the others follow from them, and a file that is no JSON at all has one in every word. */
const maximumProblems = 100;

/** Reads any text; never throws and never recurses, so that depth costs memory only. A byte order mark at the start is skipped. */
export function parseJson(text: string): JsonDocument {
  return new JsonReader(text).read();
}

interface OpenObject {
  readonly kind: 'object';
  readonly start: number;
  readonly members: JsonMember[];
  key: { readonly name: Name; readonly start: number; readonly end: number } | undefined;
  expects: 'key' | 'colon' | 'value' | 'comma';
}

interface OpenArray {
  readonly kind: 'array';
  readonly start: number;
  readonly items: JsonValue[];
  expects: 'value' | 'comma';
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
  private end = 0;

  constructor(private readonly text: string) {
    this.scanner = createScanner(text, false);
    if (text.charCodeAt(0) === 0xfeff) this.scanner.setPosition(1);
  }

  read(): JsonDocument {
    for (let token = this.scanner.scan(); token !== Token.end; token = this.scanner.scan()) {
      if (token === Token.lineBreak || token === Token.blank) continue;
      this.reportScanError();
      this.token(token);
      this.end = this.scanner.getPosition();
    }
    this.reportEnd();
    while (this.stack.length > 0) this.close(this.end);
    return { text: this.text, root: this.root, problems: this.problems, depth: this.depth };
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
        return this.value(this.literal('number', Number(this.scanner.getTokenValue())));
      case Token.true:
      case Token.false:
        return this.value(this.literal('boolean', token === Token.true));
      case Token.null:
        return this.value(this.literal('null', null));
      case Token.lineComment:
      case Token.blockComment:
        return this.report(this.tokenSpan(), 'Comments are not allowed in JSON; remove it');
      case Token.unknown:
        return this.report(
          this.tokenSpan(),
          `Expected a value, found '${shortened(this.scanner.getTokenValue())}'; put text between double quotes`,
        );
    }
  }

  private open(kind: 'object' | 'array'): void {
    const start = this.scanner.getTokenOffset();
    this.expectValue();
    this.opened[kind]++;
    this.stack.push(
      kind === 'object'
        ? { kind, start, members: [], key: undefined, expects: 'key' }
        : { kind, start, items: [], expects: 'value' },
    );
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
    this.close(this.scanner.getPosition());
  }

  /** A comma or key with nothing behind it, at the end of an object or array. */
  private reportDangling(): void {
    const open = this.stack.at(-1);
    if (open?.kind === 'object' && open.key)
      this.report({ start: open.key.start, end: open.key.end }, 'A value is missing behind this key');
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
    if (open.key) this.report({ start: open.key.start, end: open.key.end }, 'A value is missing behind this key');
    this.endMember(open, undefined);
    open.expects = 'key';
  }

  private colon(): void {
    const open = this.stack.at(-1);
    if (open?.kind === 'object' && open.expects === 'colon') open.expects = 'value';
    else this.report(this.tokenSpan(), "Unexpected ':'; remove it");
  }

  private string(): void {
    const span = this.tokenSpan();
    const closed = this.scanner.getTokenError() !== unexpectedEndOfString;
    const inner = { start: span.start + 1, end: closed ? span.end - 1 : span.end };
    const open = this.stack.at(-1);
    if (
      open?.kind !== 'object' ||
      open.expects === 'value' ||
      (open.expects === 'colon' && !this.beginsLine(span.start))
    ) {
      return this.value({ kind: 'string', span, value: this.scanner.getTokenValue(), inner });
    }
    if (open.expects === 'comma') this.reportMissingComma();
    if (open.expects === 'colon')
      this.report({ start: span.start, end: span.start + 1 }, "':' and a value are missing before this");
    this.endMember(open, undefined);
    open.key = { name: { text: this.scanner.getTokenValue(), span: inner }, start: span.start, end: span.end };
    open.expects = 'colon';
  }

  /** Looks only at the white space behind the token before, so that the whole text is read once. */
  private beginsLine(offset: number): boolean {
    for (let i = offset - 1; i >= this.end; i--) if (this.text.charCodeAt(i) === 10) return true;
    return false;
  }

  private literal(kind: JsonLiteral['kind'], value: JsonLiteral['value']): JsonLiteral {
    return { kind, span: this.tokenSpan(), value };
  }

  private value(value: JsonValue): void {
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
    } else if (!this.root) {
      this.report({ start: 0, end: this.text.length }, 'The file holds no JSON value');
    }
  }

  private report(span: Span, message: string): void {
    if (this.problems.length < maximumProblems) this.problems.push({ span, message });
  }

  private tokenSpan(): Span {
    const start = this.scanner.getTokenOffset();
    return { start, end: start + this.scanner.getTokenLength() };
  }
}

function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
