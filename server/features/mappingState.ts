import type { LocatedEntry, Scope } from '../index/scope.ts';
import { type BpmnElement, implementationOf, isShadowed } from '../model/bpmn.ts';
import { builtInConnectors } from '../model/builtIns.ts';
import type { ElementEntry, ElementMapping } from '../model/extensions.ts';
import type { Uri } from '../model/file.ts';

/** How much of what an element's action wants is sent. */
export interface MappingState {
  /** As in `3 of 4 inputs mapped`; undefined for an action that wants nothing and has no mapping. */
  readonly text: string | undefined;
  /** False if an input of the action certainly gets no value. */
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
    const implementation = isShadowed(element) ? undefined : implementationOf(element);
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

/** The names of the inputs of each action of a connector; actions of which nobody knows them are left out. */
type InputTable = ReadonlyMap<string, readonly string[]>;

function inputsOf(connector: string, scope: Scope): InputTable {
  const table = new Map<string, readonly string[]>();
  const builtIn = builtInConnectors.find(({ name }) => name === connector)?.actions ?? [];
  for (const { name, inputs } of builtIn)
    if (inputs.length > 0)
      table.set(
        name,
        inputs.map((input) => input.name),
      );
  // The first of two definitions counts, as everywhere.
  const defined = scope.connectors(connector).flatMap(({ model }) => model.actions);
  for (const { name, inputs } of defined.toReversed())
    if (name)
      table.set(
        name.text,
        inputs.flatMap((input) => input.name?.text ?? []),
      );
  return table;
}

/** What is sent when the task runs (ExtensionsVariablesMappingProvider). */
function stateOf(
  found: PlacedMapping | undefined,
  inputs: readonly string[] | undefined,
  constants: readonly string[],
): Omit<MappingState, 'found'> {
  const type = found?.mapping.mappingType?.text.toUpperCase() ?? '';
  if (type === 'MAP_ALL' || type === 'MAP_ALL_INPUTS') return { text: 'all variables sent', isComplete: true };
  const sent = new Set([...(found?.mapping.inputs?.entries ?? []).map(({ key }) => key.text), ...constants]);
  const writes = type === 'MAP_ALL_OUTPUTS' || (found?.mapping.outputs?.entries ?? []).length > 0;
  const names = new Set(inputs);
  const mapped = [...names].filter((name) => sent.has(name)).length;
  const isComplete = mapped === names.size;
  if (sent.size === 0 && !writes) return { text: inputs?.length === 0 ? undefined : 'nothing mapped', isComplete };
  if (names.size === 0) return { text: `${sent.size} ${sent.size === 1 ? 'input' : 'inputs'} mapped`, isComplete };
  return { text: `${mapped} of ${names.size} ${names.size === 1 ? 'input' : 'inputs'} mapped`, isComplete };
}
