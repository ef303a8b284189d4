import { type BpmnElement, implementationOf, isShadowed } from '../../model/bpmn.ts';
import { isMappedWhole, type SideName } from '../../rules/mappingEntries.ts';
import type { TaskPlace } from './taskPlace.ts';

/** Why the engine would not look at a new entry of a side, as a sentence; undefined if it would. */
export function ignoredHalf({ id, element, entries }: TaskPlace, side: SideName): string | undefined {
  const mapping = entries[0]?.item.mappings.find((candidate) => candidate.element.text === id);
  if (mapping && isMappedWhole(mapping, side)) {
    const all = side === 'inputs' ? 'sends all variables' : 'writes back all outputs';
    return `${mapping.mappingType?.text} of '${id}' ${all} and ignores single ones. Change the mapping type first`;
  }
  if (side === 'outputs' && isBypassed(element)) {
    return `Task '${id}' runs more than once, so its output mapping is not used. Collect its outputs with the loop's output collection`;
  }
  return undefined;
}

/** The outputs of each run of a connector go to the loop (VariablesPropagator). */
function isBypassed(element: BpmnElement): boolean {
  const runsConnector = implementationOf(element) !== undefined && !isShadowed(element);
  return runsConnector && element.details.some(({ type }) => type === 'multiInstanceLoopCharacteristics');
}
