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
