import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import type { NamePlace } from './namePlace.ts';
import { placesNaming, symbolAt } from './namePlaces.ts';
import { definitionsOf, type Occurrence, occurrencesOf } from './occurrences.ts';

/** A place of a text that a feature is asked about. */
export interface Place {
  readonly file: ProjectFile;
  readonly scope: Scope;
  readonly offset: number;
}

/** From the word under the cursor to the place that defines it. */
export interface Definition {
  /** The word that was asked for: just the connector part or just the action part. */
  readonly origin: Span;
  readonly uri: Uri;
  /** The whole connector, action, parameter, element or variable. */
  readonly target: Span;
  /** Its name. */
  readonly name: Span;
}

/** A place of the same file that names the symbol under the cursor. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/**
 * Where the symbol at the place is defined: more than one if a name is there twice. From an element or a process in BPMN it
 * leads on to what extensions files say about it, if any do.
 */
export function definitionsAt(place: Place, snapshot: Snapshot): readonly Definition[] {
  const found = symbolAt(place.file, place.scope, place.offset);
  if (!found) return [];
  const further = found.role === 'definition' ? inExtensions(found, place.scope, snapshot) : [];
  const targets = further.length > 0 ? further : definitionsOf(found.symbol, place.scope);
  return targets.map((target) => toDefinition(found, target));
}

/** Where the symbol at the place is defined, and nothing else. */
export function declarationsAt({ file, scope, offset }: Place): readonly Definition[] {
  const found = symbolAt(file, scope, offset);
  return found ? definitionsOf(found.symbol, scope).map((target) => toDefinition(found, target)) : [];
}

/** Every place of the project that names the symbol, the definitions among them if they are wanted. */
export function referencesAt(place: Place, snapshot: Snapshot, withDefinitions: boolean): readonly Occurrence[] {
  const found = symbolAt(place.file, place.scope, place.offset);
  if (!found) return [];
  const occurrences = occurrencesOf(found.symbol, place.scope, snapshot);
  return withDefinitions ? occurrences : occurrences.filter((occurrence) => occurrence.place.role === 'reference');
}

/** The places of the same file that name the symbol. */
export function highlightsAt({ file, scope, offset }: Place): readonly Highlight[] {
  const found = symbolAt(file, scope, offset);
  if (!found) return [];
  return placesNaming(file, scope, found.symbol).map(({ span, role, writes }) => ({
    span,
    kind: writes || role === 'definition' ? 'write' : 'read',
  }));
}

/** The keys under which extensions files speak of a process or an element: first of all its mapping. */
function inExtensions({ symbol }: NamePlace, scope: Scope, snapshot: Snapshot): readonly Occurrence[] {
  if (symbol.kind !== 'process' && symbol.kind !== 'element') return [];
  const keys = occurrencesOf(symbol, scope, snapshot).filter(
    ({ uri, place }) => snapshot.file(uri)?.kind === 'extensions' && place.whole !== place.span,
  );
  const first = new Map(keys.toReversed().map((key) => [key.uri, key]));
  return [...first.values()].reverse();
}

function toDefinition(origin: NamePlace, { uri, place }: Occurrence): Definition {
  return { origin: origin.span, uri, target: place.whole, name: place.span };
}
