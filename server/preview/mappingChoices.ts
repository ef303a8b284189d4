import type { Variable } from '../model/extensions.ts';
import { compatibility, type Typed } from '../model/types.ts';
import { contractOf } from './contract.ts';
import type { ChoiceOfRow, MappingChoice } from './preview.ts';
import { effectiveEntry, type PreviewedTask } from './task.ts';

interface Candidate extends Typed {
  readonly name: string;
}

const ORDER: readonly MappingChoice['fit'][] = ['same', 'unknown', 'near', 'different'];

/** The names that can stand on the other side of a row, those whose types go together first. */
export function mappingChoices({ scope, element, process }: PreviewedTask, row: ChoiceOfRow): readonly MappingChoice[] {
  const { direction, key, parameter } = row;
  const variables = declaredVariables(effectiveEntry(scope, process)?.item.variables ?? []);
  const contract = contractOf(element, scope);
  if (direction === 'input') {
    const target = contract.inputs.get(key ?? parameter ?? '') ?? untyped;
    return ordered(variables, (variable) => compatibility(variable, target));
  }
  if (key === undefined) {
    const source = contract.outputs.get(parameter ?? '') ?? untyped;
    return ordered(variables, (variable) => compatibility(source, variable));
  }
  const target = variables.find(({ name }) => name === key) ?? untyped;
  return ordered([...contract.outputs.values()], (result) => compatibility(result, target));
}

const untyped: Typed = { type: undefined, model: undefined };

/** Of two variables with one name the first counts. */
function declaredVariables(variables: readonly Variable[]): readonly Candidate[] {
  const table = new Map<string, Candidate>();
  for (const { name, type, model } of variables) {
    if (name && !table.has(name.text)) table.set(name.text, { name: name.text, type: type?.text, model });
  }
  return [...table.values()];
}

function ordered(
  candidates: readonly Candidate[],
  fitOf: (candidate: Candidate) => MappingChoice['fit'],
): readonly MappingChoice[] {
  const choices = candidates.map((candidate) => ({
    name: candidate.name,
    type: candidate.type,
    fit: fitOf(candidate),
  }));
  return choices.toSorted((a, b) => ORDER.indexOf(a.fit) - ORDER.indexOf(b.fit));
}
