import type { Scope } from '../index/scope.ts';
import { type BpmnElement, takesMapping } from '../model/bpmn.ts';
import type { ExtensionsFile } from '../model/file.ts';
import type { JsonPlace } from './jsonPlace.ts';
import type { JsonProposal } from './jsonProposal.ts';
import { bpmnFiles, distance, type MappingName, partnerNames, variablesOf } from './mappingNames.ts';
import { inputBody, keyText, mappingBody, outputBody } from './mappingSnippets.ts';
import { escapeMarkdown } from './markdown.ts';

/** The processes that no extensions file of the scope speaks of yet, that of the BPMN file beside this one first. */
export function processProposals(file: ExtensionsFile, scope: Scope): readonly JsonProposal[] {
  const stem = file.uri.replace(/(-extensions)?\.json$/i, '');
  const isBeside = (uri: string): boolean => uri.startsWith(`${stem}.`);
  const proposals = new Map<string, JsonProposal>();
  const files = bpmnFiles(scope).toSorted((a, b) => Number(isBeside(b.uri)) - Number(isBeside(a.uri)));
  for (const { id, name } of files.flatMap(({ model }) => model.processes)) {
    if (!id?.text || proposals.has(id.text) || isExtendedElsewhere(id.text, file, scope)) continue;
    const sections = ['properties', 'mappings', 'constants', 'assignments'].map((section) => `\t"${section}": {}`);
    proposals.set(id.text, {
      label: id.text,
      kind: 'process',
      detail: described('process', name?.text),
      body: `${keyText(id.text)}: {\n${sections.join(',\n')}\n}`,
    });
  }
  return [...proposals.values()];
}

/** The elements of a process: those that can be mapped first, then the others that the process runs through. */
export function elementProposals(
  process: string,
  section: 'mappings' | 'constants',
  scope: Scope,
): readonly JsonProposal[] {
  const elements = scope
    .processes(process)
    .flatMap(({ file, item }) =>
      file.model.elements.filter((element) => element.process === item && isFlowNode(element)),
    );
  const ordered = [...elements.filter(takesMapping), ...elements.filter((element) => !takesMapping(element))];
  const variables = variablesOf(process, scope);
  const partner = partnerNames(process, scope);
  const proposals = new Map<string, JsonProposal>();
  for (const element of ordered) {
    const id = element.id?.text;
    if (!id || proposals.has(id)) continue;
    proposals.set(id, {
      label: id,
      kind: 'element',
      detail: described(element.type, element.name?.text),
      body:
        section === 'constants'
          ? `${keyText(id)}: {$1}`
          : mappingBody(id, { inputs: partner(id, 'inputs'), outputs: partner(id, 'outputs'), variables }),
    });
  }
  return [...proposals.values()];
}

/** A side of an element's mapping, or its constants. */
export interface SidePlace {
  readonly process: string;
  readonly element: string;
  readonly side: 'inputs' | 'outputs' | 'constants';
  readonly place: JsonPlace;
}

/** The keys of a side that are not there yet, each with its whole entry. */
export function sideProposals({ process, element, side, place }: SidePlace, scope: Scope): readonly JsonProposal[] {
  const variables = variablesOf(process, scope);
  const partner = partnerNames(process, scope);
  const isNew = ({ name }: MappingName): boolean => !place.keys.includes(name);
  if (side === 'outputs') {
    const outputs = partner(element, 'outputs');
    const best = (variable: MappingName): number => Math.min(...outputs.map((output) => distance(output, variable)));
    const ordered = variables.filter(isNew).toSorted((a, b) => best(a) - best(b));
    return ordered.map((variable) => proposalOf(variable, outputBody(variable, outputs)));
  }
  const inputs = requiredFirst(partner(element, side));
  const left = inputs.filter(isNew);
  if (side === 'constants') return left.map((input) => proposalOf(input, constantBody(input.name)));
  return left.map((input) => proposalOf(input, inputBody(input, variables)));
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

function withRemark(proposal: JsonProposal, key: MappingName | undefined): JsonProposal {
  return { ...proposal, detail: `${proposal.detail}, does not fit ${key?.type}` };
}

function proposalOf({ kind, name, type, required, description }: MappingName, body: string): JsonProposal {
  const detail = [kind, type, required ? 'required' : undefined].filter((part) => part !== undefined).join(', ');
  return {
    label: name,
    kind,
    detail,
    body,
    ...(description ? { documentation: escapeMarkdown(description) } : {}),
  };
}

function constantBody(name: string): string {
  return `${keyText(name)}: {\n\t"value": "$1"\n}`;
}

function requiredFirst(names: readonly MappingName[]): readonly MappingName[] {
  return [...names.filter(({ required }) => required), ...names.filter(({ required }) => !required)];
}

function described(type: string, name: string | undefined): string {
  return name ? `${type}, ${name}` : type;
}

function isExtendedElsewhere(process: string, { uri }: ExtensionsFile, scope: Scope): boolean {
  return scope.extensions(process).some(({ file }) => file.uri !== uri && scope.ownFile(file.uri) !== undefined);
}

/** Flows, data and texts are elements, too, but nothing ever runs in them. */
function isFlowNode(element: BpmnElement): boolean {
  return takesMapping(element) || /Gateway$|^(adHocS|s)ubProcess$|^transaction$/.test(element.type);
}
