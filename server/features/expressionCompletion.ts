import type { Scope } from '../index/scope.ts';
import { isVariableName } from '../model/expressionVariables.ts';
import type { Span } from '../text/span.ts';
import type { Completion } from './completion.ts';
import type { JsonPlace } from './jsonPlace.ts';
import { type MappingName, partnerNames, variablesOf } from './mappingNames.ts';
import { escapeMarkdown } from './markdown.ts';

/** Where names of an expression resolve: in a process, and in what an element gives back if it is in its `outputs`. */
export interface ExpressionPlace {
  readonly process: string;
  /** The element whose output mapping it is; undefined elsewhere. */
  readonly outputsOf: string | undefined;
}

/** A cursor in a JSON text (UTF-16 code units), and where it stands. */
export interface JsonCursor {
  readonly text: string;
  readonly offset: number;
  readonly place: JsonPlace;
}

/**
 * The names that may stand at an offset inside `${…}` of a JSON string: what comes back first, as the engine looks it up,
 * then variables, then the functions. Undefined outside of an expression; empty behind a dot and in quotes.
 */
export function expressionCompletions(
  { text, offset, place }: JsonCursor,
  where: ExpressionPlace,
  scope: Scope,
): readonly Completion[] | undefined {
  const body = place.quoted ? bodyBefore(text, place.replace.start + 1, offset) : undefined;
  if (body === undefined) return undefined;
  if (isInQuotes(body)) return [];
  const span = wordAt(text, offset, offset - body.length);
  if (/\.\s*$/.test(text.slice(offset - body.length, span.start))) return [];
  return entries(where, scope).map((entry, index) => ({
    ...entry,
    sortText: String(index).padStart(6, '0'),
    edit: { span, newText: entry.label },
  }));
}

/** What is written behind the `${` that no `}` has ended yet; undefined if there is none. */
function bodyBefore(text: string, start: number, offset: number): string | undefined {
  const before = text.slice(start, offset);
  const opener = before.lastIndexOf('${');
  if (opener < 0 || before.includes('}', opener)) return undefined;
  return before.slice(opener + 2);
}

/** Double quotes are escaped in JSON. */
function isInQuotes(body: string): boolean {
  let quote: string | undefined;
  for (const [, found] of body.matchAll(/('|\\")/g)) {
    if (quote === undefined) quote = found;
    else if (quote === found) quote = undefined;
  }
  return quote !== undefined;
}

/** The word around the offset, not further to the left than the expression. */
function wordAt(text: string, offset: number, from: number): Span {
  const before = /[\p{L}\p{N}_$]*$/u.exec(text.slice(from, offset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}_$]*/u.exec(text.slice(offset, offset + before.length + longestName))?.[0] ?? '';
  return { start: offset - before.length, end: offset + after.length };
}

const longestName = 1000;

type Entry = Pick<Completion, 'label' | 'kind' | 'detail' | 'documentation'>;

function entries({ process, outputsOf }: ExpressionPlace, scope: Scope): readonly Entry[] {
  const outputs = outputsOf === undefined ? [] : partnerNames(process, scope)(outputsOf, 'outputs');
  const returned = new Set(outputs.map(({ name }) => name));
  const variables = variablesOf(process, scope).filter(({ name }) => !returned.has(name));
  const named = [
    ...outputs.map((name) => entryOf(name, 'output')),
    ...variables.map((name) => entryOf(name, 'variable')),
  ];
  return [...named.filter(({ label }) => isVariableName(label)), ...functions];
}

function entryOf({ name, kind, type, description }: MappingName, role: 'output' | 'variable'): Entry {
  return {
    label: name,
    kind,
    detail: type === undefined ? role : `${role}, ${type}`,
    ...(description === undefined ? {} : { documentation: escapeMarkdown(description) }),
  };
}

/** What the engine adds to every expression (DateResolverHelper, ListResolverHelper). */
const functions: readonly Entry[] = [
  { label: 'now()', kind: 'value', detail: 'function', documentation: 'The moment at which the expression is read' },
  { label: 'list()', kind: 'value', detail: 'function', documentation: 'A list of the values between the parentheses' },
];
