import { expect } from 'vitest';
import type { NamePlace } from '../../server/features/namePlace.ts';
import { namePlaces, placesNaming, symbolAt } from '../../server/features/namePlaces.ts';
import { idOf, type Named } from '../../server/index/named.ts';
import type { Scope } from '../../server/index/scope.ts';
import type { ProjectFile } from '../../server/model/file.ts';
import { touches } from '../../server/text/span.ts';

/** Checks that looking for the name at an offset, which reads what is around it, finds what stands in the list of all places. */
export function checkNameAt(file: ProjectFile, scope: Scope, offset: number, all = namePlaces(file, scope)): void {
  const touching = all.filter(({ span }) => touches(span, offset));
  const [smallest] = touching.toSorted((a, b) => lengthOf(a) - lengthOf(b));
  expect({ offset, found: symbolAt(file, scope, offset) }).toEqual({ offset, found: smallest });
}

/** The same for the places of one symbol. */
export function checkPlacesNaming(file: ProjectFile, scope: Scope, symbol: Named, all = namePlaces(file, scope)): void {
  const id = idOf(symbol);
  const naming = all.filter((place) => idOf(place.symbol) === id).toSorted((a, b) => a.span.start - b.span.start);
  expect({ id, places: placesNaming(file, scope, symbol) }).toEqual({ id, places: naming });
}

function lengthOf({ span }: NamePlace): number {
  return span.end - span.start;
}
