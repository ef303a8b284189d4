import { appendMembers, replaceValue } from '../../fixes/jsonAppend.ts';
import { insertMembers } from '../../fixes/jsonInsert.ts';
import { removeMember } from '../../fixes/jsonPlaces.ts';
import { type Changes, type ProcessAdditions, processFix } from '../../fixes/processEntry.ts';
import type { JsonMember } from '../../syntax/jsonTree.ts';
import { memberOf, nameOf } from '../../syntax/jsonTree.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Refusal } from '../../text/refusal.ts';
import type { MappingEdit, NewEntry } from '../preview.ts';
import { mappingPath, memberAt, obstacleOn, type PresentMember } from './extensionsPath.ts';
import { ignoredHalf } from './ignoredHalf.ts';
import type { TaskPlace } from './taskPlace.ts';

/** What a direction is called in a mapping. */
export function sideOf(direction: 'input' | 'output'): 'inputs' | 'outputs' {
  return direction === 'input' ? 'inputs' : 'outputs';
}

/**
 * Changes the entry with a key, or adds it with all that is missing around it, the file included. `variables` are declared with
 * it, by key.
 */
export function setEntry(
  place: TaskPlace,
  { direction, key, entry }: Omit<Extract<MappingEdit, { kind: 'set' }>, 'kind'>,
  variables: ProcessAdditions['variables'] = [],
): Changes | Refusal {
  const side = sideOf(direction);
  const path = [...mappingPath(place), side, key];
  const refusal = refusalOfEntry(direction, key, entry) ?? obstacleOn(place, path);
  if (refusal !== undefined) return { refusal };
  const present = memberAt(place, path);
  if (present) {
    const declared = addToProcess(place, { mappings: {}, variables });
    return 'refusal' in declared ? declared : joined(changeEntry(place, path, present, entry), declared);
  }
  const ignored = ignoredHalf(place, side);
  if (ignored !== undefined) return { refusal: ignored };
  return addToProcess(place, { mappings: { [place.id]: { [side]: { [key]: entry } } }, variables });
}

/**
 * Removes an entry with its comma. The side stays when it is empty, and so does the mapping: to the engine of today that is the
 * same as none, but from 7.1.0.M3 to 7.1.0.M9 a task without a mapping sent all variables, and one with an empty mapping none.
 */
export function removeEntry(
  place: TaskPlace,
  { direction, key }: Omit<Extract<MappingEdit, { kind: 'remove' }>, 'kind'>,
): Changes | Refusal {
  const path = [...mappingPath(place), sideOf(direction), key];
  const refusal = obstacleOn(place, path);
  if (refusal !== undefined) return { refusal };
  const present = memberAt(place, path);
  if (!present) return { refusal: `The mapping of '${place.id}' has no ${direction} '${key}' to remove` };
  return editsOf(place, [removeMember(present)]);
}

/** Adds to what extensions say about the process of a task, or refuses where something stands in the way. */
export function addToProcess(place: TaskPlace, additions: ProcessAdditions): Changes | Refusal {
  const added = processFix(place, additions);
  return (
    added ?? { refusal: `The extensions of process '${place.process}' hold something else where a mapping belongs` }
  );
}

/** A change of the extensions file that is there. */
export function editsOf({ file }: TaskPlace, edits: readonly TextEdit[]): Changes {
  return { edits: file && edits.length > 0 ? [{ uri: file.uri, edits }] : [] };
}

/** Two changes of the file that is there. */
function joined(first: Changes | Refusal, second: Changes): Changes | Refusal {
  if ('refusal' in first) return first;
  const files = [...first.edits, ...second.edits].filter(({ edits }) => edits.length > 0);
  return { edits: files.slice(0, 1).map(({ uri }) => ({ uri, edits: files.flatMap(({ edits }) => edits) })) };
}

function changeEntry(
  place: TaskPlace,
  path: readonly string[],
  present: PresentMember,
  entry: NewEntry,
): Changes | Refusal {
  if (present.value.kind !== 'object')
    return editsOf(place, [replaceValue(present.json, present.entry, present.value, entry)]);
  const refusal = obstacleOn(place, [...path, 'type']) ?? obstacleOn(place, [...path, 'value']);
  return refusal === undefined
    ? editsOf(place, [...typeEdits(present, entry), ...valueEdits(present, entry)])
    : { refusal };
}

/** The engine ignores letter case in a type, so another spelling stays as it is. A missing type goes before the value. */
function typeEdits({ json, value: object }: PresentMember, { type }: NewEntry): TextEdit[] {
  const present = memberOf(object, 'type');
  if (present?.value) {
    const isSame = nameOf(present.value)?.text.toLowerCase() === type;
    return isSame ? [] : [replaceValue(json, present, present.value, type)];
  }
  const hasMembers = object.kind === 'object' && object.members.length > 0;
  return hasMembers ? [insertMembers(json, object, [['type', type]])] : [];
}

function valueEdits({ json, value: object }: PresentMember, { type, value }: NewEntry): TextEdit[] {
  if (object.kind !== 'object') return [];
  const present = memberOf(object, 'value');
  if (present?.value) return says(json.text, present, value) ? [] : [replaceValue(json, present, present.value, value)];
  const isEmpty = object.members.length === 0;
  return [
    appendMembers(
      json,
      object,
      isEmpty
        ? [
            ['type', type],
            ['value', value],
          ]
        : [['value', value]],
    ),
  ];
}

/** True if a member has this value already, however it is written. The file has no syntax errors. */
function says(text: string, { value }: JsonMember, wanted: unknown): boolean {
  return (
    value !== undefined &&
    JSON.stringify(JSON.parse(text.slice(value.span.start, value.span.end))) === JSON.stringify(wanted)
  );
}

function refusalOfEntry(direction: 'input' | 'output', key: string, { type, value }: NewEntry): string | undefined {
  if (key === '') return `An ${direction} without a name cannot be mapped`;
  if (value === null) return 'The engine fails on a mapping whose value is null. Remove the mapping to send nothing';
  if (type === 'variable' && value === '') {
    return `Name the ${direction === 'input' ? 'variable' : 'output'} that '${key}' takes its value from`;
  }
  return undefined;
}
