/** The UTF-16 code units that mean something to XML. */
export const BYTE_ORDER_MARK = 0xfeff;
export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;
export const SPACE = 32;
export const EXCLAMATION_MARK = 33;
export const DOUBLE_QUOTE = 34;
export const APOSTROPHE = 39;
export const SLASH = 47;
export const COLON = 58;
export const LESS_THAN = 60;
export const EQUALS = 61;
export const GREATER_THAN = 62;
export const QUESTION_MARK = 63;

/** True for the four units that XML calls white space. False for NaN, which `charCodeAt` gives behind the end of a text. */
export function isWhiteSpace(unit: number): boolean {
  return unit === SPACE || unit === LINE_FEED || unit === 9 || unit === CARRIAGE_RETURN;
}

/** True for `"` and `'`. */
export function isQuote(unit: number): boolean {
  return unit === DOUBLE_QUOTE || unit === APOSTROPHE;
}

/** True if an element name may start with the unit: a letter, `_`, `:` or anything beyond ASCII. */
export function startsName(unit: number): boolean {
  if (unit >= 128) return true;
  const lowerCase = unit | 32;
  return (lowerCase >= 97 && lowerCase <= 122) || unit === 95 || unit === COLON;
}

/** True for the units that make a tag, an end tag, a comment or the like of a `<` before them. */
export function startsMarkup(unit: number): boolean {
  return startsName(unit) || unit === SLASH || unit === EXCLAMATION_MARK || unit === QUESTION_MARK;
}

/** True for what can stand in a name: besides the units that start one these are digits, `-` and `.`. */
export function isNameUnit(unit: number): boolean {
  return startsName(unit) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 46;
}

/**
 * True for the units that end a name in a tag. Everything else counts as part of it, also what XML forbids: half-typed text
 * then stays one word. All of them are at most `>`, so one comparison settles the question for nearly every letter.
 */
export function endsName(unit: number): boolean {
  return !(unit > GREATER_THAN) && (unit >= LESS_THAN || unit === SLASH || isQuote(unit) || !(unit > SPACE));
}

/** The first offset at or behind `from` that is not white space. */
export function skipWhiteSpace(text: string, from: number): number {
  let at = from;
  while (isWhiteSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The first offset at or behind `from` that does not belong to a name any more. */
export function skipName(text: string, from: number): number {
  let at = from;
  while (!endsName(text.charCodeAt(at))) at++;
  return at;
}
