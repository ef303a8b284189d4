import { escapeSnippet } from './jsonProposal.ts';
import { TabStops } from './jsonSkeletons.ts';
import { distance, type MappingName } from './mappingNames.ts';

/** What one side of a mapping is made of: its keys, and what the values of entries may name. */
export interface MappingSides {
  readonly inputs: readonly MappingName[];
  readonly outputs: readonly MappingName[];
  readonly variables: readonly MappingName[];
}

/** An entry of `inputs` as snippet text: the variable that fits best, or a literal where none fits. */
export function inputBody(input: MappingName, variables: readonly MappingName[], stops = new TabStops()): string {
  const fitting = bestFirst(variables, input, (variable) => distance(variable, input));
  return fitting.length > 0
    ? entryBody(keyText(input.name), 'variable', chosen(fitting, stops))
    : entryBody(keyText(input.name), 'value', literal(input, stops));
}

/** An entry of `outputs` as snippet text: what comes back and fits the variable best. */
export function outputBody(variable: MappingName, outputs: readonly MappingName[], stops = new TabStops()): string {
  const fitting = bestFirst(outputs, variable, (output) => distance(output, variable));
  return entryBody(keyText(variable.name), 'variable', chosen(fitting, stops));
}

/** The whole mapping of an element: its required inputs, and the outputs that have a variable of their name. */
export function mappingBody(element: string, { inputs, outputs, variables }: MappingSides): string {
  const stops = new TabStops();
  const required = inputs.filter((input) => input.required);
  const targets = variables.filter((variable) => outputs.some((output) => output.name === variable.name));
  const sent = required.map((input) => inputBody(input, variables, stops));
  const written = targets.map((variable) => outputBody(variable, outputs, stops));
  return `${keyText(element)}: {\n\t"inputs": ${block(sent, 1)},\n\t"outputs": ${block(written, 1)}\n}`;
}

/** A key as snippet text, with its quotes. */
export function keyText(key: string): string {
  return escapeSnippet(JSON.stringify(key));
}

/** An entry as snippet text; key and value carry their quotes. */
export function entryBody(key: string, type: 'variable' | 'value', value: string): string {
  return `${key}: {\n\t"type": "${type}",\n\t"value": ${value}\n}`;
}

/** An object of entries that begins so many levels below the snippet. */
export function block(entries: readonly string[], level: number): string {
  if (entries.length === 0) return '{}';
  const outer = '\t'.repeat(level);
  const lines = entries.map((entry) => `${outer}\t${entry.replaceAll('\n', `\n${outer}\t`)}`);
  return `{\n${lines.join(',\n')}\n${outer}}`;
}

/** Those that may fit, that of the same name before the others of its kind. */
function bestFirst(
  candidates: readonly MappingName[],
  { name }: MappingName,
  far: (candidate: MappingName) => number,
): readonly MappingName[] {
  const rank = (candidate: MappingName): number => (candidate.name === name ? -1 : far(candidate));
  return candidates.filter((candidate) => far(candidate) < different).sort((a, b) => rank(a) - rank(b));
}

/** The distance of types that do not fit. */
const different = 3;

/** A choice of more would not be read. */
const longestChoice = 20;

/** One name to type over, or a few to choose from; a name that is no plain word cannot stand in a choice. */
function chosen(names: readonly MappingName[], stops: TabStops): string {
  const [best, ...others] = names.map(({ name }) => name);
  if (best === undefined) return stops.empty();
  const plain = others.filter(isPlain).slice(0, longestChoice - 1);
  return plain.length > 0 && isPlain(best) ? stops.textOf([best, ...plain]) : stops.text(best);
}

function isPlain(name: string): boolean {
  return /^[\p{L}\p{N}_.-]+$/u.test(name);
}

function literal({ type }: MappingName, stops: TabStops): string {
  switch (type) {
    case 'boolean':
      return stops.valueOf(['true', 'false']);
    case 'integer':
      return stops.valueOf(['0']);
    case 'array':
      return '[]';
    case 'json':
      return '{}';
    default:
      return stops.empty();
  }
}
