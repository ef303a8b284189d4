const special = /[\\`*_{}[\]<>()#+\-.!|~&$@:]/g;

/** Control characters and the marks that turn the direction of text: invisible, or worse, able to show one name as another. */
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A text of the user's as Markdown that shows exactly this text: nothing in it is a link, a tag, a table or an image. */
export function escapeMarkdown(text: string): string {
  return visible(text).replace(special, (character) =>
    character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`,
  );
}

/** A text with its invisible characters written as `\u202e`; line breaks and tabs become a blank. */
export function visible(text: string): string {
  return text
    .replace(/[\t\r\n]+/g, ' ')
    .replace(invisible, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
