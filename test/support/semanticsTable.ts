import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { TaskParts } from './previewChecker.ts';

/** One line of a table of cases: the claim, then its columns; `undefined` where the table says `-`. */
export interface TableCase {
  readonly claim: string;
  readonly columns: readonly (string | undefined)[];
}

/** Reads a table beside the unit tests of the preview: columns between ` | `, comments behind `#`. */
export function readTable(name: string): readonly TableCase[] {
  const text = readFileSync(resolve(import.meta.dirname, '../unit/preview', name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [claim = '', ...columns] = line.split(' | ');
      return { claim, columns: columns.map((column) => (column === '-' ? undefined : column)) };
    });
}

/** The column that says what is expected: values, or behind `fails:` a part of the reason. */
export function expectation(column = ''): { readonly values?: unknown; readonly reason?: string } {
  return column.startsWith('fails: ') ? { reason: column.slice('fails: '.length) } : { values: JSON.parse(column) };
}

/** The parts of a task as a table writes them: halves beside each other, an entry as `["variable", "a"]`. */
export function partsOf(column = '{}'): TaskParts {
  const { mapping, mappingType, inputs, outputs, ...parts } = JSON.parse(column);
  const written = {
    ...(mappingType === undefined ? {} : { mappingType }),
    ...(inputs === undefined ? {} : { inputs: entriesOf(inputs) }),
    ...(outputs === undefined ? {} : { outputs: entriesOf(outputs) }),
  };
  return { ...parts, mapping: mapping === undefined ? written : mapping };
}

function entriesOf(half: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(half).map(([key, entry]) => [
      key,
      Array.isArray(entry) ? { type: entry[0], value: entry[1] } : entry,
    ]),
  );
}
