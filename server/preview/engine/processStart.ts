import { JsonTree, type Value } from '../../expressions/value.ts';
import { containsExpression, EngineFailure, evaluatorOf, type Notes, resolveExpressions } from './resolve.ts';
import { type DeclaredVariable, isEngineType, isValidAtStart, parseForVariable } from './variableTypes.ts';

/** What a process holds that was started without any variables: its declared defaults. */
export interface StartedProcess {
  /** Where the start fails, what can be told all the same. */
  readonly held: ReadonlyMap<string, Value>;
  /** Why nobody knows what some variables hold, by name. */
  readonly unknown: ReadonlyMap<string, string>;
  /** Why the process does not start; undefined if it does. */
  readonly failure: string | undefined;
}

/**
 * Starts a process as ProcessVariablesInitiator does: defaults are parsed, required ones asked for, kinds compared, and last
 * expressions resolved against the variables that hold none.
 */
export function startProcess(process: string, variables: readonly DeclaredVariable[]): StartedProcess {
  const started = new StartingProcess();
  for (const variable of variables) started.parse(variable);
  started.refuse(
    variables.filter(({ name, required }) => required && !started.defaults.has(name)),
    (names) => `The process '${process}' does not start without its required ${names}`,
  );
  started.refuse(
    variables.filter((variable) => !isValid(variable, started.defaults.get(variable.name))),
    (names) => `The process '${process}' does not start, as the default has not the declared type: ${names}`,
  );
  started.resolve();
  for (const { name, required } of variables) {
    if (required && !started.defaults.has(name)) started.unknown.set(name, 'whoever starts the process gives it');
  }
  return started;
}

/** A start under way; the first failure is the one that the engine tells. */
class StartingProcess implements StartedProcess {
  readonly defaults = new Map<string, Value>();
  readonly held = new Map<string, Value>();
  readonly unknown = new Map<string, string>();
  failure: string | undefined;

  parse(variable: DeclaredVariable): void {
    const { name, value } = variable;
    if (this.defaults.has(name) || value === null) return;
    this.attempt(() => this.defaults.set(name, parsedDefault(variable)));
  }

  refuse(variables: readonly DeclaredVariable[], reason: (names: string) => string): void {
    if (variables.length === 0) return;
    const names = [...new Set(variables.map(({ name }) => `'${name}'`))];
    this.failure ??= reason(`${names.length === 1 ? 'variable' : 'variables'} ${names.join(', ')}`);
  }

  resolve(): void {
    const plain = new Map([...this.defaults].filter(([, value]) => !containsExpression(value)));
    const evaluator = evaluatorOf((name) => plain.get(name));
    for (const [name, value] of this.defaults) {
      const notes: Notes = { unknown: [], lost: [] };
      this.attempt(() => {
        const found = plain.has(name) ? value : resolveExpressions(value, evaluator, notes);
        const [first] = notes.unknown;
        if (first) this.unknown.set(name, first.reason);
        else if (found !== undefined) this.held.set(name, found);
      });
    }
  }

  private attempt(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error;
      this.failure ??= error.reason;
    }
  }
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
