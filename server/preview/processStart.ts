import { JsonTree, type Value } from '../expressions/value.ts';
import { containsExpression, EngineFailure, evaluatorOf, type Notes, resolveExpressions } from './resolve.ts';
import { type DeclaredVariable, isEngineType, isValidAtStart, parseForVariable } from './variableTypes.ts';

/** What the process holds when nobody gave it anything: the declared defaults. A variable may be unknown until it runs. */
export interface StartedProcess {
  readonly held: ReadonlyMap<string, Value>;
  /** Why some variables are left out of `held`, by name. */
  readonly unknown: ReadonlyMap<string, string>;
}

/**
 * The variables of a process that was started without any (ProcessVariablesInitiator): defaults are parsed, required ones
 * asked for, kinds compared, and last expressions resolved against the variables that hold none. Throws EngineFailure.
 */
export function startProcess(process: string, variables: readonly DeclaredVariable[]): StartedProcess {
  const defaults = new Map<string, Value>();
  for (const variable of variables) {
    const { name, value } = variable;
    if (!defaults.has(name) && value !== null) defaults.set(name, parsedDefault(variable));
  }
  const missing = variables.filter(({ name, required }) => required && !defaults.has(name));
  if (missing.length > 0)
    throw new EngineFailure(`The process '${process}' does not start without its required ${listed(missing)}`);
  const wrong = variables.filter((variable) => !isValid(variable, defaults.get(variable.name)));
  if (wrong.length > 0)
    throw new EngineFailure(
      `The process '${process}' does not start, as the default has not the declared type: ${listed(wrong)}`,
    );
  return resolved(defaults);
}

function parsedDefault(variable: DeclaredVariable): Value {
  const { type, value } = variable;
  // That no default is kept as a tree of null does not stop the start.
  if (!isEngineType(type) && value instanceof JsonTree && value.content === null) return value;
  return parseForVariable(variable, value);
}

function isValid(variable: DeclaredVariable, value: Value | undefined): boolean {
  return value === undefined || isValidAtStart(variable, value);
}

function listed(variables: readonly DeclaredVariable[]): string {
  const names = [...new Set(variables.map(({ name }) => `'${name}'`))];
  return `${names.length === 1 ? 'variable' : 'variables'} ${names.join(', ')}`;
}

function resolved(defaults: ReadonlyMap<string, Value>): StartedProcess {
  const plain = new Map([...defaults].filter(([, value]) => !containsExpression(value)));
  const evaluator = evaluatorOf((name) => plain.get(name));
  const held = new Map<string, Value>();
  const unknown = new Map<string, string>();
  for (const [name, value] of defaults) {
    if (plain.has(name)) {
      held.set(name, value);
      continue;
    }
    const notes: Notes = { unknown: [], lost: [] };
    const found = resolveExpressions(value, evaluator, notes);
    const [first] = notes.unknown;
    if (found !== undefined && !first) held.set(name, found);
    else unknown.set(name, first?.reason ?? '');
  }
  return { held, unknown };
}
