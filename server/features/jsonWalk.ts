import { Token } from '../syntax/jsonTokens.ts';

/** Keys as texts and places in arrays as numbers, from the root inwards. */
export type JsonPath = readonly (string | number)[];

/** One open object or array, or the text as a whole. */
export interface JsonFrame {
  readonly kind: 'root' | 'object' | 'array';
  expects: 'key' | 'colon' | 'value' | 'comma';
  /** In an object, the key read last. */
  key: string;
  /** In an array, the place of the item that is expected or was read last. */
  index: number;
  /** All keys read so far. */
  readonly keys: string[];
  /** The text read last as a value: a colon behind it shows that it was a key. */
  valueText: string | undefined;
}

/** Follows the tokens of a JSON text with a stack of its own and reads over what is missing. */
export class JsonWalk {
  private readonly frames: JsonFrame[] = [];
  private readonly root = frame('root');
  /** The offset behind the last token. */
  end = 0;
  /** True if the last token opened an object or array. */
  opened = false;

  /** The innermost open object or array. */
  get top(): JsonFrame {
    return this.frames.at(-1) ?? this.root;
  }

  /** Where the innermost open object or array stands. */
  get path(): JsonPath {
    return this.frames.slice(0, -1).map((open) => (open.kind === 'array' ? open.index : open.key));
  }

  /** Takes the next token that is neither white space nor comment; `text` is its decoded value. */
  step(token: number, text: string, end: number): void {
    this.take(token, text);
    this.end = end;
    this.opened = token === Token.openBrace || token === Token.openBracket;
  }

  private take(token: number, text: string): void {
    switch (token) {
      case Token.openBrace:
        this.frames.push(frame('object'));
        return;
      case Token.openBracket:
        this.frames.push(frame('array'));
        return;
      case Token.closeBrace:
        return this.close('object');
      case Token.closeBracket:
        return this.close('array');
      case Token.comma:
        return comma(this.top);
      case Token.colon:
        return colon(this.top);
      default:
        return word(this.top, token === Token.string ? text : undefined);
    }
  }

  private close(kind: JsonFrame['kind']): void {
    const at = this.frames.findLastIndex((open) => open.kind === kind);
    if (at < 0) return;
    this.frames.length = at;
    this.top.expects = 'comma';
    this.top.valueText = undefined;
  }
}

function frame(kind: JsonFrame['kind']): JsonFrame {
  return { kind, expects: kind === 'object' ? 'key' : 'value', key: '', index: 0, keys: [], valueText: undefined };
}

function comma(open: JsonFrame): void {
  if (open.kind === 'array') open.index++;
  open.expects = open.kind === 'object' ? 'key' : 'value';
}

function colon(open: JsonFrame): void {
  if (open.kind !== 'object') return;
  if (open.expects === 'comma' && open.valueText !== undefined) readKey(open, open.valueText);
  if (open.expects === 'colon') open.expects = 'value';
}

/** `text` is undefined for everything but a string. */
function word(open: JsonFrame, text: string | undefined): void {
  if (open.kind === 'object' && open.expects !== 'value') {
    if (text !== undefined) readKey(open, text);
    return;
  }
  open.expects = 'comma';
  open.valueText = text;
}

function readKey(open: JsonFrame, key: string): void {
  open.key = key;
  open.keys.push(key);
  open.valueText = undefined;
  open.expects = 'colon';
}
