import type { Scope } from '../index/scope.ts';
import { symbolId } from '../index/symbols.ts';
import { type BpmnElement, isShadowed, takesMapping } from '../model/bpmn.ts';
import type { BpmnFile, ConnectorFile, ExtensionsFile, ProjectFile, Uri } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import { MappingStates } from './mappingState.ts';
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
  const states = new MappingStates(scope);
  return file.model.elements.flatMap((element): readonly Lens[] => {
    const lens = lensOfTask(element, states);
    return lens ? [lens, { kind: 'preview', span: lens.span, elementId: element.id?.text }] : [];
  });
}

function lensOfTask(element: BpmnElement, states: MappingStates): Lens | undefined {
  const implementation = element.implementation;
  if (!implementation?.action || !element.id || isShadowed(element)) return undefined;
  const { whole } = implementation;
  const { text, found } = states.of(element);
  return {
    kind: 'mapping',
    span: element.tag,
    title: text === undefined ? whole.text : `${whole.text}: ${text}`,
    target: found && { uri: found.uri, span: found.mapping.element.span },
  };
}
