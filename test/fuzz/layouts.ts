import fc from 'fast-check';

/** How the lines of a text end and how it begins and ends: what no edit may change. */
export interface Layout {
  readonly lineEnds: 'lf' | 'crlf' | 'mixed';
  readonly mark: boolean;
  readonly finalLineEnd: boolean;
}

export function layouts(): fc.Arbitrary<Layout> {
  return fc.record({
    lineEnds: fc.constantFrom('lf' as const, 'crlf' as const, 'mixed' as const),
    mark: fc.boolean(),
    finalLineEnd: fc.boolean(),
  });
}

/** The text in this layout. In mixed line ends every third one is another. */
export function laidOut(text: string, { lineEnds, mark, finalLineEnd }: Layout): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(/\r?\n/);
  const isLong = (line: number): boolean => lineEnds === 'crlf' || (lineEnds === 'mixed' && line % 3 === 1);
  const body = lines.map((line, at) => (at === 0 ? line : `${isLong(at) ? '\r\n' : '\n'}${line}`)).join('');
  return `${mark ? '\uFEFF' : ''}${body}${finalLineEnd ? (isLong(lines.length) ? '\r\n' : '\n') : ''}`;
}

/** Fails unless a changed text begins, ends and breaks its lines as it did before. */
export function checkLayout(before: string, after: string, what: string): void {
  const is = layoutOf(after);
  const was = layoutOf(before);
  if (is.mark !== was.mark) throw new Error(`${what} changes the byte order mark`);
  if (is.end !== was.end) throw new Error(`${what} changes the end of the file`);
  const added = [...is.lineEnds].filter((lineEnd) => was.lineEnds.size > 0 && !was.lineEnds.has(lineEnd));
  if (added.length > 0) throw new Error(`${what} adds line ends ${JSON.stringify(added)}`);
  if (was.tabs !== undefined && is.tabs !== was.tabs) throw new Error(`${what} indents in another way`);
}

function layoutOf(text: string) {
  const indents = new Set([...text.matchAll(/\n([ \t])/g)].map(([, first]) => first === '\t'));
  return {
    mark: text.startsWith('\uFEFF'),
    end: /\r?\n?$/.exec(text)?.[0],
    lineEnds: new Set(text.match(/\r?\n/g)),
    /** Undefined in a text that is indented in both ways or in none. */
    tabs: indents.size === 1 ? indents.has(true) : undefined,
  };
}
