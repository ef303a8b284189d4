import type { ProcessEntry } from '../model/extensions.ts';
import type { ExtensionsFile } from '../model/file.ts';
import { rawOffsets, rawSpan } from '../syntax/jsonOffsets.ts';
import type { JsonString, JsonValue } from '../syntax/jsonTree.ts';
import type { Span } from '../text/span.ts';
import { entriesOfFile, type PlacedEntry, processesOf } from './mappingEntries.ts';
import type { ScopeView } from './scopeView.ts';

/** A text in which the engine resolves `${…}`. */
export interface ExpressionText {
  readonly process: ProcessEntry;
  /** The mapping entry that the text is the value of, or is nested in; undefined for the default of a variable. */
  readonly placed: PlacedEntry | undefined;
  readonly text: JsonString;
  /** The parameter or variable that the text is for. */
  readonly element: string;
}

/**
 * The texts with something like an expression in mapping entries of type `value` and in the defaults of variables, found once
 * for all rules; a half that is mapped as a whole has none.
 */
export function expressionTexts(file: ExtensionsFile, scope: ScopeView): readonly ExpressionText[] {
  return scope.once(`expressionTexts ${file.uri}`, () => [...textsIn(file, scope)]);
}

function* textsIn(file: ExtensionsFile, scope: ScopeView): Iterable<ExpressionText> {
  for (const process of processesOf(file)) {
    for (const { name, key, value } of process.variables) {
      for (const text of expressionsBelow(value)) {
        yield { process, placed: undefined, text, element: name?.text ?? key.text };
      }
    }
  }
  for (const placed of entriesOfFile(file, scope)) {
    const { process, entry, ignored, type } = placed;
    if (ignored || type !== 'value') continue;
    for (const text of expressionsBelow(entry.value)) yield { process, placed, text, element: entry.key.text };
  }
}

/** Most values are a text without any expression. */
function expressionsBelow(value: JsonValue | undefined): readonly JsonString[] {
  if (!value || (value.kind === 'string' && !mayHoldExpression(value))) return [];
  return [...stringsIn(value)].filter(mayHoldExpression);
}

function mayHoldExpression({ value }: JsonString): boolean {
  return value.includes('${') || value.includes('#{');
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
