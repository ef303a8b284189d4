import {
  CARRIAGE_RETURN,
  EQUALS,
  GREATER_THAN,
  isNameUnit,
  isQuote,
  isWhiteSpace,
  LESS_THAN,
  LINE_FEED,
  SLASH,
  skipName,
  skipWhiteSpace,
  startsMarkup,
} from './xmlUnits.ts';

/** True if what stands around a quote says that it closes a value; in well-formed text it nearly always does. */
export function isPlainlyClosing(text: string, close: number): boolean {
  const next = text.charCodeAt(close + 1);
  return text.charCodeAt(close - 1) !== EQUALS && (next === GREATER_THAN || next === SLASH || isWhiteSpace(next));
}

/**
 * The offset where an attribute value ends that begins at `from` and has its next quote of the opening kind at `close`, or
 * nowhere (-1). Tells values that are only unusual (a stray `<`, a `=` at the end) from those whose closing quote is missing:
 * these end where they were meant to, which is never before a quote of that kind.
 *
 * The text up to `close` is read a fixed number of times, and no other value of that kind begins in it. So the cost of all
 * values together is linear in the text, whatever the text.
 */
export function endOfUnusualValue(text: string, from: number, close: number): number {
  const limit = close < 0 ? text.length : close;
  const tag = tagIn(text, from, limit);
  const lineEnd = lineEndIn(text, from, limit);
  if (close >= 0 && isClosing(text, from, close, { hasTag: tag < limit, hasLines: lineEnd < limit })) return close;
  return endOfOpenValue(text, from, Math.min(tag, lineEnd));
}

/**
 * Whether the next quote closes the value or opens the next one. In well-formed text the first is always true: there is no
 * tag in the value, and behind it the tag goes on as it should.
 */
function isClosing(text: string, from: number, close: number, found: { hasTag: boolean; hasLines: boolean }): boolean {
  const goesOn = tagGoesOn(text, close + 1);
  if (found.hasTag) return goesOn && !found.hasLines && text.charCodeAt(close - 1) !== EQUALS;
  if (found.hasLines) return goesOn;
  return goesOn || attributeBefore(text, from, close) < 0;
}

/** True if the end of the tag or, behind white space, a name with `=` follows. */
function tagGoesOn(text: string, from: number): boolean {
  const at = skipWhiteSpace(text, from);
  const unit = text.charCodeAt(at);
  if (unit === GREATER_THAN) return true;
  if (unit === SLASH) return text.charCodeAt(at + 1) === GREATER_THAN;
  if (at === from) return false;
  const nameEnd = skipName(text, at);
  return nameEnd > at && text.charCodeAt(skipWhiteSpace(text, nameEnd)) === EQUALS;
}

/**
 * The end of a value without a closing quote that reaches `limit` (the end of its line, the next tag or the next quote of
 * its kind) at most. It leaves out an attribute that follows, and the end of the tag.
 */
function endOfOpenValue(text: string, from: number, limit: number): number {
  for (let at = from; at <= limit; at++) {
    if (!isQuote(text.charCodeAt(at))) continue;
    const next = attributeBefore(text, from, at);
    if (next >= 0) return withoutWhiteSpace(text, from, next);
  }
  const end = withoutWhiteSpace(text, from, limit);
  if (end > from && text.charCodeAt(end - 1) === GREATER_THAN) {
    const slash = end - 1 > from && text.charCodeAt(end - 2) === SLASH ? 1 : 0;
    return withoutWhiteSpace(text, from, end - 1 - slash);
  }
  return text.charCodeAt(limit) === LESS_THAN ? end : limit;
}

/** The start of `name` if `name=` ends at `end`, with white space or the start of the value before it; else -1. */
function attributeBefore(text: string, from: number, end: number): number {
  if (text.charCodeAt(end - 1) !== EQUALS) return -1;
  let start = end - 1;
  while (start > from && isNameUnit(text.charCodeAt(start - 1))) start--;
  if (start >= end - 1) return -1;
  return start === from || isWhiteSpace(text.charCodeAt(start - 1)) ? start : -1;
}

function withoutWhiteSpace(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isWhiteSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function lineEndIn(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charCodeAt(at) !== LINE_FEED && text.charCodeAt(at) !== CARRIAGE_RETURN) at++;
  return at;
}

/** Where a `<` stands that begins a tag, a comment or the like, in contrast to one that was meant as a sign; else `limit`. */
function tagIn(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    if (text.charCodeAt(at) === LESS_THAN && startsMarkup(text.charCodeAt(at + 1))) return at;
  }
  return limit;
}
