import { extensionsBeside } from '../fixes/processEntry.ts';
import type { LocatedEntry } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { attribute } from '../model/bpmn.ts';
import type { Variable } from '../model/extensions.ts';
import { brokenFiles } from './brokenFiles.ts';
import { contractOf } from './contract.ts';
import { type Computation, compute, type PreviewRequest } from './engine/computation.ts';
import { toJson, toJsonObject } from './engine/json.ts';
import { type FindingsOf, PlacedFindings } from './findings.ts';
import { halvesOf } from './halves.ts';
import { inputRows } from './inputRows.ts';
import { otherFindings } from './otherFindings.ts';
import { outputRows } from './outputRows.ts';
import type { Preview, PreviewUnresolved, PreviewVariable } from './preview.ts';
import type { Row, RowContext } from './rows.ts';
import { effectiveEntry, type Place, type PreviewedTask } from './task.ts';

/** How data flows between the process and one task, as the engine will do it. A pure function of what it is given. */
export function mappingPreview(
  snapshot: Snapshot,
  task: PreviewedTask,
  findingsOf: FindingsOf,
  request: PreviewRequest,
): Preview<Place> {
  const { scope, file, element, process, id } = task;
  const entry = effectiveEntry(scope, process);
  const computation = compute(task, entry, request);
  const contract = contractOf(element, scope);
  const findings = new PlacedFindings(findingsOf);
  const context: RowContext = { computation, contract, extensions: entry?.file.uri, findings, ...variableTable(entry) };
  const inputs = inputRows(context);
  const outputs = outputRows(context);
  const { payload, variablesAfter, failure } = computation;
  const place = (span: Place['span']): Place => ({ uri: file.uri, span });
  return {
    process: {
      id: process,
      name: element.process.name?.text,
      place: place(element.process.id?.span ?? element.process.tag),
    },
    element: {
      id,
      name: attribute(element, 'name')?.text,
      place: place(element.id?.span ?? element.tag),
      type: element.type,
      multiInstance: computation.mapping.isLoop,
    },
    connector: contract.connector,
    action: contract.action,
    mapping: halvesOf(task, computation.mapping, entry?.file.uri),
    inputs,
    outputs,
    variables: variablesOf(computation, entry, request, [...inputs, ...outputs]),
    findings: otherFindings(task, findings, [...inputs, ...outputs]),
    payload: payload && toJsonObject(payload),
    variablesAfter: variablesAfter && toJsonObject(variablesAfter),
    unresolved: unresolvedOf(computation),
    failure,
    broken: brokenFiles(snapshot, [
      file.uri,
      entry?.file.uri ?? extensionsBeside(file.uri),
      contract.action?.place?.uri,
      contract.connector?.place?.uri,
    ]),
  };
}

/** Looks variables up by name; of two with one name the first counts. */
function variableTable(entry: LocatedEntry | undefined): Pick<RowContext, 'variableType' | 'variablePlace'> {
  const table = new Map<string, Variable>();
  for (const variable of entry?.item.variables ?? []) {
    if (variable.name && !table.has(variable.name.text)) table.set(variable.name.text, variable);
  }
  return {
    variableType: (name) => {
      const found = table.get(name);
      return found && { type: found.type?.text, model: found.model };
    },
    variablePlace: (name) => {
      const found = table.get(name);
      return found && entry && { uri: entry.file.uri, span: found.span };
    },
  };
}

/** The declared variables in their order, then those that are only held, read or written. */
function variablesOf(
  { run }: Computation,
  entry: LocatedEntry | undefined,
  request: PreviewRequest,
  rows: readonly Row[],
): readonly PreviewVariable<Place>[] {
  const held = (name: string): Pick<PreviewVariable<Place>, 'value' | 'origin'> => {
    const value = run.valueOf(name);
    if (value === undefined) return { origin: run.unknown.has(name) ? 'default' : 'none' };
    return { value: toJson(value), origin: request.variables ? 'given' : 'default' };
  };
  const variables = new Map<string, PreviewVariable<Place>>();
  for (const { name, type, required, span } of entry?.item.variables ?? []) {
    if (!name || !entry || variables.has(name.text)) continue;
    const place = { uri: entry.file.uri, span };
    variables.set(name.text, {
      name: name.text,
      type: type?.text,
      required,
      declared: true,
      ...held(name.text),
      place,
    });
  }
  for (const name of [...run.held.keys(), ...rows.flatMap(variablesIn)]) {
    if (variables.has(name)) continue;
    variables.set(name, { name, type: undefined, required: false, declared: false, ...held(name), place: undefined });
  }
  return [...variables.values()];
}

/** The variables that a row reads or writes; what an output's expression reads may be what the connector returns. */
function variablesIn({ direction, source, target }: Row): readonly string[] {
  if (direction === 'output') return target ? [target.variable] : [];
  if (source.kind === 'variable') return [source.name];
  return source.kind === 'expression' ? source.reads : [];
}

function unresolvedOf({ inputs, allInputs, outputs }: Computation): readonly PreviewUnresolved[] {
  const sides = [
    ['input', inputs],
    ['all-inputs', allInputs],
    ['output', outputs],
  ] as const;
  return sides.flatMap(([side, outcomes]) =>
    [...outcomes].flatMap(([key, { unknown }]) =>
      unknown.map(({ pointer, reason }) => ({ row: `${side}:${key}`, pointer, reason })),
    ),
  );
}
