import type { Meeting } from './equalNames.ts';

/** What a rename of one of two joined names would part. */
export function partingSentence(meeting: Meeting): string {
  return `${whereOf(meeting)} maps by equal names, so ${flowOf(meeting)}. With another name it is not any more`;
}

/** What a rename would join. */
export function arisingSentence(meeting: Meeting): string {
  return `${whereOf(meeting)} maps by equal names: with the name '${meeting.variable.name}' ${flowOf(meeting)}`;
}

/** As in `'Task_Look' of 'Process_Main' (MAP_ALL)`. */
function whereOf({ process, element, mappingType }: Meeting): string {
  return `'${element}' of '${process}' (${mappingType})`;
}

function flowOf({ variable, other }: Meeting): string {
  const name = `'${variable.name}'`;
  if (!('connector' in other)) return `variable ${name} is shared with '${other.process}'`;
  const parameter = `${other.kind} ${name} of '${other.connector}.${other.owner}'`;
  return other.kind === 'input'
    ? `variable ${name} is sent as ${parameter}`
    : `${parameter} is written to variable ${name}`;
}
