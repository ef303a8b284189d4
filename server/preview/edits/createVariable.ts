import { newVariable } from '../../fixes/newVariable.ts';
import type { Changes } from '../../fixes/processEntry.ts';
import { processVariableTypes } from '../../model/builtIns.ts';
import { ScopeView } from '../../rules/scopeView.ts';
import { isAcceptedVariableName, loopCounters, variableFacts } from '../../rules/variableFacts.ts';
import type { Refusal } from '../../text/refusal.ts';
import type { MappingEdit } from '../preview.ts';
import { setEntry } from './entries.ts';
import { obstacleOn } from './extensionsPath.ts';
import type { TaskPlace } from './taskPlace.ts';

type CreateVariable = Omit<Extract<MappingEdit, { kind: 'createVariable' }>, 'kind'>;

/** Declares a variable of the process and maps it to a parameter. */
export function createVariable(place: TaskPlace, wanted: CreateVariable): Changes | Refusal {
  const { direction, parameter, name, type } = wanted;
  const refusal =
    refusalOfVariable(place, wanted) ?? obstacleOn(place, ['extensions', place.process, 'properties', '']);
  if (refusal !== undefined) return { refusal };
  const [key, value] = direction === 'input' ? [parameter, name] : [name, parameter];
  return setEntry(place, { direction, key, entry: { type: 'variable', value } }, [
    newVariable(name, type, place.context.newId()),
  ]);
}

function refusalOfVariable({ process, element, scope }: TaskPlace, { name, type }: CreateVariable): string | undefined {
  if (!isAcceptedVariableName(name)) {
    return `'${name}' is no name for a variable. Use a letter, then letters, digits and underscores`;
  }
  if (loopCounters.includes(name))
    return `Multi-instance elements keep their counters in '${name}'. Choose another name`;
  const { declared, created } = variableFacts(
    { key: { text: process, span: element.process.span } },
    new ScopeView(scope),
  );
  if (declared.has(name)) return `Process '${process}' has a variable '${name}' already. Choose another name`;
  if (created.has(name))
    return `Something in process '${process}' sets a variable '${name}' already. Choose another name`;
  if (!processVariableTypes.includes(type)) {
    return `'${type}' is no type of process variables. Use one of ${processVariableTypes.join(', ')}`;
  }
  return undefined;
}
