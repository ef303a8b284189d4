import { listed, type Skeleton, type SkeletonCatalogue, type SkeletonEntry, TabStops } from './jsonSkeletons.ts';
import type { JsonPath } from './jsonWalk.ts';

/** What can be added to a configuration file. */
export function configurationCatalogue(): SkeletonCatalogue {
  return { wholeFile, entries: entriesOf, values: valuesOf };
}

function wholeFile(): SkeletonEntry {
  return {
    label: 'New configuration',
    documentation: 'How the files of this folder and of those below it are checked.',
    value: { profile: new TabStops().textOf(['auto', 'engine', 'modeling']), rules: {}, suppress: [] },
  };
}

function entriesOf(path: JsonPath): readonly SkeletonEntry[] {
  return path.length === 1 && path[0] === 'suppress' ? [newSuppression()] : [];
}

function valuesOf(path: JsonPath): { readonly [key: string]: () => Skeleton } {
  if (path.length === 0)
    return { profile: () => listed, rules: () => ({}), suppress: () => [newSuppression().value], exclude: () => ({}) };
  if (path.length === 2 && path[0] === 'suppress') return { code: () => listed };
  return {};
}

function newSuppression(): SkeletonEntry {
  const stops = new TabStops();
  return {
    label: 'New suppression',
    documentation: 'A finding that is accepted as it is.',
    value: { code: stops.empty(), file: stops.empty(), element: stops.empty(), reason: stops.empty() },
  };
}
