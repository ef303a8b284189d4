/** A zero-based line and a column in UTF-16 code units, as in the Language Server Protocol. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Offsets of the first unit of each line. Lines end with `\n`, `\r\n` or a lone `\r`, as the protocol says. */
export class Lines {
  private readonly starts: number[] = [0];

  constructor(
    private readonly length: number,
    text: string,
  ) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit === 13 && text.charCodeAt(i + 1) === 10) continue;
      if (unit === 10 || unit === 13) this.starts.push(i + 1);
    }
  }

  static of(text: string): Lines {
    return new Lines(text.length, text);
  }

  get count(): number {
    return this.starts.length;
  }

  /** The position of an offset; an offset outside the text is moved to its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.length));
    let low = 0;
    let high = this.starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.startOf(middle) <= inside) low = middle;
      else high = middle;
    }
    return { line: low, character: inside - this.startOf(low) };
  }

  /** The offset of a position; a line or column outside the text is moved to the nearest place inside it. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.starts.length) return this.length;
    const start = this.startOf(line);
    const end = line + 1 < this.starts.length ? this.startOf(line + 1) : this.length;
    return Math.max(start, Math.min(start + character, end));
  }

  private startOf(line: number): number {
    return this.starts[line] ?? this.length;
  }
}
