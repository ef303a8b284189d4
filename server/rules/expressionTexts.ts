import type { ProcessEntry } from '../model/extensions.ts';
import type { ExtensionsFile } from '../model/file.ts';
import { rawOffsets, rawSpan } from '../syntax/jsonOffsets.ts';
import type { JsonString, JsonValue } from '../syntax/jsonTree.ts';
import type { Span } from '../text/span.ts';
import { entriesOf, entryType, type PlacedEntry, processesOf } from './mappingEntries.ts';

/** A text in which the engine resolves `${…}`. */
export interface ExpressionText {
  readonly process: ProcessEntry;
  /** The mapping entry that the text is the value of, or is nested in; undefined for the default of a variable. */
  readonly placed: PlacedEntry | undefined;
  readonly text: JsonString;
  /** The parameter or variable that the text is for. */
  readonly element: string;
}

/** The texts of mapping entries of type `value` and of the defaults of variables; a half that is mapped as a whole has none. */
export function* expressionTexts(file: ExtensionsFile): Iterable<ExpressionText> {
  for (const process of processesOf(file)) {
    for (const { name, key, value } of process.variables) {
      for (const text of stringsIn(value)) yield { process, placed: undefined, text, element: name?.text ?? key.text };
    }
  }
  for (const placed of entriesOf(file)) {
    const { process, entry, ignored } = placed;
    if (ignored || entryType(entry) !== 'value') continue;
    for (const text of stringsIn(entry.value)) yield { process, placed, text, element: entry.key.text };
  }
}

/** From ranges in the decoded text of a string to ranges in the file. */
export function placesIn({ text }: ExtensionsFile, { inner }: JsonString): (span: Span) => Span {
  const toRaw = rawOffsets(text, inner);
  return (span) => rawSpan(toRaw, span);
}

/** The strings in a value in the order of the text, keys left out: the engine resolves values only. */
export function* stringsIn(value: JsonValue | undefined): Iterable<JsonString> {
  const waiting = value ? [value] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === 'string') yield next;
    const parts = partsOf(next);
    for (let at = parts.length - 1; at >= 0; at--) {
      const part = parts[at];
      if (part) waiting.push(part);
    }
  }
}

function partsOf(value: JsonValue): readonly (JsonValue | undefined)[] {
  if (value.kind === 'array') return value.items;
  return value.kind === 'object' ? value.members.map((entry) => entry.value) : [];
}
