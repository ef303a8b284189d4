import type { LocatedEntry } from '../index/scope.ts';
import type { ExtensionsFile, Uri } from '../model/file.ts';
import { fileName } from '../rules/fileNames.ts';
import type { JsonObject } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Fix, FixContext } from './fix.ts';
import { appendMembers } from './jsonAppend.ts';
import { addMembers, objectAt } from './jsonPlaces.ts';

/** What is added to the extensions of a process. */
export interface ProcessAdditions {
  /** By the id of an element. */
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
  readonly context: FixContext;
}

type Changes = Pick<Fix, 'edits' | 'create'>;

/** Adds to the extensions of a process, to the extensions file beside its BPMN file, or to a new file of that name. */
export function processFix(place: ProcessPlace, additions: ProcessAdditions): Changes | undefined {
  const { process, bpmn, entries, context } = place;
  // Of two entries the one that is read last wins.
  const entry = entries.at(-1);
  if (entry) return changeOf(entry.file, extended(entry.file, process, additions));
  const base = bpmn.replace(/(\.bpmn20\.xml|\.bpmn\.xml|\.bpmn|\.xml)$/i, '');
  const uri = `${base}-extensions.json`;
  const beside = context.snapshot.file(uri);
  if (!beside) return { edits: [], create: { uri, text: newFile(base, place, additions) } };
  if (beside.kind !== 'extensions' || beside.json.root?.kind !== 'object') return undefined;
  const members = [[process, sectionsOf(additions)]] as const;
  const edit = addMembers(beside.json, beside.json.root, ['extensions'], members);
  return changeOf(beside, edit && [edit]);
}

function changeOf({ uri }: ExtensionsFile, edits: readonly TextEdit[] | undefined): Changes | undefined {
  return edits && { edits: [{ uri, edits }] };
}

function extended(file: ExtensionsFile, process: string, additions: ProcessAdditions): TextEdit[] | undefined {
  const owner = objectAt(file.json, ['extensions', process]);
  if (!owner) return undefined;
  const sections = Object.entries(sectionsOf(additions)).filter(([, members]) => Object.keys(members).length > 0);
  const present = sections.filter(([name]) => has(owner, name));
  const missing = sections.filter(([name]) => !has(owner, name));
  const edits = present.flatMap(
    ([name, members]) => addMembers(file.json, owner, [name], Object.entries(members)) ?? [],
  );
  return missing.length > 0 ? [...edits, appendMembers(file.json, owner, missing)] : edits;
}

function has(owner: JsonObject, name: string): boolean {
  return owner.members.some(({ key }) => key.text === name);
}

function sectionsOf({ mappings, variables }: ProcessAdditions): { properties: object; mappings: object } {
  return { properties: Object.fromEntries(variables), mappings };
}

function newFile(base: Uri, { process, context }: ProcessPlace, additions: ProcessAdditions): string {
  const file = {
    id: `process-${context.newId()}`,
    name: fileName(base),
    type: 'PROCESS',
    extensions: { [process]: sectionsOf(additions) },
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}
