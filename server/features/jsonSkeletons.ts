import type { JsonPlace } from './jsonPlace.ts';
import { escapeSnippet, type JsonProposal } from './jsonProposal.ts';
import type { JsonPath } from './jsonWalk.ts';

/** JSON in the making: an object, an array, or one value as snippet text, quotes included. */
export type Skeleton = string | readonly Skeleton[] | { readonly [key: string]: Skeleton };

/** A skeleton that stands as an entry of its own, under a key in an object or without one in an array. */
export interface SkeletonEntry {
  readonly label: string;
  readonly documentation: string;
  readonly key?: string;
  readonly value: Skeleton;
}

/** What a file kind offers where the cursor stands. Every function makes its ids and tab stops anew. */
export interface SkeletonCatalogue {
  /** For a file without any value. */
  readonly wholeFile: () => SkeletonEntry;
  /** What may be added to the object or array at a path. */
  readonly entries: (path: JsonPath) => readonly SkeletonEntry[];
  /** The values that keys of the object at a path begin with, where the schema alone does not say it well. */
  readonly values: (path: JsonPath) => { readonly [key: string]: () => Skeleton };
}

/** The proposals of a catalogue for a place. A proposal of kind `property` counts only where the schema knows its key. */
export function skeletonProposals(catalogue: SkeletonCatalogue, place: JsonPlace): readonly JsonProposal[] {
  const { container, key } = place;
  if (place.containerKind === 'root') return [entryProposal(catalogue.wholeFile(), 'value')];
  if (place.kind === 'key') {
    const entries = place.hasColon ? [] : catalogue.entries(container).filter((entry) => entry.key !== undefined);
    return [
      ...entries.map((entry) => entryProposal(entry, 'key')),
      ...Object.entries(catalogue.values(container)).map(([name, value]) => propertyProposal(name, value())),
    ];
  }
  if (key === undefined) return catalogue.entries(container).map((entry) => entryProposal(entry, 'value'));
  return [
    ...catalogue.entries([...container, key]).map((entry) => entryProposal(inContainer(entry), 'value')),
    ...idProposals(catalogue, container, key),
  ];
}

/** Numbers the places of one snippet that a user fills in. */
export class TabStops {
  private count = 0;

  /** An empty text. */
  empty(): string {
    return `"$${++this.count}"`;
  }

  /** A text to be typed over. */
  text(placeholder: string): string {
    return `"\${${++this.count}:${escapeSnippet(JSON.stringify(placeholder).slice(1, -1))}}"`;
  }

  /** One of a few texts, the first to begin with. */
  textOf(choices: readonly string[]): string {
    return `"${this.valueOf(choices)}"`;
  }

  /** One of a few values written as they stand. */
  valueOf(choices: readonly string[]): string {
    return `\${${++this.count}|${choices.join(',')}|}`;
  }
}

/** The last part of a file's address without the ending, such as `movies` for `file:///a/movies.json`. */
export function baseName(uri: string, ending: RegExp): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  return safelyDecoded(last).replace(ending, '');
}

function entryProposal({ label, documentation, key, value }: SkeletonEntry, as: 'key' | 'value'): JsonProposal {
  const text = skeletonText(value);
  const body = as === 'key' && key !== undefined ? `${key}: ${text}` : text;
  return { label, kind: 'snippet', documentation, body, sortText: `0-${label}` };
}

/** A key whose value is still an empty text to choose from a list asks for that list. */
function propertyProposal(label: string, value: Skeleton): JsonProposal {
  const text = skeletonText(value);
  return {
    label,
    kind: 'property',
    body: `${escapeSnippet(JSON.stringify(label))}: ${text}`,
    again: text === listed,
  };
}

/** The value of a key whose values the schema lists: the cursor lands between the quotes and the list comes up. */
export const listed = '"$1"';

function inContainer(entry: SkeletonEntry): SkeletonEntry {
  return { ...entry, value: entry.key === undefined ? [entry.value] : { [entry.key]: entry.value } };
}

/** An id behind `"id":` is offered as it would be inserted. */
function idProposals(catalogue: SkeletonCatalogue, container: JsonPath, key: string): JsonProposal[] {
  const id = key === 'id' ? catalogue.values(container).id?.() : undefined;
  if (typeof id !== 'string' || id.includes('$')) return [];
  const label: unknown = JSON.parse(id);
  if (typeof label !== 'string') return [];
  const isKey = container.at(-1) === label;
  return [{ label, kind: 'value', detail: isKey ? 'the key of this entry' : 'a new id', body: escapeSnippet(id) }];
}

/** Keys of a skeleton carry their quotes only where they are snippets themselves. */
function skeletonText(value: Skeleton, indent = ''): string {
  if (typeof value === 'string') return value;
  const inner = `${indent}\t`;
  if (isList(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => inner + skeletonText(item, inner)).join(',\n')}\n${indent}]`;
  }
  const lines = Object.entries(value).map(([key, item]) => `${inner}${quoted(key)}: ${skeletonText(item, inner)}`);
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`;
}

function quoted(key: string): string {
  return key.startsWith('"') ? key : escapeSnippet(JSON.stringify(key));
}

function isList(value: Exclude<Skeleton, string>): value is readonly Skeleton[] {
  return Array.isArray(value);
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
