import type { EngineEntry } from './engine/entries.ts';
import { toJson } from './engine/json.ts';
import type { EngineConstant } from './engine/mapping.ts';
import { nothing, type Outcome } from './engine/outcome.ts';
import { parameterOf, placeIn, type Row, type RowContext, rowOf, typesBetween, typesOf } from './rows.ts';
import { sourceOf } from './sources.ts';

/** One row for each parameter, and for each entry and constant that is none of them: required ones without a value first. */
export function inputRows(context: RowContext): readonly Row[] {
  const { computation, contract } = context;
  const { mapping, allInputs } = computation;
  const entries = mapping.inputs.map((entry) => entryRow(entry, context));
  const constants = mapping.constants.map((constant) => constantRow(constant, context));
  const rows = [...entries, ...constants];
  // A parameter of an entry that nobody reads still gets what all variables give it.
  const served = new Set(rows.filter(({ state }) => state !== 'ignored').map(({ key }) => key));
  const sent = [...allInputs].map(([name, outcome]) => sentRow(name, outcome, context));
  const open = [...contract.inputs.keys()].filter((name) => !served.has(name) && !allInputs.has(name));
  return ordered([...rows, ...sent, ...open.map((name) => openRow(name, context))], [...contract.inputs.keys()]);
}

function entryRow(entry: EngineEntry, context: RowContext): Row {
  const { key, written } = entry;
  const { computation, contract, findings } = context;
  const source = sourceOf(entry);
  const parameter = parameterOf(key, contract.inputs, context);
  const place = placeIn(context, written.span);
  const variable = source.kind === 'variable' ? source.name : undefined;
  const from = variable === undefined ? undefined : context.variableType(variable);
  const types = typesOf(source, entry, from, contract.inputs.get(key));
  const around = [place, parameter.place, variable === undefined ? undefined : context.variablePlace(variable)];
  const parts = {
    id: `input:${key}`,
    direction: 'input',
    key,
    parameter,
    source,
    types,
    place,
    findings: around.flatMap((at) => findings.within(at)),
  } as const;
  return rowOf(parts, computation.inputs.get(key) ?? nothing('unmapped', ''));
}

function constantRow({ key, value, span }: EngineConstant, context: RowContext): Row {
  const { computation, contract, findings } = context;
  const place = placeIn(context, span);
  const parameter = parameterOf(key, contract.inputs, context);
  const source =
    value === undefined
      ? ({ kind: 'unreadable', value: null } as const)
      : ({ kind: 'constant', value: toJson(value) } as const);
  const parts = {
    id: `constant:${key}`,
    direction: 'input',
    key,
    parameter,
    source,
    place,
    findings: findings.within(place),
  } as const;
  return rowOf(parts, computation.constants.get(key) ?? nothing('unmapped', ''));
}

/** A variable that is sent because all are, to the parameter of its name or to none. */
function sentRow(name: string, outcome: Outcome, context: RowContext): Row {
  const { contract, findings } = context;
  const parameter = parameterOf(name, contract.inputs, context);
  const around = [parameter.place, context.variablePlace(name)];
  const types = typesBetween(context.variableType(name), contract.inputs.get(name));
  return rowOf(
    {
      types,
      id: `all-inputs:${name}`,
      direction: 'input',
      parameter,
      source: { kind: 'variable', name },
      findings: around.flatMap((at) => findings.within(at)),
    },
    outcome,
  );
}

function openRow(name: string, context: RowContext): Row {
  const { computation, contract, findings } = context;
  const parameter = parameterOf(name, contract.inputs, context);
  const about = findings
    .within(placeOfMapping(context))
    .filter(({ code, element }) => code === 'mapping-missing-required-input' && element === name);
  const why = computation.mapping.allInputs
    ? `No variable of the process is called '${name}', so it gets no value`
    : 'No entry maps it, so it gets no value';
  return rowOf(
    {
      id: `unmapped-input:${name}`,
      direction: 'input',
      parameter,
      findings: [...about, ...findings.within(parameter.place)],
    },
    nothing(parameter.required ? 'missing' : 'unmapped', parameter.required ? `${why}, though it is required` : why),
  );
}

function placeOfMapping(context: RowContext) {
  const { written } = context.computation.mapping;
  return written && placeIn(context, written.span);
}

/** Required ones without a value first, then the parameters in the order of the definition, then what is none of them. */
function ordered(rows: readonly Row[], parameters: readonly string[]): readonly Row[] {
  const ranks = new Map(parameters.map((name, at) => [name, at]));
  const rank = (row: Row): number =>
    isLacking(row) ? -1 : (ranks.get(row.parameter?.name ?? '') ?? parameters.length);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

const without: ReadonlySet<Row['state']> = new Set(['missing', 'unmapped', 'dropped', 'fails']);

function isLacking({ state, parameter, value }: Row): boolean {
  return parameter?.required === true && value === undefined && without.has(state);
}
