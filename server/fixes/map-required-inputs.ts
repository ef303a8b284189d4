import type { Parameter } from '../model/connector.ts';
import { mappingMissingRequiredInput } from '../rules/mapping-missing-required-input.ts';
import { parametersOf } from '../rules/mappingTarget.ts';
import { type ResolvedMapping, resolvedMappings } from '../rules/resolvedMappings.ts';
import type { Finding } from '../rules/rule.ts';
import type { JsonObject } from '../syntax/jsonTree.ts';
import type { Fix } from './fix.ts';
import { type ExtensionsContext, editOf, inExtensions } from './inExtensions.ts';
import { fits, typedOf } from './inferredType.ts';
import { addMembers, holds, membersAround } from './jsonPlaces.ts';
import { hasVariable, inputEntry, type NewEntry, variableEntry } from './proposedMapping.ts';

/** More variables are no choice for a menu. */
const mostVariables = 10;

/** Maps the required inputs that a mapping leaves out: all at once, or one to a variable that fits it. */
export const mapRequiredInputs = inExtensions(
  ['mapping-missing-required-input'],
  function* (finding, context): Iterable<Fix> {
    const { file, view } = context;
    const resolved = resolvedMappings(file, view).find(({ mapping }) => holds(mapping.span, finding.span));
    const owner = resolved && mappingObject(resolved, context);
    if (!resolved || !owner) return;
    const fixOf = (title: string, entries: readonly (readonly [string, NewEntry])[], preferred: boolean): Fix[] => {
      const edit = addMembers(file.json, owner, ['inputs'], entries);
      return edit ? [editOf(file.uri, title, [edit], { preferred })] : [];
    };
    const { declared } = resolved.facts;
    const [input] = parametersNamed([finding.data?.parameter ?? ''], resolved);
    const missing = parametersNamed(missingBeside(finding, context), resolved);
    const entries = missing.map((parameter) => [parameter.name?.text ?? '', inputEntry(parameter, declared)] as const);
    if (missing.length > 1) yield* fixOf('Map all missing required inputs', entries, true);
    if (!input?.name) return;
    const { text } = input.name;
    const isNamedAlike = hasVariable(input, declared);
    for (const variable of variablesFor(input, resolved)) {
      const isBest = isNamedAlike && variable === text && missing.length === 1;
      yield* fixOf(`Map input '${text}' to variable '${variable}'`, [[text, variableEntry(variable)]], isBest);
    }
    if (isNamedAlike) return;
    const entry = inputEntry(input, declared);
    yield* fixOf(`Send ${JSON.stringify(entry.value)} as input '${text}'`, [[text, entry]], false);
  },
);

function mappingObject({ mapping }: ResolvedMapping, { file: { json } }: ExtensionsContext): JsonObject | undefined {
  const found = membersAround(json, mapping.span)[0]?.entry.value;
  return found?.kind === 'object' ? found : undefined;
}

/** What the rule says about the same mapping. */
function missingBeside({ span }: Finding, { file, view, profile }: ExtensionsContext): string[] {
  return [...mappingMissingRequiredInput.check(file, { scope: view, profile })]
    .filter((report) => report.span.start === span.start)
    .flatMap(({ data }) => data?.parameter ?? []);
}

function parametersNamed(names: readonly string[], { target }: ResolvedMapping): Parameter[] {
  if (target.contract.kind !== 'action') return [];
  const inputs = parametersOf(target.contract, 'inputs');
  return names.flatMap((name) => inputs.find((input) => input.name?.text === name) ?? []);
}

/** The names of the variables that fit an input, its own name first. */
function variablesFor(input: Parameter, { facts }: ResolvedMapping): string[] {
  const fitting = [...facts.declared].filter(([, variables]) =>
    variables.some((variable) => fits(typedOf(variable), typedOf(input))),
  );
  const names = fitting.map(([name]) => name);
  const own = input.name?.text ?? '';
  return [...names.filter((name) => name === own), ...names.filter((name) => name !== own)].slice(0, mostVariables);
}
