/**
 * The next place of one unit in a text, for questions whose offsets only move on: every part of the text is searched once,
 * however many questions are asked about it.
 */
export class NextUnit {
  private found = -1;

  constructor(
    private readonly text: string,
    private readonly unit: string,
  ) {}

  /** The first place at or behind `offset`; the length of the text if there is none. */
  from(offset: number): number {
    if (this.found >= offset) return this.found;
    const at = this.text.indexOf(this.unit, offset);
    this.found = at < 0 ? this.text.length : at;
    return this.found;
  }
}

/** Where the signs stand next that a check for well-formedness looks for everywhere. */
export interface NextSigns {
  readonly lessThan: NextUnit;
  readonly ampersand: NextUnit;
}
