import { NameTable } from './nearest.ts';

/** Names compared in one check of one file: where more would be, something else than a slip is wrong. */
const mostComparisons = 20_000;

/** Finds near misses as `nearestName` does until so much was compared that a check would become slow. */
export function suggestions(): (name: string, candidates: readonly string[]) => string | undefined {
  let left = mostComparisons;
  const tables = new Map<readonly string[], NameTable>();
  return (name, candidates) => {
    if (left <= 0) return undefined;
    left -= candidates.length;
    const table = tables.get(candidates) ?? new NameTable(candidates);
    tables.set(candidates, table);
    return table.nearest(name);
  };
}
