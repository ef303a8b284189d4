/** The candidate that a misspelled name most likely means: equal but for letter case, or at most a third of its letters away. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  return new NameTable(candidates).nearest(name);
}

/** Candidates made ready for many questions: most of them are ruled out by their length and their letters alone. */
export class NameTable {
  private readonly names: readonly string[];
  private readonly lengths: Int32Array;
  /** Which letters each name has, a bit for each of 32 groups of letters. */
  private readonly letters: Int32Array;
  private readonly byLowerCase = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    this.names = [...names];
    this.lengths = Int32Array.from(this.names, ({ length }) => length);
    this.letters = Int32Array.from(this.names, lettersOf);
    for (const name of this.names) {
      const lower = name.toLowerCase();
      const alike = this.byLowerCase.get(lower);
      if (alike) alike.push(name);
      else this.byLowerCase.set(lower, [name]);
    }
  }

  /** The candidate that a misspelled name most likely means; of equally near ones the first. */
  nearest(name: string): string | undefined {
    const alike = this.byLowerCase.get(name.toLowerCase())?.find((candidate) => candidate !== name);
    if (alike !== undefined) return alike;
    let best: string | undefined;
    let limit = Math.min(3, Math.floor(name.length / 3)) + 1;
    const rows = new Rows(name.length + 4);
    const letters = lettersOf(name);
    // No other name is nearer than one letter away.
    for (let i = this.next(0, name, letters, limit); i >= 0 && limit > 1; i = this.next(i + 1, name, letters, limit)) {
      const candidate = this.names[i] ?? '';
      const distance = candidate === name ? limit : distanceBelow(name, candidate, limit, rows);
      if (distance < limit) {
        best = candidate;
        limit = distance;
      }
    }
    return best;
  }

  /** The first candidate from an index on that may be nearer than the limit; -1 if there is none. */
  private next(from: number, { length }: string, letters: number, limit: number): number {
    for (let i = from; i < this.lengths.length; i++) {
      const longer = (this.lengths[i] ?? 0) - length;
      if (longer >= limit || -longer >= limit) continue;
      if (bitsIn((this.letters[i] ?? 0) ^ letters) < 2 * limit - 1) return i;
    }
    return -1;
  }
}

/** An edit puts in one letter, takes out one, or both: so many letters that only one of two names has need half as many edits. */
function lettersOf(name: string): number {
  let letters = 0;
  for (let i = 0; i < name.length; i++) letters |= 1 << (name.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set, counted in pairs, then fours, then bytes. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Three lines of the table of distances, used again for each candidate. */
class Rows {
  current: Int32Array;
  previous: Int32Array;
  beforePrevious: Int32Array;

  constructor(width: number) {
    this.current = new Int32Array(width);
    this.previous = new Int32Array(width);
    this.beforePrevious = new Int32Array(width);
  }

  next(): void {
    const oldest = this.beforePrevious;
    this.beforePrevious = this.previous;
    this.previous = this.current;
    this.current = oldest;
  }
}

/**
 * The number of single-letter edits (a swap of neighbours counts once) between two names, or `limit` if it is no less. Only
 * the cells near the diagonal can stay below the limit, so the cost is the length of the name.
 */
function distanceBelow(name: string, other: string, limit: number, rows: Rows): number {
  if (Math.abs(name.length - other.length) >= limit) return limit;
  const { a, b } = withoutCommonEnds(name, other);
  for (let column = 0; column <= b.length; column++) rows.current[column] = Math.min(column, limit);
  for (let row = 1; row <= a.length; row++) {
    rows.next();
    if (fillRow(a, b, { row, limit }, rows) >= limit) return limit;
  }
  return rows.current[b.length] ?? limit;
}

/** What two names begin and end with alike makes no difference between them. */
function withoutCommonEnds(name: string, other: string): { a: string; b: string } {
  let start = 0;
  while (start < name.length && start < other.length && name.charCodeAt(start) === other.charCodeAt(start)) start++;
  let end = 0;
  const most = Math.min(name.length, other.length) - start;
  while (end < most && name.charCodeAt(name.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end++;
  return { a: name.slice(start, name.length - end), b: other.slice(start, other.length - end) };
}

/** Fills one line and answers the smallest distance in it. */
function fillRow(a: string, b: string, { row, limit }: { row: number; limit: number }, rows: Rows): number {
  const { current } = rows;
  const from = Math.max(1, row - limit);
  const to = Math.min(b.length, row + limit);
  current[from - 1] = from === 1 ? Math.min(row, limit) : limit;
  let smallest = current[from - 1] ?? limit;
  for (let column = from; column <= to; column++) {
    const distance = Math.min(limit, cheapest(a, b, { row, column }, rows));
    current[column] = distance;
    if (distance < smallest) smallest = distance;
  }
  if (to < b.length) current[to + 1] = limit;
  return smallest;
}

function cheapest(a: string, b: string, { row, column }: { row: number; column: number }, rows: Rows): number {
  const letter = a.charCodeAt(row - 1);
  const other = b.charCodeAt(column - 1);
  const changed = cell(rows.previous, column - 1) + (letter === other ? 0 : 1);
  const edited = Math.min(changed, cell(rows.previous, column) + 1, cell(rows.current, column - 1) + 1);
  const isSwap =
    row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && other === a.charCodeAt(row - 2) && letter !== other;
  return isSwap ? Math.min(edited, cell(rows.beforePrevious, column - 2) + 1) : edited;
}

function cell(line: Int32Array, column: number): number {
  // The fallback is for a cell outside of the table, which no caller asks for.
  return line[column] ?? 0;
}
