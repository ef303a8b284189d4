/** One token of an expression. `start` is an offset in it (UTF-16 code units). */
export interface Token {
  readonly kind: 'name' | 'keyword' | 'integer' | 'decimal' | 'text' | 'mark' | 'end';
  /** The decoded text of a quoted one, else as written. */
  readonly text: string;
  readonly start: number;
}

/** Why a text is no expression, in words that follow a colon: `'(' is not closed`. */
export class Malformed extends Error {}

/** The tokens of the inside of `${…}` as JUEL's scanner reads them, an `end` last; throws Malformed where it throws. Linear. */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = skipBlanks(expression, 0);
  while (at < expression.length) {
    const { token, end } = tokenAt(expression, at);
    tokens.push(token);
    at = skipBlanks(expression, end);
  }
  tokens.push({ kind: 'end', text: '', start: at });
  return tokens;
}

interface Scanned {
  readonly token: Token;
  readonly end: number;
}

const keywords: ReadonlySet<string> = new Set([
  ...['null', 'true', 'false', 'empty', 'div', 'mod', 'not', 'and', 'or', 'le', 'lt', 'eq', 'ne', 'ge', 'gt'],
  'instanceof',
]);
const doubleMarks: ReadonlySet<string> = new Set(['==', '!=', '<=', '>=', '&&', '||']);
const marks: ReadonlySet<string> = new Set('*/%+-?:[](),.!<>');
/** `Character.isJavaIdentifierStart` and `isJavaIdentifierPart`; both look at single code units there. */
const nameStart = /[\p{L}\p{Nl}\p{Sc}\p{Pc}]/u;
const namePart = /[\p{L}\p{Nl}\p{Sc}\p{Pc}\p{Nd}\p{Mn}\p{Mc}\p{Cf}]/u;

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charAt(at))) at++;
  return at;
}

/** `Character.isWhitespace` of Java: no-break spaces are none, four separators among the control characters are. */
function isBlank(unit: string): boolean {
  const code = unit.charCodeAt(0);
  if (code >= 0x1c && code <= 0x1f) return true;
  return /\s/.test(unit) && !'\u00a0\u2007\u202f\ufeff'.includes(unit);
}

function tokenAt(text: string, start: number): Scanned {
  const unit = text.charAt(start);
  const pair = text.slice(start, start + 2);
  if (doubleMarks.has(pair)) return { token: { kind: 'mark', text: pair, start }, end: start + 2 };
  if (unit === '"' || unit === "'") return quotedAt(text, start);
  if (isDigit(text, start) || (unit === '.' && isDigit(text, start + 1))) return numberAt(text, start);
  if (marks.has(unit)) return { token: { kind: 'mark', text: unit, start }, end: start + 1 };
  if (!nameStart.test(unit)) throw new Malformed(`'${unit}' is no part of the language`);
  let end = start + 1;
  while (end < text.length && namePart.test(text.charAt(end))) end++;
  const word = text.slice(start, end);
  return { token: { kind: keywords.has(word) ? 'keyword' : 'name', text: word, start }, end };
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (isDigit(text, at)) at++;
  return at;
}

/** An exponent counts only with digits: in `1e` the number is `1`. */
function numberAt(text: string, start: number): Scanned {
  let end = skipDigits(text, start);
  const whole = end;
  if (text[end] === '.') end = skipDigits(text, end + 1);
  if (text[end] === 'e' || text[end] === 'E') {
    const signed = text[end + 1] === '+' || text[end + 1] === '-' ? end + 2 : end + 1;
    if (isDigit(text, signed)) end = skipDigits(text, signed);
  }
  const kind = end === whole ? 'integer' : 'decimal';
  return { token: { kind, text: text.slice(start, end), start }, end };
}

/** Only the quote itself and a backslash may follow a backslash. */
function quotedAt(text: string, start: number): Scanned {
  const quote = text.charAt(start);
  let value = '';
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === quote) return { token: { kind: 'text', text: value, start }, end: at + 1 };
    if (unit !== '\\') {
      value += unit;
      continue;
    }
    at++;
    const escaped = text.charAt(at);
    if (at < text.length && escaped !== '\\' && escaped !== quote) {
      throw new Malformed(`'\\${escaped}' is no escape, only '\\${quote}' and '\\\\' are`);
    }
    value += escaped;
  }
  throw new Malformed(`the text that ${quote} begins does not end`);
}
