/** Control characters and the marks that turn the direction of text: invisible, or worse, able to show one name as another. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** Most names and sentences are plain letters, of which nothing has to be shown in another way. */
const unusual = /[^ -~]/;

/** A text with its invisible characters written as `\u202e`; line breaks and tabs become a blank. */
export function visible(text: string): string {
  if (!unusual.test(text)) return text;
  return text.replace(/[\t\r\n]+/g, ' ').replace(invisible, (character) => escapeOf(character.codePointAt(0) ?? 0));
}

function escapeOf(codePoint: number): string {
  const digits = codePoint.toString(16).padStart(4, '0');
  return digits.length > 4 ? `\\u{${digits}}` : `\\u${digits}`;
}
