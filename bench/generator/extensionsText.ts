import type { Parameter } from './connectorText.ts';
import type { Process } from './processText.ts';
import type { Random } from './random.ts';

/** The extensions of a process: a variable for each name that an action takes or gives, and a mapping for each call. */
export function extensionsText(random: Random, name: string, { id, calls }: Process): string {
  const variables = new Map(calls.flatMap(({ action }) => [...action.inputs, ...action.outputs]).map(keyed));
  const properties = Object.fromEntries(
    [...variables.values()].map((variable) => {
      const key = random.uuid();
      return [key, { id: key, name: variable.name, type: variable.type, required: false }];
    }),
  );
  const mappings = Object.fromEntries(
    calls.map(({ task, action }) => [task, { inputs: mapped(action.inputs), outputs: mapped(action.outputs) }]),
  );
  const extensions = { [id]: { properties, mappings, constants: {}, assignments: {}, templates: {} } };
  return `${JSON.stringify({ id: `process-${random.uuid()}`, name, type: 'PROCESS', extensions }, undefined, 2)}\n`;
}

function keyed(parameter: Parameter): [string, Parameter] {
  return [parameter.name, parameter];
}

function mapped(parameters: readonly Parameter[]) {
  return Object.fromEntries(parameters.map(({ name }) => [name, { type: 'variable', value: name }]));
}
