import type { LocatedEntry, Scope } from '../index/scope.ts';
import { type BpmnElement, isShadowed } from '../model/bpmn.ts';
import { builtInConnectors } from '../model/builtIns.ts';
import type { ElementEntry, ElementMapping } from '../model/extensions.ts';
import type { Uri } from '../model/file.ts';

/** How much of what an element's action wants is sent. */
export interface MappingState {
  /** As in `3 of 4 inputs mapped`; undefined for an action that wants nothing and has no mapping. */
  readonly text: string | undefined;
  /** False if a required input of the action gets no value, or if nothing is mapped although the action wants something. */
  readonly isComplete: boolean;
  readonly found: PlacedMapping | undefined;
}

export interface PlacedMapping {
  readonly uri: Uri;
  readonly mapping: ElementMapping;
}

/** The state of the mappings of many elements: asks once for each process and each connector, as thousands of tasks may run few actions. */
export class MappingStates {
  private readonly processes = new Map<string, ProcessMappings>();
  private readonly tables = new Map<string, InputTable>();

  constructor(private readonly scope: Scope) {}

  of(element: BpmnElement): MappingState {
    const id = element.id?.text ?? '';
    const mappings = this.processMappings(element.process.id?.text ?? '');
    const found = mappings.of(id);
    const implementation = isShadowed(element) ? undefined : element.implementation;
    const inputs = implementation?.action && this.inputs(implementation.connector.text).get(implementation.action.text);
    return { ...stateOf(found, inputs, mappings.constants(id)), found };
  }

  private processMappings(process: string): ProcessMappings {
    const known = this.processes.get(process) ?? new ProcessMappings(this.scope.extensions(process).at(-1));
    this.processes.set(process, known);
    return known;
  }

  private inputs(connector: string): InputTable {
    const known = this.tables.get(connector) ?? inputsOf(connector, this.scope);
    this.tables.set(connector, known);
    return known;
  }
}

/** What extensions say about the elements of one process: the last file that speaks of the process wins as a whole (ProcessExtensionService). */
class ProcessMappings {
  private readonly mappings = new Map<string, PlacedMapping>();
  private readonly entries = new Map<string, ElementEntry>();

  constructor(located: LocatedEntry | undefined) {
    if (!located) return;
    const { file, item } = located;
    for (const mapping of item.mappings) this.mappings.set(mapping.element.text, { uri: file.uri, mapping });
    for (const entry of item.constants) this.entries.set(entry.element.text, entry);
  }

  of(element: string): PlacedMapping | undefined {
    return this.mappings.get(element);
  }

  constants(element: string): readonly string[] {
    return this.entries.get(element)?.members.map(({ key }) => key.text) ?? [];
  }
}

/** The inputs of each action of a connector; actions of which nobody knows them are left out. */
type InputTable = ReadonlyMap<string, readonly Input[]>;

interface Input {
  readonly name: string;
  readonly required: boolean;
}

function inputsOf(connector: string, scope: Scope): InputTable {
  const table = new Map<string, readonly Input[]>();
  const builtIn = builtInConnectors.find(({ name }) => name === connector)?.actions ?? [];
  for (const { name, inputs } of builtIn) if (inputs.length > 0) table.set(name, inputs);
  // The first of two definitions counts, as everywhere.
  const defined = scope.connectors(connector).flatMap(({ model }) => model.actions);
  for (const { name, inputs } of defined.toReversed())
    if (name)
      table.set(
        name.text,
        inputs.flatMap((input) => (input.name ? [{ name: input.name.text, required: input.required }] : [])),
      );
  return table;
}

/** What is sent when the task runs (ExtensionsVariablesMappingProvider). */
function stateOf(
  found: PlacedMapping | undefined,
  inputs: readonly Input[] | undefined,
  constants: readonly string[],
): Omit<MappingState, 'found'> {
  const type = found?.mapping.mappingType?.text.toUpperCase() ?? '';
  if (type === 'MAP_ALL' || type === 'MAP_ALL_INPUTS') return { text: 'all variables sent', isComplete: true };
  const sent = new Set([...(found?.mapping.inputs?.entries ?? []).map(({ key }) => key.text), ...constants]);
  const writes = type === 'MAP_ALL_OUTPUTS' || (found?.mapping.outputs?.entries ?? []).length > 0;
  const isServed = (inputs ?? []).every(({ name, required }) => !required || sent.has(name));
  if (sent.size > 0 || writes) return { text: counted(inputs ?? [], sent), isComplete: isServed };
  const wants = inputs?.length !== 0;
  return { text: wants ? 'nothing mapped' : undefined, isComplete: !wants };
}

function counted(inputs: readonly Input[], sent: ReadonlySet<string>): string {
  const names = new Set(inputs.map(({ name }) => name));
  if (names.size === 0) return `${sent.size} ${sent.size === 1 ? 'input' : 'inputs'} mapped`;
  const mapped = [...names].filter((name) => sent.has(name)).length;
  return `${mapped} of ${names.size} ${names.size === 1 ? 'input' : 'inputs'} mapped`;
}
