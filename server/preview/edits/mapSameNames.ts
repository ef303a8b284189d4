import { type Declared, fits, typedOf } from '../../fixes/inferredType.ts';
import type { Changes } from '../../fixes/processEntry.ts';
import { type NewEntry, variableEntry } from '../../fixes/proposedMapping.ts';
import type { SideName } from '../../rules/mappingEntries.ts';
import { outputsOf } from '../../rules/parameterUses.ts';
import { ScopeView } from '../../rules/scopeView.ts';
import { variableFacts } from '../../rules/variableFacts.ts';
import type { Refusal } from '../../text/refusal.ts';
import { type ContractParameter, contractOf } from '../contract.ts';
import { addToProcess, sideOf } from './entries.ts';
import { mappingPath, obstacleOn } from './extensionsPath.ts';
import { ignoredHalf } from './ignoredHalf.ts';
import type { TaskPlace } from './taskPlace.ts';

/** Maps each parameter that nothing maps yet to the declared variable of its name, where that is of a fitting type. */
export function mapSameNames(place: TaskPlace, direction: 'input' | 'output'): Changes | Refusal {
  const side = sideOf(direction);
  const refusal = obstacleOn(place, [...mappingPath(place), side, '']) ?? ignoredHalf(place, side);
  if (refusal !== undefined) return { refusal };
  const used = namesInUse(place, side);
  const { declared } = variableFacts(
    { key: { text: place.process, span: place.element.process.span } },
    new ScopeView(place.scope),
  );
  const parameters = [...contractOf(place.element, place.scope)[side].values()];
  const fitting = parameters.filter((parameter) => !used.has(parameter.name) && hasFitting(declared, side, parameter));
  if (fitting.length === 0) {
    return { refusal: `No ${direction} of '${place.id}' without a mapping has the name and the type of a variable` };
  }
  const entries = fitting.map(({ name }): [string, NewEntry] => [name, variableEntry(name)]);
  return addToProcess(place, { mappings: { [place.id]: { [side]: Object.fromEntries(entries) } }, variables: [] });
}

/** Parameters that are mapped, and for outputs the variables that are written, for inputs those that a constant sets. */
function namesInUse({ id, entries }: TaskPlace, side: SideName): ReadonlySet<string> {
  const item = entries[0]?.item;
  const mapped = item?.mappings.find(({ element }) => element.text === id)?.[side]?.entries ?? [];
  const keys = mapped.map(({ key }) => key.text);
  if (side === 'outputs') return new Set([...keys, ...mapped.flatMap(outputsOf)]);
  const constants = item?.constants.find(({ element }) => element.text === id)?.members ?? [];
  return new Set([...keys, ...constants.map(({ key }) => key.text)]);
}

function hasFitting(declared: Declared, side: SideName, parameter: ContractParameter): boolean {
  return (declared.get(parameter.name) ?? []).some((variable) =>
    side === 'inputs' ? fits(typedOf(variable), parameter) : fits(parameter, typedOf(variable)),
  );
}
