import type { Scope } from '../index/scope.ts';
import type { JsonPlace } from './jsonPlace.ts';
import type { JsonProposal } from './jsonProposal.ts';
import { distance, type MappingName, partnerNames, variablesOf } from './mappingNames.ts';
import { inputBody, keyText, outputBody } from './mappingSnippets.ts';
import { nameDocumentation } from './nameDocumentation.ts';
import { newSideProposals, wholeSideProposals } from './wholeSideProposals.ts';

/** A side of an element's mapping, or its constants. */
export interface SidePlace {
  readonly process: string;
  readonly element: string;
  readonly side: 'inputs' | 'outputs' | 'constants';
  readonly place: JsonPlace;
}

/** The keys of a side that are not there yet, each with its whole entry, and all of them at once. */
export function sideProposals({ process, element, side, place }: SidePlace, scope: Scope): readonly JsonProposal[] {
  const variables = variablesOf(process, scope);
  const parameters = partnerNames(process, scope)(element, side);
  const { keys } = place;
  const isNew = ({ name }: MappingName): boolean => !keys.includes(name);
  if (side === 'constants')
    return requiredFirst(parameters.filter(isNew)).map((input) => proposalOf(input, constantBody(input.name)));
  const proposals = side === 'inputs' ? inputProposals(parameters, variables) : outputProposals(parameters, variables);
  const single = proposals.filter(({ label }) => !keys.includes(label));
  const whole = wholeSideProposals({ side, parameters: requiredFirst(parameters), variables, keys });
  return keys.length === 0 ? [...whole, ...single] : [...single, ...whole];
}

function inputProposals(inputs: readonly MappingName[], variables: readonly MappingName[]): readonly JsonProposal[] {
  return requiredFirst(inputs).map((input) => proposalOf(input, inputBody(input, variables)));
}

function outputProposals(outputs: readonly MappingName[], variables: readonly MappingName[]): readonly JsonProposal[] {
  const best = (variable: MappingName): number =>
    outputs.reduce((least, output) => Math.min(least, distance(output, variable)), Number.POSITIVE_INFINITY);
  const ordered = variables.toSorted((a, b) => best(a) - best(b));
  return ordered.map((variable) => proposalOf(variable, outputBody(variable, outputs)));
}

/** The sides that a mapping does not have yet, with all their entries. */
export function newSides({ process, element, place }: Omit<SidePlace, 'side'>, scope: Scope): readonly JsonProposal[] {
  const variables = variablesOf(process, scope);
  const partner = partnerNames(process, scope);
  const sides = (['inputs', 'outputs'] as const).filter((side) => !place.keys.includes(side));
  return sides.flatMap((side) => {
    const parameters = requiredFirst(partner(element, side));
    return newSideProposals({ side, parameters, variables, keys: [] });
  });
}

/** The value of an entry of type `variable`. */
export interface ValuePlace {
  readonly process: string;
  readonly element: string;
  readonly side: 'inputs' | 'outputs';
  /** The key of the entry. */
  readonly entry: string;
}

/** What an entry may name: variables for an input, what the element gives back for an output; what fits its key comes first. */
export function valueProposals({ process, element, side, entry }: ValuePlace, scope: Scope): readonly JsonProposal[] {
  const variables = variablesOf(process, scope);
  const partners = partnerNames(process, scope)(element, side);
  const [offered, keys] = side === 'inputs' ? [variables, partners] : [partners, variables];
  const key = keys.find(({ name }) => name === entry);
  const far = (candidate: MappingName): number => (key ? distance(candidate, key) : 0);
  return offered
    .toSorted((a, b) => far(a) - far(b))
    .map((candidate) => {
      const text = keyText(candidate.name);
      return far(candidate) === different ? withRemark(proposalOf(candidate, text), key) : proposalOf(candidate, text);
    });
}

/** The distance of types that do not fit. */
const different = 3;

/** The variables that a template may be held by, or an expression may read. */
export function variableProposals(process: string, scope: Scope): readonly JsonProposal[] {
  return variablesOf(process, scope).map((variable) => proposalOf(variable, keyText(variable.name)));
}

function withRemark(proposal: JsonProposal, key: MappingName | undefined): JsonProposal {
  return { ...proposal, detail: `${proposal.detail}, does not fit ${key?.type}` };
}

function proposalOf(name: MappingName, body: string): JsonProposal {
  const { kind, type, required } = name;
  const detail = [kind, type, required ? 'required' : undefined].filter((part) => part !== undefined).join(', ');
  return { label: name.name, kind, detail, body, documentation: nameDocumentation(name) };
}

function constantBody(name: string): string {
  return `${keyText(name)}: {\n\t"value": "$1"\n}`;
}

function requiredFirst(names: readonly MappingName[]): readonly MappingName[] {
  return [...names.filter(({ required }) => required), ...names.filter(({ required }) => !required)];
}
