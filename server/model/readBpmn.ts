import { decodeAttribute, decodeXml } from '../syntax/xmlText.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import type { Name, Span } from '../text/span.ts';
import {
  attribute,
  type BpmnAttribute,
  type BpmnDetail,
  type BpmnDocument,
  type BpmnElement,
  type BpmnNode,
  type BpmnProcess,
} from './bpmn.ts';
import { type Namespaces, readNamespaces } from './namespaces.ts';

/** Reads a BPMN document from any XML tree; diagrams are skipped, and what is missing stays undefined or empty. */
export function readBpmn(tree: XmlTree): BpmnDocument {
  return new BpmnReader(tree).read();
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** One walk over the elements in document order. */
class BpmnReader {
  private readonly names: Namespaces;
  private readonly processes: BpmnProcess[] = [];
  private readonly elements: BpmnElement[] = [];
  private readonly others: BpmnDetail[] = [];
  /** For each tree element: the process or flow element that its children belong to. */
  private readonly owners: (BpmnProcess | BpmnElement | undefined)[] = [];

  /** The elements called `extensionElements`. */
  private readonly extensions = new Set<number>();

  constructor(private readonly tree: XmlTree) {
    this.names = readNamespaces(tree);
  }

  read(): BpmnDocument {
    const { tree, names } = this;
    for (let element = 0; element < tree.size; ) {
      const type = names.elementType(element);
      if (type === 'BPMNDiagram' || this.isForeign(element, type)) {
        element = this.behind(element);
        continue;
      }
      if (type === 'extensionElements') this.extensions.add(element);
      this.keep(element, type);
      element++;
    }
    return {
      root: tree.size > 0 ? this.tagOf(0) : undefined,
      isDefinitions: names.isDefinitions,
      usesActiviti: names.usesActiviti,
      otherEngine: names.otherEngine,
      processes: this.processes,
      elements: this.elements,
      others: this.others,
    };
  }

  /** Other tools keep whole trees of their own in `extensionElements`: nothing in them means anything to Activiti. */
  private isForeign(element: number, type: string): boolean {
    if (type.startsWith('activiti:')) return false;
    return type.includes(':') || this.extensions.has(this.tree.parent(element));
  }

  /** The number of the first element that starts behind the end of this one. */
  private behind(element: number): number {
    const end = this.tree.end(element);
    let next = element + 1;
    while (next < this.tree.size && this.tree.start(next) < end) next++;
    return next;
  }

  private keep(element: number, type: string): void {
    const owner = this.owners[this.tree.parent(element)];
    this.owners[element] = owner;
    if (type === 'process' && owner === undefined) this.keepProcess(element, type);
    else if (owner && flowElementTypes.has(type)) this.keepElement(element, type, owner);
    else if (type !== 'definitions') this.keepDetail(element, type, owner);
  }

  private keepProcess(element: number, type: string): void {
    const node = this.node(element, type);
    const process: BpmnProcess = {
      ...node,
      ...identity(node),
      executable: attribute(node, 'isExecutable')?.text !== 'false',
      details: [],
    };
    this.processes.push(process);
    this.owners[element] = process;
  }

  private keepElement(element: number, type: string, owner: BpmnProcess | BpmnElement): void {
    const node = this.node(element, type);
    const inProcess = 'executable' in owner;
    const flowElement: BpmnElement = {
      ...node,
      ...identity(node),
      process: inProcess ? owner : owner.process,
      parent: inProcess ? undefined : owner,
      details: [],
    };
    this.elements.push(flowElement);
    this.owners[element] = flowElement;
  }

  private keepDetail(element: number, type: string, owner: BpmnProcess | BpmnElement | undefined): void {
    const detail: BpmnDetail = { ...this.node(element, type), content: this.content(element) };
    const details = owner ? (owner.details as Writable<BpmnDetail[]>) : this.others; // still under construction
    details.push(detail);
  }

  private node(element: number, type: string): BpmnNode {
    const { tree } = this;
    const attributes: BpmnAttribute[] = [];
    for (let i = tree.attributesFrom(element); i < tree.attributesTo(element); i++) {
      const read = this.readAttribute(i);
      if (read) attributes.push(read);
    }
    return { type, tag: this.tagOf(element), span: { start: tree.start(element), end: tree.end(element) }, attributes };
  }

  private readAttribute(attribute: number): BpmnAttribute | undefined {
    const { tree } = this;
    const start = tree.valueStart(attribute);
    if (start < 0) return undefined;
    const span = { start, end: tree.valueEnd(attribute) };
    const raw = tree.text.slice(span.start, span.end);
    const decoded = decodeAttribute(raw);
    return {
      name: this.names.attributeName(attribute),
      nameSpan: { start: tree.attributeNameStart(attribute), end: tree.attributeNameEnd(attribute) },
      value: { text: decoded, span },
      raw: decoded === raw ? undefined : raw,
    };
  }

  private tagOf(element: number): Span {
    return { start: this.tree.nameStart(element), end: this.tree.nameEnd(element) };
  }

  private content(element: number): Name | undefined {
    const { tree } = this;
    const nextIsChild = element + 1 < tree.size && tree.parent(element + 1) === element;
    if (tree.selfClosed(element) || nextIsChild) return undefined;
    return trimmedContent(tree.text, { start: tree.tagEnd(element), end: tree.end(element) });
  }
}

/** The text up to the end tag; a CDATA section is taken without its brackets if it is all there is. */
function trimmedContent(text: string, { start, end }: Span): Name | undefined {
  const endTag = text.lastIndexOf('</', end - 1);
  let from = start;
  let to = endTag >= start ? endTag : end;
  while (from < to && isBlank(text.charCodeAt(from))) from++;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
  if (text.startsWith('<![CDATA[', from) && text.startsWith(']]>', to - 3)) {
    const span = { start: from + 9, end: to - 3 };
    return { text: text.slice(span.start, span.end), span };
  }
  return from < to ? { text: decodeXml(text.slice(from, to)), span: { start: from, end: to } } : undefined;
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13);
}

function identity(node: BpmnNode): { id: Name | undefined; name: Name | undefined } {
  return { id: attribute(node, 'id'), name: attribute(node, 'name') };
}

const flowElementTypes: ReadonlySet<string> = new Set([
  ...['task', 'userTask', 'serviceTask', 'scriptTask', 'sendTask', 'receiveTask', 'manualTask', 'businessRuleTask'],
  ...['callActivity', 'subProcess', 'transaction', 'adHocSubProcess', 'callChoreography', 'subChoreography'],
  ...[
    'startEvent',
    'endEvent',
    'intermediateCatchEvent',
    'intermediateThrowEvent',
    'boundaryEvent',
    'implicitThrowEvent',
  ],
  ...['exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'complexGateway', 'eventBasedGateway'],
  ...['sequenceFlow', 'dataObject', 'dataObjectReference', 'dataStoreReference'],
  ...['textAnnotation', 'association', 'group'],
]);
