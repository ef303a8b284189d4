import type { Changes } from '../../fixes/processEntry.ts';
import type { Refusal } from '../../text/refusal.ts';
import type { MappingEdit } from '../preview.ts';
import { createVariable } from './createVariable.ts';
import { removeEntry, setEntry } from './entries.ts';
import { mapSameNames } from './mapSameNames.ts';
import { setMappingType } from './setMappingType.ts';
import { type EditContext, type TaskAddress, taskPlace } from './taskPlace.ts';

/**
 * What a change of one task's mapping does to the extensions of its process, or a sentence why it is not made. What the change
 * does not name keeps every character; the edits are of one file and do not overlap. No edits mean that it says so already.
 */
export function mappingEdit(task: TaskAddress, edit: MappingEdit, context: EditContext): Changes | Refusal {
  const place = taskPlace(task, context);
  if ('refusal' in place) return place;
  switch (edit.kind) {
    case 'set':
      return setEntry(place, edit);
    case 'remove':
      return removeEntry(place, edit);
    case 'mapSameNames':
      return mapSameNames(place, edit.direction);
    case 'setMappingType':
      return setMappingType(place, edit.mappingType);
    case 'createVariable':
      return createVariable(place, edit);
  }
}
