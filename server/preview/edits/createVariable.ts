import { variableType } from '../../fixes/inferredType.ts';
import { newVariable } from '../../fixes/newVariable.ts';
import type { Changes } from '../../fixes/processEntry.ts';
import { declaredVariables } from '../../index/processVariables.ts';
import { processVariableTypes } from '../../model/builtIns.ts';
import { isAcceptedVariableName, loopCounters } from '../../rules/variableFacts.ts';
import type { Refusal } from '../../text/refusal.ts';
import { contractOf } from '../contract.ts';
import type { MappingEdit } from '../preview.ts';
import { setEntry, sideOf } from './entries.ts';
import { obstacleOn } from './extensionsPath.ts';
import type { TaskPlace } from './taskPlace.ts';

type CreateVariable = Omit<Extract<MappingEdit, { kind: 'createVariable' }>, 'kind'>;

/** Declares a variable of the process and maps it to a parameter; of the type that takes the parameter's values unless one is given. */
export function createVariable(place: TaskPlace, wanted: CreateVariable): Changes | Refusal {
  const { direction, parameter, name } = wanted;
  const { element, scope, context } = place;
  const type = wanted.type ?? variableType(contractOf(element, scope)[sideOf(direction)].get(parameter));
  const refusal =
    refusalOfName(place, name) ??
    refusalOfType(type) ??
    obstacleOn(place, ['extensions', place.process, 'properties', '']);
  if (refusal !== undefined) return { refusal };
  const [key, value] = direction === 'input' ? [parameter, name] : [name, parameter];
  return setEntry(place, { direction, key, entry: { type: 'variable', value } }, [
    newVariable(name, type, context.newId()),
  ]);
}

function refusalOfName({ process, scope }: TaskPlace, name: string): string | undefined {
  if (!isAcceptedVariableName(name)) {
    return `'${name}' is no name for a variable. Use a letter, then letters, digits and underscores`;
  }
  if (loopCounters.includes(name)) {
    return `Multi-instance elements keep their counters in '${name}'. Choose another name`;
  }
  const isTaken = declaredVariables(process, scope).has(name);
  return isTaken ? `Process '${process}' has a variable '${name}' already. Choose another name` : undefined;
}

function refusalOfType(type: string): string | undefined {
  if (processVariableTypes.includes(type)) return undefined;
  return `'${type}' is no type of process variables. Use one of ${processVariableTypes.join(', ')}`;
}
