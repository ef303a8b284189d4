import { visible } from '../text/visible.ts';

const special = /[\\`*_{}[\]<>()#+\-.!|~&$@:]/g;

/** A text of the user's as Markdown that shows exactly this text, without the blanks around it: nothing in it is a link, a tag, a table or code. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .trim()
    .replace(special, (character) => (character === '<' ? '&lt;' : character === '&' ? '&amp;' : `\\${character}`));
}

/** A table; cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
