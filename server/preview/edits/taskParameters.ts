import { typedOf } from '../../fixes/inferredType.ts';
import { namedOnce } from '../../fixes/proposedMapping.ts';
import { attribute, implementationOf, isShadowed } from '../../model/bpmn.ts';
import { builtInConnectors } from '../../model/builtIns.ts';
import type { Typed } from '../../model/types.ts';
import type { SideName } from '../../rules/mappingEntries.ts';
import { parametersOf } from '../../rules/mappingTarget.ts';
import type { TaskPlace } from './taskPlace.ts';

export interface TaskParameter {
  readonly name: string;
  readonly typed: Typed;
}

/**
 * What a task takes or gives: the parameters of its action, those that the documentation of a built-in action lists, or the
 * variables of the process that it calls. Empty where nobody says.
 */
export function taskParameters(place: TaskPlace, side: SideName): readonly TaskParameter[] {
  const { contract } = place.target;
  if (contract.kind === 'action') {
    return namedOnce(parametersOf(contract, side)).map((parameter) => ({
      name: parameter.name?.text ?? '',
      typed: typedOf(parameter),
    }));
  }
  return contract.kind === 'built-in' ? builtInParameters(place, side) : calledVariables(place);
}

function builtInParameters({ element }: TaskPlace, side: SideName): readonly TaskParameter[] {
  const implementation = isShadowed(element) ? undefined : implementationOf(element);
  const connector = builtInConnectors.find(({ name }) => name === implementation?.connector.text);
  const action = connector?.actions.find(({ name }) => name === implementation?.action?.text);
  return (action?.[side] ?? []).map(({ name, type }) => ({ name, typed: { type, model: undefined } }));
}

/** An expression may call any process. */
function calledVariables({ element, view }: TaskPlace): readonly TaskParameter[] {
  const called = element.type === 'callActivity' ? (attribute(element, 'calledElement')?.text ?? '') : '';
  if (called === '' || called.includes('{')) return [];
  const variables = view.extensions(called).flatMap(({ item }) => item.variables);
  return variables.flatMap((variable) =>
    variable.name ? [{ name: variable.name.text, typed: typedOf(variable) }] : [],
  );
}
