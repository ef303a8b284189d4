import type { Scope } from '../index/scope.ts';
import { symbolId } from '../index/symbols.ts';
import { type BpmnElement, implementationOf, isShadowed, takesMapping } from '../model/bpmn.ts';
import { builtInConnectors } from '../model/builtIns.ts';
import type { ElementEntry, ElementMapping } from '../model/extensions.ts';
import type { BpmnFile, ConnectorFile, ExtensionsFile, ProjectFile, Uri } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import type { UsedName } from './uses.ts';

/** A line above a name that says what the rest of the project does with it. */
export type Lens = UsesLens | MappingLens | PreviewLens;

/** Uses are counted when the lens comes into sight. */
export interface UsesLens {
  readonly kind: 'uses';
  readonly span: Span;
  readonly name: UsedName;
}

/** What a service task runs and what it sends. */
export interface MappingLens {
  readonly kind: 'mapping';
  readonly span: Span;
  readonly title: string;
  /** The mapping entry; undefined if there is none. */
  readonly target: { readonly uri: Uri; readonly span: Span } | undefined;
}

/** Opens the mapping preview. */
export interface PreviewLens {
  readonly kind: 'preview';
  readonly span: Span;
  /** The task; undefined for the action at the span, with all tasks that use it. */
  readonly elementId: string | undefined;
}

/** The uses of a connector and of its actions; the action and the mapping state of service tasks; previews of all mappings. */
export function lenses(file: ProjectFile, scope: Scope): readonly Lens[] {
  switch (file.kind) {
    case 'connector':
      return lensesOfConnector(file, scope);
    case 'bpmn':
      return lensesOfBpmn(file, scope);
    case 'extensions':
      return lensesOfExtensions(file, scope);
    default:
      return [];
  }
}

function lensesOfConnector({ model }: ConnectorFile, scope: Scope): readonly Lens[] {
  const { name, actions } = model;
  if (!name) return [];
  const connector = name.text;
  return [
    { kind: 'uses', span: name.span, name: { connector, action: undefined } },
    ...actions.flatMap((action): readonly Lens[] => {
      if (!action.name) return [];
      const { span } = action.key;
      const uses = { kind: 'uses', span, name: { connector, action: action.name.text } } as const;
      const implementation = symbolId.implementation(`${connector}.${action.name.text}`);
      const isCalled = scope.filesNaming(implementation, 'references').length > 0;
      return isCalled ? [uses, { kind: 'preview', span, elementId: undefined }] : [uses];
    }),
  ];
}

/** The mapping entries of elements that exist. */
function lensesOfExtensions({ model }: ExtensionsFile, scope: Scope): readonly Lens[] {
  return model.processes.flatMap(({ key, mappings }) => {
    const elements = mappings.length > 0 ? mappedElements(key.text, scope) : new Set<string>();
    return mappings
      .filter(({ element }) => elements.has(element.text))
      .map(({ element }): Lens => ({ kind: 'preview', span: element.span, elementId: element.text }));
  });
}

/** The ids of the elements of a process that take a mapping. */
function mappedElements(process: string, scope: Scope): ReadonlySet<string> {
  const located = scope.processes(process);
  return new Set(
    located.flatMap(({ file, item }) =>
      file.model.elements.flatMap((element) =>
        element.process === item && takesMapping(element) ? (element.id?.text ?? []) : [],
      ),
    ),
  );
}

function lensesOfBpmn(file: BpmnFile, scope: Scope): readonly Lens[] {
  // A process may have thousands of tasks that run few actions.
  const mappings = remembered((process) => new ProcessMappings(process, scope));
  const inputs = remembered((connector) => inputsOf(connector, scope));
  return file.model.elements.flatMap((element): readonly Lens[] => {
    const lens = lensOfTask(element, mappings, inputs);
    return lens ? [lens, { kind: 'preview', span: lens.span, elementId: element.id?.text }] : [];
  });
}

/** Asks once for each key. */
function remembered<T>(ask: (key: string) => T): (key: string) => T {
  const answers = new Map<string, { readonly answer: T }>();
  return (key) => {
    const known = answers.get(key) ?? { answer: ask(key) };
    answers.set(key, known);
    return known.answer;
  };
}

function lensOfTask(
  element: BpmnElement,
  mappingsOf: (process: string) => ProcessMappings,
  inputsOf: (connector: string) => InputTable,
): Lens | undefined {
  const implementation = implementationOf(element);
  if (!implementation?.action || !element.id || isShadowed(element)) return undefined;
  const mappings = mappingsOf(element.process.id?.text ?? '');
  const found = mappings.of(element.id.text);
  const { whole, connector, action } = implementation;
  const state = stateOf(found, inputsOf(connector.text).get(action.text), mappings.constants(element.id.text));
  return {
    kind: 'mapping',
    span: element.tag,
    title: state === undefined ? whole.text : `${whole.text}: ${state}`,
    target: found && { uri: found.uri, span: found.mapping.element.span },
  };
}

interface PlacedMapping {
  readonly uri: Uri;
  readonly mapping: ElementMapping;
}

/** What extensions files say about the elements of one process; the last file that speaks of an element wins. */
class ProcessMappings {
  private readonly mappings = new Map<string, PlacedMapping>();
  private readonly entries = new Map<string, ElementEntry>();

  constructor(process: string, scope: Scope) {
    for (const { file, item } of scope.extensions(process)) {
      for (const mapping of item.mappings) this.mappings.set(mapping.element.text, { uri: file.uri, mapping });
      for (const entry of item.constants) this.entries.set(entry.element.text, entry);
    }
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

/**
 * What is sent when the task runs (ExtensionsVariablesMappingProvider). Undefined for an action that wants nothing and has no
 * mapping.
 */
function stateOf(
  found: PlacedMapping | undefined,
  inputs: readonly string[] | undefined,
  constants: readonly string[],
): string | undefined {
  const type = found?.mapping.mappingType?.text.toUpperCase() ?? '';
  if (type === 'MAP_ALL' || type === 'MAP_ALL_INPUTS') return 'all variables sent';
  const sent = new Set([...(found?.mapping.inputs?.entries ?? []).map(({ key }) => key.text), ...constants]);
  const writes = type === 'MAP_ALL_OUTPUTS' || (found?.mapping.outputs?.entries ?? []).length > 0;
  if (sent.size === 0 && !writes) return inputs?.length === 0 ? undefined : 'nothing mapped';
  const names = new Set(inputs);
  if (names.size === 0) return `${sent.size} ${sent.size === 1 ? 'input' : 'inputs'} mapped`;
  const mapped = [...names].filter((name) => sent.has(name)).length;
  return `${mapped} of ${names.size} ${names.size === 1 ? 'input' : 'inputs'} mapped`;
}
