import type { JSONScanner } from 'jsonc-parser';

/** The token kinds of jsonc-parser's scanner. The library declares them as ambient constants, which a file compiled alone cannot read. */
export const Token = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  string: 10,
  number: 11,
  lineComment: 12,
  blockComment: 13,
  lineBreak: 14,
  blank: 15,
  unknown: 16,
  end: 17,
} as const;

/** The next token that is no white space: the scanner would make a text of each stretch of that, which is every second token. */
export function nextToken(scanner: JSONScanner, text: string): number {
  const at = scanner.getPosition();
  let behind = at;
  while (isBlank(text.charCodeAt(behind))) behind++;
  if (behind > at) scanner.setPosition(behind);
  return scanner.scan();
}

/** True for the four units that JSON calls white space. */
function isBlank(unit: number): boolean {
  return unit === 32 || unit === 10 || unit === 13 || unit === 9;
}

/** The scan error of a text whose closing quote is missing. */
export const unexpectedEndOfString = 2;

const messages = [
  undefined,
  'The comment does not end; comments are not allowed in JSON, remove it',
  `'"' is missing: the text does not end`,
  'The number does not end',
  `'\\u' takes four hexadecimal digits`,
  `Unknown escape; write '\\\\' for a backslash`,
  `A control character may not stand in a text; write it as an escape such as '\\n'`,
];

/** What a scan error of jsonc-parser means, in a sentence; undefined for none. */
export function scanErrorMessage(error: number): string | undefined {
  return messages[error];
}

/** What is wrong with a comment that the scanner reports with this error. */
export function commentMessage(error: number): string {
  return scanErrorMessage(error) ?? 'Comments are not allowed in JSON; remove it';
}

/** What is wrong with a word that stands for a value, and what to write instead. */
export function wordMessage(word: string): string {
  const shown = shortened(word);
  const meant = ['true', 'false', 'null'].find((known) => known === word.toLowerCase());
  if (meant) return `Expected a value, found '${shown}'. Did you mean '${meant}'?`;
  if (word.startsWith("'")) return 'Text stands between double quotes in JSON; replace the single ones';
  if (/^[+.]/.test(word)) return `Expected a value, found '${shown}'; a number begins with a digit or '-'`;
  return `Expected a value, found '${shown}'; put text between double quotes`;
}

/** A word of the user's as long as a message can bear it. */
export function shortened(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
