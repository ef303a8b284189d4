import type { MappingEntry } from '../../model/extensions.ts';
import { fromTree, type PlainValue } from './json.ts';

/** One entry of a half as the engine reads it. */
export interface EngineEntry {
  readonly key: string;
  /** `absent` for an entry without a type, which is skipped; `unknown` for a word that makes the file unreadable. */
  readonly type: 'variable' | 'value' | 'jsonpatch' | 'absent' | 'unknown';
  /** Null if there is none. */
  readonly value: PlainValue;
  readonly written: MappingEntry;
}

const types: ReadonlySet<string> = new Set(['variable', 'value', 'jsonpatch']);

/** The entries of a half; of a key that stands twice the last counts, as for the engine's JSON reader. */
export function engineEntries(entries: readonly MappingEntry[]): readonly EngineEntry[] {
  return [...new Map(entries.map((entry) => [entry.key.text, entry])).values()].map((written) => ({
    key: written.key.text,
    type: typeOf(written),
    value: fromTree(written.value),
    written,
  }));
}

/** The engine ignores letter case (ACCEPT_CASE_INSENSITIVE_ENUMS). */
function typeOf({ type }: MappingEntry): EngineEntry['type'] {
  if (!type) return 'absent';
  const lower = type.text.toLowerCase();
  // The set was just asked; TypeScript does not narrow by it.
  return types.has(lower) ? (lower as EngineEntry['type']) : 'unknown';
}
