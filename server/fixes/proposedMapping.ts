import type { Parameter } from '../model/connector.ts';
import { type Declared, emptyLiteral, fits, typedOf } from './inferredType.ts';

/** A mapping entry as it is written. */
export interface NewEntry {
  readonly type: 'variable' | 'value';
  readonly value: unknown;
}

/** The entry for an input: the variable of its name if that fits, else a literal that holds nothing yet. */
export function inputEntry(parameter: Parameter, declared: Declared): NewEntry {
  const name = parameter.name?.text ?? '';
  return hasVariable(parameter, declared)
    ? variableEntry(name)
    : { type: 'value', value: emptyLiteral(typedOf(parameter)) };
}

export function variableEntry(name: string): NewEntry {
  return { type: 'variable', value: name };
}

/** True if a declared variable has the name of the input and fits it. */
export function hasVariable(parameter: Parameter, declared: Declared): boolean {
  const variables = declared.get(parameter.name?.text ?? '') ?? [];
  return variables.some((variable) => fits(typedOf(variable), typedOf(parameter)));
}

/** True if a declared variable has the name of the output and can take it. */
export function hasTarget(parameter: Parameter, declared: Declared): boolean {
  const variables = declared.get(parameter.name?.text ?? '') ?? [];
  return variables.some((variable) => fits(typedOf(parameter), typedOf(variable)));
}

/** The parameters with a name, each name once, required ones first. */
export function namedOnce(parameters: readonly Parameter[]): readonly Parameter[] {
  const byName = new Map<string, Parameter>();
  const ordered = [...parameters.filter(({ required }) => required), ...parameters.filter(({ required }) => !required)];
  for (const parameter of ordered) {
    const name = parameter.name?.text;
    if (name && !byName.has(name)) byName.set(name, parameter);
  }
  return [...byName.values()];
}
