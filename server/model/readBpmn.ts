import type { XmlTree } from '../syntax/xmlTree.ts';
import { leading } from '../text/leading.ts';
import type { BpmnDetail, BpmnDocument, Claim } from './bpmn.ts';
import { type NodeSource, ReadDetail, ReadElement, ReadProcess } from './bpmnNodes.ts';
import { DocumentIds } from './documentIds.ts';
import { type Namespaces, readNamespaces } from './namespaces.ts';

/**
 * Reads a BPMN document from any XML tree; diagrams are skipped, and what is missing stays undefined or empty. Processes and
 * flow elements are found at once; what stands in them is read from the tree when somebody asks.
 */
export function readBpmn(tree: XmlTree): BpmnDocument {
  const document = new ReadDocument(tree);
  document.readOwners();
  return document;
}

/** The same for a tree that has the elements and attributes of another document's, with the same numbers, names and namespaces; `changed` is the one attribute with another value. */
export function readMovedBpmn(tree: XmlTree, before: BpmnDocument, changed: number): BpmnDocument {
  if (!(before instanceof ReadDocument)) return readBpmn(tree);
  const document = new ReadDocument(tree);
  document.takeOwners(before);
  document.takeVerdicts(before, changed);
  return document;
}

type Owner = ReadProcess | ReadElement | undefined;

class ReadDocument implements BpmnDocument, NodeSource {
  readonly names: Namespaces;
  readonly processes: ReadProcess[] = [];
  readonly elements: ReadElement[] = [];
  private readOthers: readonly BpmnDetail[] | undefined;
  private readIds: DocumentIds | undefined;
  private readonly verdicts = new Map<Claim, boolean>();
  private byType: Map<string, ReadElement[]> | undefined;
  private lastParent = -1;
  private lastIsExtensions = false;

  constructor(readonly tree: XmlTree) {
    this.names = readNamespaces(tree);
  }

  get root(): BpmnDocument['root'] {
    const { tree } = this;
    return tree.size > 0 ? { start: tree.nameStart(0), end: tree.nameEnd(0) } : undefined;
  }

  get isDefinitions(): boolean {
    return this.names.isDefinitions;
  }

  get usesActiviti(): boolean {
    return this.names.usesActiviti;
  }

  get otherEngine(): string | undefined {
    return this.names.otherEngine;
  }

  get others(): readonly BpmnDetail[] {
    this.readOthers ??= this.detailsIn(0, this.tree.size, (type) => type === 'process');
    return this.readOthers;
  }

  get ids(): DocumentIds {
    this.readIds ??= new DocumentIds(this.tree, this.names);
    return this.readIds;
  }

  holds(claim: Claim): boolean {
    const known = this.verdicts.get(claim);
    if (known !== undefined) return known;
    const verdict = claim.isTrue(this);
    this.verdicts.set(claim, verdict);
    return verdict;
  }

  elementsOf(type: string): readonly ReadElement[] {
    this.byType ??= sortedOut(this.elements);
    return this.byType.get(type) ?? noElements;
  }

  detailsOf(element: number): readonly BpmnDetail[] {
    return this.detailsIn(element + 1, behind(this.tree, element), (type) => flowElementTypes.has(type));
  }

  /** One walk in document order over everything but diagrams and what is foreign. */
  readOwners(): void {
    const { tree, names } = this;
    // For each tree element: the process or flow element that its children belong to.
    const owners: Owner[] = [];
    for (let element = 0; element < tree.size; ) {
      const type = names.elementType(element);
      if (this.isLeftOut(element, type)) {
        element = behind(tree, element);
        continue;
      }
      const owner = owners[tree.parent(element)];
      owners[element] = this.ownerFrom(element, type, owner) ?? owner;
      element++;
    }
  }

  /** Finds what another document has found, which is the same here. */
  takeOwners({ processes, elements }: ReadDocument): void {
    const moved = new Map<ReadProcess | ReadElement, ReadProcess | ReadElement>();
    for (const process of processes) {
      const own = process.movedTo(this);
      moved.set(process, own);
      this.processes.push(own);
    }
    for (const element of elements) {
      const owner = moved.get(element.parent ?? element.process);
      // An element comes behind what it stands in.
      if (!owner) throw new Error('The elements are not in the order of the text');
      const own = element.movedTo(this, owner);
      moved.set(element, own);
      this.elements.push(own);
    }
  }

  /** What is known of another document that has another value for one attribute. */
  takeVerdicts({ verdicts }: ReadDocument, changed: number): void {
    const name = this.names.attributeName(changed);
    for (const [claim, verdict] of verdicts) if (!claim.attributes.has(name)) this.verdicts.set(claim, verdict);
  }

  /** The process or flow element that the tree element is, if it is one. */
  private ownerFrom(element: number, type: string, owner: Owner): Owner {
    if (owner === undefined) {
      if (type !== 'process') return undefined;
      const process = new ReadProcess(this, element, type);
      this.processes.push(process);
      return process;
    }
    if (!flowElementTypes.has(type)) return undefined;
    const flowElement = new ReadElement(this, element, type, owner);
    this.elements.push(flowElement);
    return flowElement;
  }

  private detailsIn(from: number, to: number, isOwner: (type: string) => boolean): readonly BpmnDetail[] {
    const { tree, names } = this;
    const details: BpmnDetail[] = [];
    for (let element = from; element < to; ) {
      const type = names.elementType(element);
      if (isOwner(type) || this.isLeftOut(element, type)) {
        element = behind(tree, element);
        continue;
      }
      if (type !== 'definitions') details.push(new ReadDetail(this, element, type));
      element++;
    }
    return details.length > 0 ? details : none;
  }

  /** Diagrams; and the trees of their own that other tools keep, where nothing means anything to Activiti. */
  private isLeftOut(element: number, type: string): boolean {
    if (type === 'BPMNDiagram') return true;
    if (type.includes(':')) return !type.startsWith('activiti:');
    return this.isExtensions(this.tree.parent(element));
  }

  /** Siblings come one after the other and have one parent. */
  private isExtensions(parent: number): boolean {
    if (parent !== this.lastParent) {
      this.lastParent = parent;
      this.lastIsExtensions = parent >= 0 && this.names.elementType(parent) === 'extensionElements';
    }
    return this.lastIsExtensions;
  }
}

const none: readonly BpmnDetail[] = [];
const noElements: readonly ReadElement[] = [];

function sortedOut(elements: readonly ReadElement[]): Map<string, ReadElement[]> {
  const byType = new Map<string, ReadElement[]>();
  for (const element of elements) {
    const known = byType.get(element.type);
    if (known) known.push(element);
    else byType.set(element.type, [element]);
  }
  return byType;
}

/** The number of the first element that starts behind the end of this one. */
function behind(tree: XmlTree, element: number): number {
  const [first, end] = [element + 1, tree.end(element)];
  return first + leading(tree.size - first, (index) => tree.start(first + index) < end);
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
