import { idOf, type Named } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import type { ProjectFile } from '../model/file.ts';
import { touches } from '../text/span.ts';
import type { NamePlace, Wanted } from './namePlace.ts';
import { namePlacesOfBpmn } from './namePlacesOfBpmn.ts';
import { namePlacesOfConnector } from './namePlacesOfConnector.ts';
import { namePlacesOfExtensions } from './namePlacesOfExtensions.ts';
import { namePlacesOfTrigger } from './namePlacesOfTrigger.ts';

/** All places of a file that name something, as the names resolve in the file's scope; in no particular order. */
export function namePlaces(file: ProjectFile, scope: Scope): readonly NamePlace[] {
  return placesOf(file, scope, {}).filter(({ text }) => text !== '');
}

/** The smallest place that the offset touches. */
export function symbolAt(file: ProjectFile, scope: Scope, offset: number): NamePlace | undefined {
  let best: NamePlace | undefined;
  for (const place of placesOf(file, scope, { offset })) {
    if (place.text !== '' && touches(place.span, offset) && (!best || lengthOf(place) < lengthOf(best))) best = place;
  }
  return best;
}

/** The places of a file that name one symbol, in the order of the text. */
export function placesNaming(file: ProjectFile, scope: Scope, symbol: Named): readonly NamePlace[] {
  const id = idOf(symbol);
  return placesOf(file, scope, { symbol })
    .filter((place) => place.text !== '' && idOf(place.symbol) === id)
    .sort((a, b) => a.span.start - b.span.start);
}

function placesOf(file: ProjectFile, scope: Scope, wanted: Wanted): readonly NamePlace[] {
  switch (file.kind) {
    case 'connector':
      return namePlacesOfConnector(file, wanted);
    case 'bpmn':
      return namePlacesOfBpmn(file, scope, wanted);
    case 'extensions':
      return namePlacesOfExtensions(file, scope, wanted);
    case 'trigger':
      return namePlacesOfTrigger(file, scope);
    case 'manifest':
    case 'configuration':
    case 'unreadable':
    case 'unread':
      return [];
  }
}

function lengthOf({ span }: NamePlace): number {
  return span.end - span.start;
}
