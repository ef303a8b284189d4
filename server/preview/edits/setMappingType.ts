import { appendMembers, replaceValue } from '../../fixes/jsonAppend.ts';
import { insertMembers } from '../../fixes/jsonInsert.ts';
import { removeMember } from '../../fixes/jsonPlaces.ts';
import type { Changes } from '../../fixes/processEntry.ts';
import { nameOf } from '../../syntax/jsonTree.ts';
import type { TextEdit } from '../../text/edit.ts';
import type { Refusal } from '../../text/refusal.ts';
import type { MappingTypeName } from '../preview.ts';
import { addToProcess, editsOf } from './entries.ts';
import { mappingPath, memberAt, obstacleOn } from './extensionsPath.ts';
import type { TaskPlace } from './taskPlace.ts';

/** Sets the mapping type of a task, or removes it with null. Entries that the type makes pointless stay: a finding names them. */
export function setMappingType(place: TaskPlace, mappingType: MappingTypeName | null): Changes | Refusal {
  const path = [...mappingPath(place), 'mappingType'];
  const refusal = obstacleOn(place, path);
  if (refusal !== undefined) return { refusal };
  const present = memberAt(place, path);
  if (mappingType === null) return editsOf(place, present ? [removeMember(present)] : []);
  if (present) {
    const isSame = nameOf(present.value)?.text === mappingType;
    return editsOf(place, isSame ? [] : [replaceValue(present.json, present.entry, present.value, mappingType)]);
  }
  const edit = firstMember(place, mappingType);
  if (edit) return editsOf(place, [edit]);
  return addToProcess(place, { mappings: { [place.id]: { mappingType } }, variables: [] });
}

/** A mapping says first what holds for all of it; undefined if the task has none. */
function firstMember(place: TaskPlace, mappingType: MappingTypeName): TextEdit | undefined {
  const mapping = memberAt(place, mappingPath(place));
  if (mapping?.value.kind !== 'object') return undefined;
  const members = [['mappingType', mappingType]] as const;
  const isEmpty = mapping.value.members.length === 0;
  return isEmpty
    ? appendMembers(mapping.json, mapping.value, members)
    : insertMembers(mapping.json, mapping.value, members);
}
