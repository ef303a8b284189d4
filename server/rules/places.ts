import type { ConnectorFile } from '../model/file.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import type { Name, Span } from '../text/span.ts';
import type { RelatedPlace } from './rule.ts';

/** Where a name is underlined: the text between the quotes, or the quotes themselves if nothing stands between them. */
export function tokenOf({ span }: Name): Span {
  return span.start < span.end ? span : { start: span.start - 1, end: span.end + 1 };
}

/** The brace or bracket that opens an object or array: the place for what is missing inside it. */
export function openingOf({ span }: JsonValue): Span {
  return { start: span.start, end: span.start + 1 };
}

/** Where a value is underlined: an object or array where it opens, since its members are not what is wrong. */
export function smallestOf(value: JsonValue): Span {
  return value.kind === 'object' || value.kind === 'array' ? openingOf(value) : value.span;
}

/** A place in the same file that belongs to a finding. */
export function alsoAt({ uri }: { readonly uri: string }, name: Name, message: string): RelatedPlace {
  return { uri, span: tokenOf(name), message };
}

/** True while a connector definition has syntax errors: what seems to be missing may only be misread. */
export function isBroken({ json }: ConnectorFile): boolean {
  return json.problems.length > 0;
}
