import type { LocatedElement } from '../../index/scope.ts';
import { isShadowed } from '../../model/bpmn.ts';
import { isMappedWhole, type SideName } from '../../rules/mappingEntries.ts';
import { isMultiInstance } from '../../rules/mappingTarget.ts';
import type { TaskPlace } from './taskPlace.ts';

/** Why the engine would not look at a new entry of a side, as a sentence; undefined if it would. */
export function ignoredHalf({ id, process, scope, entries }: TaskPlace, side: SideName): string | undefined {
  const mapping = entries[0]?.item.mappings.find((candidate) => candidate.element.text === id);
  if (mapping && isMappedWhole(mapping, side)) {
    const all = side === 'inputs' ? 'sends all variables' : 'writes back all outputs';
    return `${mapping.mappingType?.text} of '${id}' ${all} and ignores single ones. Change the mapping type first`;
  }
  if (side === 'outputs' && isBypassed(scope.elements(process, id))) {
    return `Task '${id}' runs more than once, so its output mapping is not used. Collect its outputs with the loop's output collection`;
  }
  return undefined;
}

/** The outputs of each run of a connector go to the loop (VariablesPropagator). Several files may define the process. */
function isBypassed(elements: readonly LocatedElement[]): boolean {
  const runsConnector = elements.some(({ item }) => item.implementation !== undefined && !isShadowed(item));
  return runsConnector && isMultiInstance({ elements });
}
