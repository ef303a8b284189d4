import type { JsonProposal } from './jsonProposal.ts';
import { TabStops } from './jsonSkeletons.ts';
import type { MappingName } from './mappingNames.ts';
import { block, entryBody, keyText } from './mappingSnippets.ts';
import { escapeMarkdown } from './markdown.ts';

/** One side of a mapping that is to be filled at once. */
export interface WholeSide {
  readonly side: 'inputs' | 'outputs';
  /** What the element takes or hands back, the required names first. */
  readonly parameters: readonly MappingName[];
  readonly variables: readonly MappingName[];
  /** The keys that the side has already. */
  readonly keys: readonly string[];
}

/**
 * Snippets that map all that is left of a side, each parameter with the variable of its name; where there is none its own name
 * is there to be typed over. Empty where it would be one entry: that has a proposal of its own.
 */
export function wholeSideProposals(whole: WholeSide): readonly JsonProposal[] {
  return groupsOf(whole).map((group) => proposalOf(group, bodies(group.names, whole, new TabStops()).join(',\n')));
}

/** The same as the first entries of a side that is not there yet. */
export function newSideProposals(whole: WholeSide): readonly JsonProposal[] {
  return groupsOf(whole).map((group) => {
    const entries = bodies(group.names, whole, new TabStops());
    return proposalOf(group, `"${whole.side}": ${block(entries, 0)}`);
  });
}

interface Group {
  readonly label: string;
  readonly names: readonly MappingName[];
}

function groupsOf({ side, parameters, keys }: WholeSide): readonly Group[] {
  const left = parameters.filter(({ name }) => !keys.includes(name));
  const required = left.filter((parameter) => parameter.required);
  const all = { label: side === 'inputs' ? 'All inputs' : 'All outputs', names: left };
  const isPart = side === 'inputs' && required.length > 1 && required.length < left.length;
  const groups = isPart ? [{ label: 'All required inputs', names: required }, all] : [all];
  return groups.filter(({ names }) => names.length > 1);
}

function proposalOf({ label, names }: Group, body: string): JsonProposal {
  const listed = names.map(({ name, type }) => `- ${escapeMarkdown(type === undefined ? name : `${name}: ${type}`)}`);
  return {
    label,
    kind: 'snippet',
    detail: `${names.length} entries`,
    documentation: `Maps each to the variable of its name:\n\n${listed.join('\n')}`,
    body,
  };
}

/** In outputs the key is the variable, in inputs the value is. */
function bodies(names: readonly MappingName[], { side, variables }: WholeSide, stops: TabStops): readonly string[] {
  const known = new Set(variables.map(({ name }) => name));
  return names.map(({ name }) => {
    const variable = known.has(name) ? keyText(name) : stops.text(name);
    return side === 'inputs'
      ? entryBody(keyText(name), 'variable', variable)
      : entryBody(variable, 'variable', keyText(name));
  });
}
