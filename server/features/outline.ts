import { isShownElement, kindOfElement, readableType, type StructureKind } from '../index/structureKind.ts';
import { attribute, type BpmnDetail, type BpmnElement, type BpmnProcess } from '../model/bpmn.ts';
import type { Feature, Parameter } from '../model/connector.ts';
import type { ElementMapping, MappingEntry, MappingSide, ProcessEntry } from '../model/extensions.ts';
import type { BpmnFile, ConnectorFile, ExtensionsFile, ProjectFile } from '../model/file.ts';
import type { Name, Span } from '../text/span.ts';

/** One line of a document's outline with the lines below it, in the order of the text. */
export interface OutlineNode {
  /** Never empty and on one line. */
  readonly name: string;
  readonly detail: string;
  readonly kind: StructureKind;
  /** The whole thing: it holds the spans of the children. */
  readonly span: Span;
  /** What is selected when the line is clicked; it lies in `span`. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineNode[];
}

/**
 * What a file says in the words of its domain: connector > action > parameters, process > elements, process > variables and
 * mappings.
 */
export function outline(file: ProjectFile): readonly OutlineNode[] {
  if (file.kind === 'connector') return outlineOfConnector(file);
  if (file.kind === 'bpmn') return outlineOfBpmn(file);
  return file.kind === 'extensions' && file.ofProcess ? outlineOfExtensions(file) : [];
}

function outlineOfConnector({ json: { root }, model }: ConnectorFile): readonly OutlineNode[] {
  if (root?.kind !== 'object') return [];
  const { name, actions, events, config, errors } = model;
  const children = [
    ...actions.map((action) => featureNode(action, 'action')),
    ...events.map((event) => featureNode(event, 'event')),
    ...config.map((entry) =>
      node('config', entry.name, entry.span, { detail: entry.secure ? 'config: secure' : 'config' }),
    ),
    ...errors.map((error) => node('error', error.name ?? error.code, error.span, { detail: errorDetail(error.code) })),
  ];
  return [node('connector', name, root.span, { detail: 'connector', children })];
}

function featureNode({ key, name, span, inputs, outputs }: Feature, kind: 'action' | 'event'): OutlineNode {
  const children = [
    ...inputs.map((parameter) => parameterNode(parameter, 'input')),
    ...outputs.map((parameter) => parameterNode(parameter, 'output')),
  ];
  return node(kind, name ?? key, span, { detail: kind, children });
}

function parameterNode({ name, type, required, span }: Parameter, kind: 'input' | 'output'): OutlineNode {
  const typed = type ? `${kind}: ${type.text}` : kind;
  return node(kind, name, span, { detail: required ? `${typed}, required` : typed });
}

/** Nobody nests sub-processes that deep, and an answer that does is too deep to be written as JSON. */
const deepest = 200;

function outlineOfBpmn({ model }: BpmnFile): readonly OutlineNode[] {
  const children = new Map<BpmnProcess | BpmnElement, BpmnElement[]>();
  for (const element of model.elements) {
    if (!isShownElement(element)) continue;
    const owner = element.parent ?? element.process;
    const siblings = children.get(owner);
    if (siblings) siblings.push(element);
    else children.set(owner, [element]);
  }
  const below = (owner: BpmnProcess | BpmnElement, level: number): OutlineNode[] =>
    (level > deepest ? [] : (children.get(owner) ?? [])).map((element) =>
      bpmnNode(element, kindOfElement(element), detailOf(element), below(element, level + 1)),
    );
  return inOrder([
    ...model.processes.map((process) => bpmnNode(process, 'process', 'process', below(process, 1))),
    ...model.others.filter(({ type }) => type === 'error').map(errorNode),
  ]);
}

/** A process or element goes by its human name; its id is beside it where both are there. */
function bpmnNode(
  { id, name, tag, span }: BpmnProcess | BpmnElement,
  kind: StructureKind,
  detail: string,
  children: readonly OutlineNode[],
): OutlineNode {
  const shown = name && name.text.trim() !== '' ? name : id;
  return node(kind, shown, span, { detail, children, nameSpan: id?.span ?? tag });
}

function detailOf(element: BpmnElement): string {
  const called = element.type === 'callActivity' ? attribute(element, 'calledElement') : undefined;
  const runs = (element.implementation?.whole ?? called)?.text;
  return runs ? `${readableType(element.type)}: ${runs}` : readableType(element.type);
}

function errorNode(error: BpmnDetail): OutlineNode {
  const [id, name, code] = ['id', 'name', 'errorCode'].map((key) => attribute(error, key));
  return node('error', name ?? code ?? id, error.span, { detail: errorDetail(code), nameSpan: id?.span ?? error.tag });
}

function errorDetail(code: Name | undefined): string {
  return code ? `error: ${code.text}` : 'error';
}

function outlineOfExtensions({ model }: ExtensionsFile): readonly OutlineNode[] {
  return model.processes.map((process) =>
    node('process', process.key, process.span, { detail: 'process', children: entriesOf(process) }),
  );
}

function entriesOf({ variables, mappings }: ProcessEntry): OutlineNode[] {
  return [
    ...variables.map(({ key, name, type, span }) =>
      node('variable', name ?? key, span, { detail: type ? `variable: ${type.text}` : 'variable' }),
    ),
    ...mappings.map(mappingNode),
  ];
}

function mappingNode({ element, mappingType, inputs, outputs, span }: ElementMapping): OutlineNode {
  const detail = mappingType ? `mapping: ${mappingType.text}` : 'mapping';
  const children = [...sideNodes(inputs, 'input'), ...sideNodes(outputs, 'output')];
  return node('mapping', element, span, { detail, children });
}

function sideNodes(side: MappingSide | undefined, kind: 'input' | 'output'): OutlineNode[] {
  return (side?.entries ?? []).map((entry) => node(kind, entry.key, entry.span, { detail: entryDetail(entry, kind) }));
}

/** An arrow in the direction in which the value goes. */
function entryDetail({ value }: MappingEntry, kind: 'input' | 'output'): string {
  return value?.kind === 'string' ? `${kind} \u2190 ${onOneLine(value.value)}` : kind;
}

interface NodeDetails {
  readonly detail: string;
  readonly children?: readonly OutlineNode[];
  /** Where it stands elsewhere than its name. */
  readonly nameSpan?: Span;
}

function node(kind: StructureKind, name: Name | undefined, span: Span, details: NodeDetails): OutlineNode {
  const { detail, children = [], nameSpan = name?.span } = details;
  return {
    name: onOneLine(name?.text ?? '') || `unnamed ${kind}`,
    detail: onOneLine(detail),
    kind,
    span,
    nameSpan: nameSpan && span.start <= nameSpan.start && nameSpan.end <= span.end ? nameSpan : span,
    children: inOrder(children),
  };
}

function inOrder(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.toSorted((a, b) => a.span.start - b.span.start);
}

const longest = 80;

function onOneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}\u2026` : line;
}
