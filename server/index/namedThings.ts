import { attribute, type BpmnElement } from '../model/bpmn.ts';
import type { BpmnFile, ConnectorFile, ExtensionsFile, ProjectFile } from '../model/file.ts';
import type { Name, Span } from '../text/span.ts';
import { isShownElement, kindOfElement, type StructureKind } from './structureKind.ts';

/** A thing of a file that one may want to go to by one of its names. */
export interface NamedThing {
  readonly kind: StructureKind;
  /** By what it is found, the human name first. */
  readonly names: readonly string[];
  /** The connector or process around it; undefined at the top. */
  readonly container: string | undefined;
  readonly span: Span;
}

/** The connectors, actions, events, errors, processes, elements and variables of a file, in the order of its model. */
export function namedThings(file: ProjectFile): Iterable<NamedThing> {
  if (file.kind === 'connector') return inConnector(file);
  if (file.kind === 'bpmn') return inBpmn(file);
  return file.kind === 'extensions' && file.ofProcess ? inExtensions(file) : [];
}

/**
 * The names of the things of a file as one text, a line for each thing, so that they can be searched without the file. White
 * space in a name is a blank.
 */
export function namesOfThings(file: ProjectFile): string {
  const lines: string[] = [];
  for (const { names } of namedThings(file)) lines.push(lineOfNames(names));
  return lines.join('\n');
}

/** One line of that text. */
export function lineOfNames(names: readonly string[]): string {
  let line = inOneLine(names[0] ?? '');
  for (let i = 1; i < names.length; i++) line += `\t${inOneLine(names[i] ?? '')}`;
  return line;
}

function inOneLine(name: string): string {
  return /\s/.test(name) ? name.replace(/\s/g, ' ') : name;
}

function* inConnector({ model }: ConnectorFile): Iterable<NamedThing> {
  const container = model.name?.text;
  if (model.name) yield thing('connector', [model.name], undefined);
  for (const kind of ['action', 'event'] as const) {
    for (const { name } of kind === 'action' ? model.actions : model.events) {
      if (name) yield thing(kind, [name], container);
    }
  }
  for (const { name, code } of model.errors) if (name ?? code) yield thing('error', [name, code], container);
}

function* inBpmn({ model }: BpmnFile): Iterable<NamedThing> {
  for (const { id, name } of model.processes) if (id) yield thing('process', [name, id], undefined, id.span);
  for (const element of model.elements) {
    const id = isShownElement(element) ? element.id : undefined;
    if (id) yield new NamedElement(element, id);
  }
  for (const error of model.others) {
    const id = error.type === 'error' ? attribute(error, 'id') : undefined;
    if (id) yield thing('error', [attribute(error, 'name'), attribute(error, 'errorCode'), id], undefined, id.span);
  }
}

/** Most elements are asked for their names alone, so the rest is told when it is wanted. */
class NamedElement implements NamedThing {
  readonly names: readonly string[];
  readonly span: Span;

  constructor(
    private readonly element: BpmnElement,
    id: Name,
  ) {
    const { name } = element;
    this.names = name ? [name.text, id.text] : [id.text];
    this.span = id.span;
  }

  get kind(): StructureKind {
    return kindOfElement(this.element);
  }

  get container(): string | undefined {
    return ownerOf(this.element);
  }
}

function ownerOf({ parent, process }: BpmnElement): string | undefined {
  const owner = parent ?? process;
  return owner.name?.text || owner.id?.text;
}

function* inExtensions({ model }: ExtensionsFile): Iterable<NamedThing> {
  for (const { key, variables } of model.processes) {
    for (const { name } of variables) if (name) yield thing('variable', [name], key.text);
  }
}

/** Without a span of its own it is gone to at the first of its names. */
function thing(
  kind: StructureKind,
  names: readonly (Name | undefined)[],
  container: string | undefined,
  span?: Span,
): NamedThing {
  const known = names.filter((name) => name !== undefined);
  return {
    kind,
    names: known.map(({ text }) => text),
    container,
    span: span ?? known[0]?.span ?? { start: 0, end: 0 },
  };
}
