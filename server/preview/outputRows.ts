import { loopReason } from './engine/computation.ts';
import type { EngineEntry } from './engine/entries.ts';
import { nothing, type Outcome } from './engine/outcome.ts';
import { parameterOf, placeIn, type Row, type RowContext, rowOf, typesBetween, typesOf } from './rows.ts';
import { sourceOf } from './sources.ts';

/** One row for each entry, then one for each output of the action that no entry names. */
export function outputRows(context: RowContext): readonly Row[] {
  const { computation, contract } = context;
  const { mapping, allOutputs } = computation;
  const entries = mapping.outputs.map((entry) => entryRow(entry, context));
  const written = [...allOutputs].map(([name, outcome]) => writtenRow(name, outcome, context));
  const named = new Set(mapping.allOutputs ? allOutputs.keys() : entries.flatMap(namesOf));
  const open = [...contract.outputs.keys()].filter((name) => !named.has(name));
  return [...entries, ...written, ...open.map((name) => openRow(name, context))];
}

function entryRow(entry: EngineEntry, context: RowContext): Row {
  const { key, written } = entry;
  const { computation, contract, findings } = context;
  const source = sourceOf(entry);
  const name = source.kind === 'variable' ? source.name : undefined;
  const parameter = name === undefined ? undefined : parameterOf(name, contract.outputs, context);
  const place = placeIn(context, written.span);
  const from = name === undefined ? undefined : contract.outputs.get(name);
  const types = typesOf(source, entry, from, context.variableType(key));
  const around = [place, parameter?.place, context.variablePlace(key)];
  const parts = {
    id: `output:${key}`,
    direction: 'output',
    key,
    parameter,
    target: targetOf(key, context),
    source,
    types,
    place,
    findings: around.flatMap((at) => findings.within(at)),
  } as const;
  return rowOf(parts, computation.outputs.get(key) ?? nothing('unmapped', ''));
}

/** The outputs that an entry takes care of: the one that it names, or those that its expression reads. */
function namesOf({ source }: Row): readonly string[] {
  if (source.kind === 'variable') return [source.name];
  return source.kind === 'expression' ? source.reads : [];
}

function writtenRow(name: string, outcome: Outcome, context: RowContext): Row {
  const parameter = parameterOf(name, context.contract.outputs, context);
  return rowOf(
    {
      id: `all-outputs:${name}`,
      direction: 'output',
      parameter,
      target: targetOf(name, context),
      source: { kind: 'variable', name },
      types: typesBetween(context.contract.outputs.get(name), context.variableType(name)),
      findings: context.findings.within(parameter.place),
    },
    outcome,
  );
}

function openRow(name: string, context: RowContext): Row {
  const { computation, contract, findings } = context;
  const { mapping, returned } = computation;
  const parameter = parameterOf(name, contract.outputs, context);
  const parts = {
    id: `unmapped-output:${name}`,
    direction: 'output',
    parameter,
    findings: findings.within(parameter.place),
  } as const;
  if (mapping.isLoop) return rowOf(parts, nothing('ignored', loopReason));
  if (!mapping.allOutputs)
    return rowOf(parts, nothing('unmapped', 'No entry writes it to a variable, so the process does not get it'));
  const why = returned
    ? 'The connector did not return it'
    : 'Written because everything that is returned is, under its own name';
  return rowOf(
    { ...parts, target: targetOf(name, context), source: { kind: 'variable', name } },
    nothing(returned ? 'unmapped' : 'byMapAll', why),
  );
}

function targetOf(variable: string, { computation }: RowContext): Row['target'] {
  return { variable, declared: computation.run.declared.has(variable) };
}
