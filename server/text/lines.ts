/** A zero-based line and a column in UTF-16 code units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offsets of the first unit of each line, found when somebody asks. Lines end with `\n`, `\r\n` or a lone `\r`, as the protocol says. */
export class Lines {
  private found: readonly number[] | undefined;

  constructor(private readonly text: string) {}

  static of(text: string): Lines {
    return new Lines(text);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= inside) low = middle;
      else high = middle;
    }
    return { line: low, character: inside - this.startOf(low) };
  }

  /** The offset of a position; one outside the text is moved to the nearest place inside it, at most to the end of its line. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.text.length;
    const start = this.startOf(line);
    return Math.max(start, Math.min(start + character, this.endOf(line)));
  }

  /** The end of a line before its line break, as the protocol wants it: behind the break the next line begins. */
  private endOf(line: number): number {
    if (line + 1 >= this.starts.length) return this.text.length;
    const next = this.startOf(line + 1);
    const hasPair = this.text.charCodeAt(next - 1) === 10 && this.text.charCodeAt(next - 2) === 13;
    return next - (hasPair ? 2 : 1);
  }

  private get starts(): readonly number[] {
    this.found ??= lineStarts(this.text);
    return this.found;
  }

  private startOf(line: number): number {
    return this.starts[line] ?? this.text.length;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const { 0: lineEnd, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineEnd.length);
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}
