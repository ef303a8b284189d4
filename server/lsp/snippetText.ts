/**
 * What a snippet inserts in an editor that knows no snippets: the text of each placeholder, the first of several choices, and
 * escaped characters as they are. Reads the snippet once, whatever is in it; our placeholders do not nest.
 */
export function plainText(snippet: string): string {
  const reader = new SnippetReader();
  // `y` keeps the pieces next to each other, so that the text behind an escape is never taken for a placeholder.
  for (const [piece] of snippet.matchAll(/\\[$}\\,|]|\$\{\d+[:|}]|\$\d+|[\s\S]/gy)) reader.read(piece);
  return reader.text;
}

class SnippetReader {
  text = '';
  private inside: 'text' | 'placeholder' | 'choice' | 'other choices' = 'text';

  read(piece: string): void {
    if (piece.length > 1 && piece.startsWith('\\')) this.show(piece.slice(1));
    else if (this.inside === 'text') this.readText(piece);
    else if (this.inside === 'placeholder') this.readPlaceholder(piece);
    else this.readChoice(piece);
  }

  private readText(piece: string): void {
    const isStop = piece.length > 1 && piece.startsWith('$');
    if (!isStop) this.show(piece);
    else if (piece.endsWith(':')) this.inside = 'placeholder';
    else if (piece.endsWith('|')) this.inside = 'choice';
  }

  private readPlaceholder(piece: string): void {
    if (piece === '}') this.inside = 'text';
    else this.show(piece);
  }

  /** A bar ends the choices, and the brace behind it the placeholder. */
  private readChoice(piece: string): void {
    if (piece === '|') this.inside = 'placeholder';
    else if (piece === ',') this.inside = 'other choices';
    else this.show(piece);
  }

  private show(text: string): void {
    if (this.inside !== 'other choices') this.text += text;
  }
}
