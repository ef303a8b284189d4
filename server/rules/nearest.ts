/** The candidate that a misspelled name most likely means: equal but for letter case, or at most a third of its letters away. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.min(3, Math.floor(name.length / 3)) + 1;
  const lower = name.toLowerCase();
  const rows = new Rows(name.length + 4);
  for (const candidate of candidates) {
    if (candidate === name || Math.abs(candidate.length - name.length) > 3) continue;
    const distance = candidate.toLowerCase() === lower ? 0 : distanceBelow(name, candidate, bestDistance, rows);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
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
function distanceBelow(a: string, b: string, limit: number, rows: Rows): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  for (let column = 0; column <= b.length; column++) rows.current[column] = Math.min(column, limit);
  for (let row = 1; row <= a.length; row++) {
    rows.next();
    if (fillRow(a, b, { row, limit }, rows) >= limit) return limit;
  }
  return rows.current[b.length] ?? limit;
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
