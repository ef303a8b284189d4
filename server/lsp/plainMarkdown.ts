/** Our own Markdown as the words that it shows, for editors that show none: tables become lines, marks and escapes vanish. */
export function plainMarkdown(markdown: string): string {
  return markdown
    .split('\n')
    .filter((line) => !/^\|[ |:-]+\|$/.test(line))
    .map(plainLine)
    .join('\n');
}

function plainLine(line: string): string {
  const isRow = line.startsWith('| ') && line.endsWith(' |');
  const cells = isRow ? line.slice(2, -2).replaceAll(' | ', '  ') : line;
  return cells
    .replace(/^#+ /, '')
    .replace(
      token,
      (found: string, escaped?: string, link?: string) =>
        escaped ?? (link === undefined ? kept(found) : plainLine(link)),
    );
}

/** An escaped character, a link, a mark, or a character that Markdown would take for another thing. */
const token = /\\([^A-Za-z0-9\s])|\[((?:[^[\]\\]|\\.)*)\]\([^()\s]*\)|\*\*|`|&lt;|&amp;/g;

function kept(found: string): string {
  return found === '&lt;' ? '<' : found === '&amp;' ? '&' : '';
}
