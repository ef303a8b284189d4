import type { LocatedEntry } from '../index/scope.ts';
import type { Uri } from '../model/file.ts';
import { fileName } from '../rules/fileNames.ts';
import type { Fix, FixContext } from './fix.ts';
import { mergeMembers } from './jsonPlaces.ts';

/** What is added to the extensions of a process. */
export interface ProcessAdditions {
  /** By the id of an element: its mapping, or what is added to the mapping that it has. */
  readonly mappings: Readonly<Record<string, object>>;
  /** By key. */
  readonly variables: readonly (readonly [key: string, value: object])[];
}

export interface ProcessPlace {
  readonly process: string;
  /** The file that defines the process. */
  readonly bpmn: Uri;
  /** Where extensions speak of the process today. */
  readonly entries: readonly LocatedEntry[];
  readonly context: Pick<FixContext, 'snapshot' | 'newId'>;
}

export type Changes = Pick<Fix, 'edits' | 'create'>;

/**
 * Adds to the extensions of a process, to the extensions file beside its BPMN file, or to a new file of that name. Undefined
 * where something else stands in the way.
 */
export function processFix(place: ProcessPlace, additions: ProcessAdditions): Changes | undefined {
  const { process, bpmn, entries, context } = place;
  // Of two entries the one that is read last wins.
  const file = entries.at(-1)?.file ?? context.snapshot.file(extensionsBeside(bpmn));
  if (!file) {
    const uri = extensionsBeside(bpmn);
    const text = newExtensionsText(uri, { [process]: sectionsOf(additions) }, context.newId);
    return isSaved(bpmn) ? { edits: [], create: { uri, text } } : undefined;
  }
  if (file.kind !== 'extensions' || file.json.root?.kind !== 'object') return undefined;
  const edits = mergeMembers(file.json, file.json.root, { extensions: { [process]: sectionsOf(additions) } });
  return edits && { edits: [{ uri: file.uri, edits }] };
}

/** The extensions file that belongs to a BPMN file by its name. */
export function extensionsBeside(bpmn: Uri): Uri {
  return bpmn.replace(/(\.bpmn20\.xml|\.bpmn\.xml|\.bpmn|\.xml)$/i, '') + suffix;
}

/** False for a document that is nowhere yet, so that nothing can lie beside it. */
export function isSaved(uri: Uri): boolean {
  return !uri.startsWith('untitled:');
}

const suffix = '-extensions.json';

function sectionsOf({ mappings, variables }: ProcessAdditions): { properties: object; mappings: object } {
  return { properties: Object.fromEntries(variables), mappings };
}

/** The text of a new extensions file with what it says about processes, by id. */
export function newExtensionsText(uri: Uri, extensions: object, newId: () => string): string {
  const file = {
    id: `process-${newId()}`,
    name: fileName(uri).slice(0, -suffix.length),
    type: 'PROCESS',
    extensions,
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
