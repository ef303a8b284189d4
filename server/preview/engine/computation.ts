import type { Value } from '../../expressions/value.ts';
import type { LocatedEntry } from '../../index/scope.ts';
import type { JsonObject, PreviewFailure } from '../preview.ts';
import type { PreviewedTask } from '../task.ts';
import type { EngineEntry } from './entries.ts';
import { allVariables, inputOutcome } from './inputs.ts';
import { fromJson } from './json.ts';
import { declaredVariables, type EngineMapping, engineMapping } from './mapping.ts';
import { arrives, nothing, type Outcome } from './outcome.ts';
import { expectedOutput, outputOutcome, type Returned } from './outputs.ts';
import { startProcess } from './processStart.ts';
import { containsExpression } from './resolve.ts';
import { MappingRun } from './run.ts';

/** What is computed with. */
export interface PreviewRequest {
  /** What the process holds, in place of the declared defaults. */
  readonly variables?: JsonObject;
  /** What the connector returns. */
  readonly returned?: JsonObject;
}

/** What the engine does with a task's mapping. Outcomes go by the key of their entry. */
export interface Computation {
  readonly mapping: EngineMapping;
  readonly run: MappingRun;
  readonly inputs: ReadonlyMap<string, Outcome>;
  /** What is sent because all variables are. */
  readonly allInputs: ReadonlyMap<string, Outcome>;
  readonly constants: ReadonlyMap<string, Outcome>;
  readonly outputs: ReadonlyMap<string, Outcome>;
  /** What is written because all outputs are. */
  readonly allOutputs: ReadonlyMap<string, Outcome>;
  readonly returned: Returned | undefined;
  readonly payload: ReadonlyMap<string, Value> | undefined;
  readonly variablesAfter: ReadonlyMap<string, Value> | undefined;
  readonly failure: PreviewFailure | undefined;
}

export function compute(task: PreviewedTask, entry: LocatedEntry | undefined, request: PreviewRequest): Computation {
  const mapping = engineMapping(task, entry);
  const { run, failure: notStarted } = runOf(task, entry, request);
  const returned = request.returned && readJson(request.returned);
  const ofInputs = computeInputs(mapping, run);
  const ofOutputs = computeOutputs(mapping, run, returned);
  const unreadableType = unreadable(entry);
  const failure = unreadableType ?? notStarted ?? ofInputs.failure ?? ofOutputs.failure;
  return {
    ...ofInputs,
    ...ofOutputs,
    mapping,
    run,
    returned,
    payload: unreadableType || notStarted || ofInputs.failure ? undefined : ofInputs.payload,
    variablesAfter: failure ? undefined : ofOutputs.variablesAfter,
    failure,
  };
}

function readJson(values: JsonObject): ReadonlyMap<string, Value> {
  return new Map(Object.entries(values).map(([name, value]) => [name, fromJson(value)]));
}

interface Begun {
  readonly run: MappingRun;
  readonly failure: PreviewFailure | undefined;
}

/** Given variables are the whole truth of what the process holds; else it holds what its start gives it. */
function runOf({ process }: PreviewedTask, entry: LocatedEntry | undefined, { variables }: PreviewRequest): Begun {
  const declared = declaredVariables(entry?.item);
  if (variables) return { run: new MappingRun(declared, readJson(variables)), failure: undefined };
  const started = startProcess(process, [...declared.values()]);
  const reason = started.failure;
  return {
    run: new MappingRun(declared, started.held, started.unknown),
    failure: reason === undefined ? undefined : { reason, phase: 'start', row: undefined },
  };
}

const types = /^(variable|value|jsonpatch)$/i;
const mappingTypes = /^map_all(_inputs|_outputs)?$/i;

/** A type that the engine does not know makes the whole file unreadable, wherever it stands. */
function unreadable(entry: LocatedEntry | undefined): PreviewFailure | undefined {
  for (const { mappings } of entry?.file.model.processes ?? []) {
    for (const { mappingType, inputs, outputs } of mappings) {
      const entries = [...(inputs?.entries ?? []), ...(outputs?.entries ?? [])];
      const wrong =
        mappingType && !mappingTypes.test(mappingType.text)
          ? mappingType
          : entries.find(({ type }) => type && !types.test(type.text))?.type;
      if (wrong)
        return {
          reason: `The engine cannot read the extensions file, as it does not know the type '${wrong.text}': no process of the deployment starts`,
          phase: 'start',
          row: undefined,
        };
    }
  }
  return undefined;
}

type ComputedInputs = Pick<Computation, 'inputs' | 'allInputs' | 'constants' | 'payload' | 'failure'>;

/** Constants come last and replace entries; where all variables are sent they come first. */
function computeInputs(mapping: EngineMapping, run: MappingRun): ComputedInputs {
  const allInputs = mapping.allInputs ? allVariables(run) : new Map<string, Outcome>();
  const replaced = new Set(mapping.constants.map(({ key }) => key));
  const inputs = new Map(
    mapping.inputs.map((entry) => [entry.key, inputOf(entry, mapping, run, replaced.has(entry.key))]),
  );
  const constants = new Map(
    mapping.constants.map(({ key, value }) => [key, constantOutcome(key, value, allInputs.has(key))]),
  );
  const failure =
    failureOf('constant', constants) ?? nullHalf('inputs', mapping, mapping.allInputs) ?? failureOf('input', inputs);
  const sent = mapping.allInputs ? [constants, allInputs] : [inputs, constants];
  return { inputs, allInputs, constants, payload: valuesOf(sent), failure: failure && { ...failure, phase: 'inputs' } };
}

function inputOf(entry: EngineEntry, mapping: EngineMapping, run: MappingRun, isReplaced: boolean): Outcome {
  if (mapping.allInputs)
    return nothing('ignored', `${mapping.mappingType} sends all variables, and the engine ignores the entry`);
  const outcome = inputOutcome(entry, run);
  if (!isReplaced || outcome.state === 'fails') return outcome;
  return nothing('dropped', `The constant '${entry.key}' is sent instead`);
}

function constantOutcome(key: string, value: Value | undefined, isOverridden: boolean): Outcome {
  if (value === undefined) return nothing('fails', `The constant '${key}' is null, on which the engine throws`);
  if (isOverridden) return nothing('dropped', `The variable '${key}' is sent instead, as all variables are`);
  return arrives(
    'constant',
    value,
    containsExpression(value)
      ? 'The constant is sent as it is: expressions in constants are not resolved'
      : 'The constant is sent',
  );
}

/** What arrives, later tables over earlier ones and all of them over what was there before. */
function valuesOf(
  tables: readonly ReadonlyMap<string, Outcome>[],
  before: ReadonlyMap<string, Value> = new Map(),
): ReadonlyMap<string, Value> {
  const values = new Map(before);
  for (const [key, { value, state }] of tables.flatMap((table) => [...table])) {
    if (value !== undefined) values.set(key, value);
    else if (state === 'unresolved') values.delete(key);
  }
  return values;
}

/** `"inputs": null` is read as it stands, and the engine then asks it for its entries. */
function nullHalf(half: 'inputs' | 'outputs', mapping: EngineMapping, isMappedWhole: boolean): Failed | undefined {
  if (isMappedWhole || !mapping.nullHalves.includes(half)) return undefined;
  return { reason: `'${half}' of the task is null, on which the engine throws`, row: undefined };
}

type Failed = Omit<PreviewFailure, 'phase'>;

function failureOf(side: string, outcomes: ReadonlyMap<string, Outcome>): Failed | undefined {
  for (const [key, { state, why }] of outcomes) if (state === 'fails') return { reason: why, row: `${side}:${key}` };
  return undefined;
}

type ComputedOutputs = Pick<Computation, 'outputs' | 'allOutputs' | 'variablesAfter' | 'failure'>;

const noOutcomes: ReadonlyMap<string, Outcome> = new Map();

/** VariablesPropagator: nothing happens unless something was returned; a loop takes it all. */
function computeOutputs(mapping: EngineMapping, run: MappingRun, returned: Returned | undefined): ComputedOutputs {
  const unchanged = { allOutputs: noOutcomes, variablesAfter: run.held, failure: undefined };
  const each = (outcomeOf: (entry: EngineMapping['outputs'][number]) => Outcome): ReadonlyMap<string, Outcome> =>
    new Map(mapping.outputs.map((entry) => [entry.key, outcomeOf(entry)]));
  if (mapping.isLoop) return { ...unchanged, outputs: each(() => nothing('ignored', loopReason)) };
  if (mapping.allOutputs)
    return allOutputs(
      mapping,
      run,
      returned,
      each(() => nothing('ignored', `${mapping.mappingType} writes everything, and the engine ignores the entry`)),
    );
  if (!returned) return { ...unchanged, outputs: each((entry) => expectedOutput(entry, run)) };
  if (returned.size === 0)
    return {
      ...unchanged,
      outputs: each(() =>
        nothing('dropped', 'The connector returned nothing, and the engine then writes nothing, literals neither'),
      ),
    };
  const refused = refusal(mapping, returned);
  if (refused) return { ...unchanged, outputs: each((entry) => expectedOutput(entry, run)), failure: refused };
  const outputs = each((entry) => outputOutcome(entry, run, returned));
  const failure = nullHalf('outputs', mapping, false) ?? failureOf('output', outputs);
  return {
    outputs,
    allOutputs: noOutcomes,
    variablesAfter: valuesOf([outputs], run.held),
    failure: failure && { ...failure, phase: 'outputs' },
  };
}

/** Why a loop takes no output mapping. */
export const loopReason = 'The task runs once for each item: what it returns goes to the loop, past the output mapping';

function allOutputs(
  mapping: EngineMapping,
  run: MappingRun,
  returned: Returned | undefined,
  outputs: ReadonlyMap<string, Outcome>,
): ComputedOutputs {
  const failure = returned && refusal(mapping, returned);
  const written = failure ? new Map() : (returned ?? new Map());
  const outcomes = [...written].map(
    ([name, value]) =>
      [name, arrives('byMapAll', value, 'Written because everything that is returned is, under its own name')] as const,
  );
  return { outputs, allOutputs: new Map(outcomes), variablesAfter: new Map([...run.held, ...written]), failure };
}

/** Whatever the connector returned is looked at, nested texts and malformed expressions, too; not without an entry for the task. */
function refusal({ written }: EngineMapping, returned: Returned): PreviewFailure | undefined {
  if (!written || ![...returned.values()].some(containsExpression)) return undefined;
  const reason =
    'Expressions are not allowed as variable values in the output mapping: the connector returned a text with ${…}';
  return { reason, phase: 'outputs', row: undefined };
}
