import { javaText } from '../../expressions/javaText.ts';
import type { Value } from '../../expressions/value.ts';
import type { EngineEntry } from './entries.ts';
import { arrives, nothing, type Outcome, resolvedOutcome } from './outcome.ts';
import { EngineFailure, type Notes, resolveExpressions } from './resolve.ts';
import type { MappingRun } from './run.ts';

/** What the engine sends for one entry of `inputs` (ExtensionsVariablesMappingProvider, calculateMappedValue). */
export function inputOutcome(entry: EngineEntry, run: MappingRun): Outcome {
  const { key, type, value } = entry;
  switch (type) {
    case 'unknown':
      return unreadable(entry);
    case 'absent':
      return value === null
        ? nothing('unmapped', 'The entry is empty, and the engine skips it')
        : nothing('dropped', `The entry has a value and no 'type', and the engine skips it silently`);
    case 'jsonpatch':
      return nothing('dropped', 'The engine knows JSON Patch for outputs only, and skips it here silently');
    case 'variable':
      return value === null ? nullFails(key) : variableInput(nameOf(value), run);
    case 'value':
      return value === null ? nullFails(key) : sent(value, run, 'The value is sent');
  }
}

/** The word makes the whole file unreadable. */
export function unreadable({ written }: EngineEntry): Outcome {
  return nothing('fails', `The engine cannot read the file, as it does not know the type '${written.type?.text}'`);
}

/** `Optional.of(null)` for a value, `null.toString()` for a variable. */
function nullFails(key: string): Outcome {
  return nothing('fails', `The entry '${key}' has a type and no value, on which the engine throws`);
}

/** The engine takes the text of whatever stands there for the name. */
export function nameOf(value: Value): string {
  return javaText(value);
}

function variableInput(name: string, run: MappingRun): Outcome {
  const reason = run.unknown.get(name);
  if (reason !== undefined) return unknownVariable(name, reason);
  const value = run.valueOf(name);
  if (value === undefined || value === null) {
    if (run.isSetLater(name)) return nothing('mapped', laterVariable(name));
    return nothing('dropped', emptyVariable(name, value, run));
  }
  return sent(value, run, `What the variable '${name}' holds is sent`);
}

function laterVariable(name: string): string {
  return `What the variable '${name}' holds is sent. It has no default, and as long as it holds nothing, nothing is sent`;
}

function emptyVariable(name: string, value: null | undefined, run: MappingRun): string {
  if (value === null) return `The variable '${name}' holds null, and the engine then sends nothing`;
  if (run.declared.has(name)) return `The variable '${name}' holds nothing, and the engine then sends nothing`;
  return `The process has no variable '${name}', and the engine then sends nothing`;
}

/** Expressions in the text of a variable are resolved, too. */
function sent(value: Value, run: MappingRun, why: string): Outcome {
  const notes: Notes = { unknown: [], lost: [] };
  try {
    return resolvedOutcome(resolveExpressions(value, run.evaluator, notes), notes, why);
  } catch (error) {
    if (error instanceof EngineFailure) return nothing('fails', error.reason);
    throw error;
  }
}

/** What is sent where all variables are: as they are, without a look at expressions. */
export function allVariables(run: MappingRun): ReadonlyMap<string, Outcome> {
  const why = 'Sent because all variables of the process are, under their own names';
  const known = [...run.held].map(([name, value]) => [name, arrives('byMapAll', value, why)] as const);
  return new Map([
    ...known,
    ...[...run.unknown].map(([name, reason]) => [name, unknownVariable(name, reason)] as const),
  ]);
}

function unknownVariable(name: string, reason: string): Outcome {
  const why = `What '${name}' holds is known only when the process runs: ${reason}`;
  return { ...nothing('unresolved', why), unknown: [{ pointer: '', reason }] };
}
