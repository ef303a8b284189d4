import type { ProcessEntry } from '../model/extensions.ts';
import type { Typed } from '../model/types.ts';
import { parametersOf } from '../rules/mappingTarget.ts';
import { type ResolvedEntry, resolvedEntries } from '../rules/resolvedMappings.ts';
import type { Finding } from '../rules/rule.ts';
import type { Fix } from './fix.ts';
import { type ExtensionsContext, editOf, inExtensions } from './inExtensions.ts';
import { literalType, typedOf, variableType } from './inferredType.ts';
import { addMembers, holds, objectAt } from './jsonPlaces.ts';
import { newVariable } from './newVariable.ts';

/** Declares a variable that a mapping or an expression uses. */
export const createVariable = inExtensions(
  ['mapping-unknown-variable', 'expression-unknown-name'],
  function* (finding, context): Iterable<Fix> {
    const { file, newId } = context;
    const name = finding.data?.variable;
    const process = file.model.processes.find(({ span }) => holds(span, finding.span));
    const owner = process && objectAt(file.json, ['extensions', process.key.text]);
    if (!name || !owner) return;
    const type = typeFor(finding, context);
    const edit = addMembers(file.json, owner, ['properties'], [newVariable(name, type, newId())]);
    if (!edit) return;
    const title = `Declare variable '${name}' of type '${type}'`;
    yield editOf(file.uri, title, [edit], { preferred: finding.data?.near === undefined });
  },
);

function typeFor({ code, span, data }: Finding, { file, view }: ExtensionsContext): string {
  const resolved = resolvedEntries(file, view).find(({ entry }) => holds(entry.span, span));
  if (!resolved) return defaultType(file.model.processes, data?.variable ?? '');
  const { side, entry, target, facts } = resolved;
  if (code === 'mapping-unknown-variable') {
    const parameter = parameterOf(resolved);
    return parameter || side === 'inputs' ? variableType(parameter) : literalType(entry.value, facts.declared);
  }
  const isWhole = entry.value?.kind === 'string' && entry.value.value === `\${${data?.variable}}`;
  if (!isWhole || target.contract.kind !== 'action') return 'string';
  return variableType(side === 'inputs' ? parameterOf(resolved) : undefined);
}

/** The parameter at the other end of an entry, if the action is known and has it. */
function parameterOf({ side, entry, target }: ResolvedEntry): Typed | undefined {
  if (target.contract.kind !== 'action') return undefined;
  const name = side === 'inputs' ? entry.key.text : entry.value?.kind === 'string' ? entry.value.value : undefined;
  const parameter = parametersOf(target.contract, side).find((candidate) => candidate.name?.text === name);
  return parameter && typedOf(parameter);
}

/** For the default of a variable that is one expression: the type of that variable. */
function defaultType(processes: readonly ProcessEntry[], name: string): string {
  const reader = processes
    .flatMap(({ variables }) => variables)
    .find(({ value }) => value?.kind === 'string' && value.value === `\${${name}}`);
  return reader?.type?.text ?? 'string';
}
