import type { JsonDocument, JsonMember, JsonString, JsonValue } from './jsonTree.ts';

/** Deeper texts are for the reader with a stack: this one recurses. */
const maximumRecursion = 100;

/**
 * The tree of a text that is JSON to the letter, as most are at most times; undefined for any other text, and for one that is
 * nested deep. Gives the tree that the tolerant reader gives, in a third of the time: there is nothing to repair and nothing to say.
 */
export function parseWellFormedJson(text: string): JsonDocument | undefined {
  const reader = new Reader(text);
  const root = reader.readAll();
  return root && { text, root, problems: [], depth: reader.depth };
}

/** Each method reads at `at`, moves it behind what it read, and answers undefined for what is no JSON. */
class Reader {
  depth = 0;
  private at = 0;
  private level = 0;

  constructor(private readonly text: string) {}

  readAll(): JsonValue | undefined {
    if (this.text.charCodeAt(0) === 0xfeff) this.at = 1;
    const root = this.value(this.next());
    return root && Number.isNaN(this.next()) ? root : undefined;
  }

  /** The first unit that is no white space, which `at` is moved to; not a number at the end of the text. */
  private next(): number {
    const { text } = this;
    let { at } = this;
    let unit = text.charCodeAt(at);
    while (unit === space || unit === lineFeed || unit === carriageReturn || unit === tab) unit = text.charCodeAt(++at);
    this.at = at;
    return unit;
  }

  private value(unit: number): JsonValue | undefined {
    switch (unit) {
      case quote:
        return this.string();
      case openBrace:
      case openBracket:
        return this.nested(unit);
      case letterT:
        return this.word('true', true);
      case letterF:
        return this.word('false', false);
      case letterN:
        return this.word('null', null);
      default:
        return this.number();
    }
  }

  private nested(unit: number): JsonValue | undefined {
    if (this.level === maximumRecursion) return undefined;
    this.level++;
    if (this.level > this.depth) this.depth = this.level;
    const value = unit === openBrace ? this.object() : this.array();
    this.level--;
    return value;
  }

  private object(): JsonValue | undefined {
    const start = this.at++;
    const members: JsonMember[] = [];
    let unit = this.next();
    while (unit !== closeBrace || members.length > 0) {
      const member = unit === quote ? this.member() : undefined;
      if (!member) return undefined;
      members.push(member);
      unit = this.next();
      if (unit === closeBrace) break;
      if (unit !== comma) return undefined;
      this.at++;
      unit = this.next();
    }
    this.at++;
    return { kind: 'object', span: { start, end: this.at }, members };
  }

  private member(): JsonMember | undefined {
    const start = this.at;
    const text = this.quoted();
    if (text === undefined) return undefined;
    const end = this.at - 1;
    if (this.next() !== colon) return undefined;
    this.at++;
    const value = this.value(this.next());
    if (!value) return undefined;
    return { key: { text, span: { start: start + 1, end } }, value, span: { start, end: value.span.end } };
  }

  private array(): JsonValue | undefined {
    const start = this.at++;
    const items: JsonValue[] = [];
    let unit = this.next();
    while (unit !== closeBracket || items.length > 0) {
      const item = this.value(unit);
      if (!item) return undefined;
      items.push(item);
      unit = this.next();
      if (unit === closeBracket) break;
      if (unit !== comma) return undefined;
      this.at++;
      unit = this.next();
    }
    this.at++;
    return { kind: 'array', span: { start, end: this.at }, items };
  }

  private string(): JsonString | undefined {
    const start = this.at;
    const value = this.quoted();
    if (value === undefined) return undefined;
    const end = this.at;
    return { kind: 'string', span: { start, end }, value, inner: { start: start + 1, end: end - 1 } };
  }

  /** The decoded text between quotes. */
  private quoted(): string | undefined {
    const { text } = this;
    const start = this.at;
    let at = start + 1;
    let hasEscapes = false;
    for (let unit = text.charCodeAt(at); unit !== quote; unit = text.charCodeAt(++at)) {
      // The end of the text is not a number, which is not at least anything.
      if (!(unit >= space)) return undefined;
      if (unit !== backslash) continue;
      hasEscapes = true;
      at++;
    }
    this.at = at + 1;
    return hasEscapes ? decoded(text.slice(start, this.at)) : text.slice(start + 1, at);
  }

  private word(word: string, value: boolean | null): JsonValue | undefined {
    const start = this.at;
    if (!this.text.startsWith(word, start)) return undefined;
    this.at += word.length;
    return { kind: value === null ? 'null' : 'boolean', span: { start, end: this.at }, value };
  }

  private number(): JsonValue | undefined {
    const start = this.at;
    let end = start;
    while (isInNumber(this.text.charCodeAt(end))) end++;
    const text = this.text.slice(start, end);
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(text)) return undefined;
    this.at = end;
    return { kind: 'number', span: { start, end }, value: Number(text) };
  }
}

/** What stands between these quotes, with its escapes resolved. */
function decoded(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}

function isInNumber(unit: number): boolean {
  return (unit >= digit0 && unit <= digit9) || '+-.eE'.includes(String.fromCharCode(unit));
}

const tab = 0x09;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const digit0 = 0x30;
const digit9 = 0x39;
const colon = 0x3a;
const openBracket = 0x5b;
const backslash = 0x5c;
const closeBracket = 0x5d;
const letterF = 0x66;
const letterN = 0x6e;
const letterT = 0x74;
const openBrace = 0x7b;
const closeBrace = 0x7d;
