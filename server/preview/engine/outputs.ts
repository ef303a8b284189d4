import type { Evaluation } from '../../expressions/evaluate.ts';
import { isDictionary, JsonTree, type Value } from '../../expressions/value.ts';
import type { EngineEntry } from './entries.ts';
import { nameOf, unreadable } from './inputs.ts';
import { applyPatch, PatchFailure } from './jsonPatch.ts';
import { nothing, type Outcome, resolvedOutcome } from './outcome.ts';
import { EngineFailure, type Evaluator, evaluatorOf, type Notes, resolveExpressions } from './resolve.ts';
import type { MappingRun } from './run.ts';
import { parseForVariable } from './variableTypes.ts';

/** What the connector returned, by name. */
export type Returned = ReadonlyMap<string, Value>;

/** What the engine writes for one entry of `outputs` once the connector returned something (calculateOutPutVariables). */
export function outputOutcome(entry: EngineEntry, run: MappingRun, returned: Returned): Outcome {
  const { key } = entry;
  const skipped = skippedOutput(entry, run);
  if (skipped) return skipped;
  try {
    const value = mappedValue(entry, run, returned);
    if (value === undefined) return nothing('dropped', notReturned(entry));
    const declared = run.declared.get(key);
    const read = declared ? parseForVariable(declared, value) : value;
    const notes: Notes = { unknown: [], lost: [] };
    const written = resolveExpressions(read, outputEvaluator(run, returned), notes);
    return resolvedOutcome(written, notes, whyWritten(entry));
  } catch (error) {
    if (error instanceof EngineFailure) return nothing('fails', error.reason);
    throw error;
  }
}

/** What can be said of an entry before the connector has answered. */
export function expectedOutput(entry: EngineEntry, run: MappingRun): Outcome {
  const skipped = skippedOutput(entry, run);
  if (skipped) return skipped;
  if (entry.value === null) return nullFails(entry.key);
  return nothing('mapped', `${whyWritten(entry)}, once the connector returns something`);
}

/** Entries that the engine does not look at, whatever was returned. */
function skippedOutput(entry: EngineEntry, run: MappingRun): Outcome | undefined {
  const { key, type, value } = entry;
  if (type === 'unknown') return unreadable(entry);
  if (type === 'absent')
    return value === null
      ? nothing('unmapped', 'The entry is empty, and the engine skips it')
      : nothing('dropped', "The entry has a value and no 'type', and the engine skips it silently");
  if (run.isDefined(key)) return undefined;
  return nothing(
    'dropped',
    `The variable '${key}' is neither declared nor holds a value, and the engine then drops what is returned`,
  );
}

function nullFails(key: string): Outcome {
  return nothing('fails', `The entry '${key}' has a type and no value, on which the engine throws`);
}

function mappedValue({ key, type, value }: EngineEntry, run: MappingRun, returned: Returned): Value | undefined {
  if (type === 'jsonpatch') return patched(key, value, run);
  if (value === null) throw new EngineFailure(`The entry '${key}' has a type and no value, on which the engine throws`);
  // A null that was returned counts as nothing.
  return type === 'value' ? value : (returned.get(nameOf(value)) ?? undefined);
}

/** The patch is applied to what the variable holds or else to its default, and to an empty object where that is none. */
function patched(key: string, patch: Value, run: MappingRun): Value | undefined {
  const held = run.valueOf(key);
  const isNull = held === undefined || held === null || (held instanceof JsonTree && held.content === null);
  const current = isNull ? (run.declared.get(key)?.value ?? null) : held;
  const plain = current instanceof JsonTree ? current.content : current;
  try {
    return applyPatch(patch, isDictionary(plain) ? plain : new Map()) ?? undefined;
  } catch (error) {
    if (error instanceof PatchFailure) throw new EngineFailure(`Invalid jsonPatch variable mapping: ${error.message}`);
    throw error;
  }
}

/** An expression is evaluated over what was returned alone, and if that fails over the variables alone. */
function outputEvaluator(run: MappingRun, returned: Returned): Evaluator {
  const ofReturned = evaluatorOf((name) => returned.get(name));
  return (body): Evaluation => {
    const first = ofReturned(body);
    return first.kind === 'fails' ? run.evaluator(body) : first;
  };
}

function notReturned({ type, value }: EngineEntry): string {
  if (type === 'variable')
    return `The connector returned no '${nameOf(value)}', or null, and the engine then writes nothing`;
  return 'The patch leaves nothing to write';
}

function whyWritten({ key, type, value }: EngineEntry): string {
  if (type === 'variable') return `'${nameOf(value)}' is written to the variable '${key}'`;
  return type === 'value'
    ? `The value is written to the variable '${key}'`
    : `The patch is applied to the variable '${key}'`;
}
