import { decodeAttribute, decodeXml } from '../syntax/xmlText.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import type { Name, Span } from '../text/span.ts';
import {
  type BpmnAttribute,
  type BpmnDetail,
  type BpmnElement,
  type BpmnNode,
  type BpmnProcess,
  type Implementation,
  splitImplementation,
} from './bpmn.ts';
import type { Namespaces } from './namespaces.ts';

/** What the nodes of one document are read from when somebody asks. */
export interface NodeSource {
  readonly tree: XmlTree;
  readonly names: Namespaces;
  /** What stands in an element of the tree and belongs to the process or flow element that is read from it. */
  detailsOf(element: number): readonly BpmnDetail[];
}

/**
 * An element of the tree as a node of the model. It holds its number in the tree; everything else is read when it is asked
 * for, since most diagrams have attributes by the thousand that nobody asks about. What is asked for often is kept.
 */
abstract class ReadNode implements BpmnNode {
  private known: readonly BpmnAttribute[] | undefined;
  /** How many attributes were found one by one before all of them were read. */
  private found = 0;

  constructor(
    protected readonly source: NodeSource,
    protected readonly element: number,
    readonly type: string,
  ) {}

  get tag(): Span {
    const { tree } = this.source;
    return { start: tree.nameStart(this.element), end: tree.nameEnd(this.element) };
  }

  get tagEnd(): number {
    return this.source.tree.tagEnd(this.element);
  }

  get span(): Span {
    const { tree } = this.source;
    return { start: tree.start(this.element), end: tree.end(this.element) };
  }

  get attributes(): readonly BpmnAttribute[] {
    this.known ??= readAttributes(this.source, this.element);
    return this.known;
  }

  attributeNamed(name: string): BpmnAttribute | undefined {
    // The index asks for two or three, the rules for dozens. What is not there costs no object.
    if (this.known === undefined) {
      const found = findAttribute(this.source, this.element, name);
      if (!found || ++this.found <= searchesInTree) return found;
    }
    for (const candidate of this.attributes) if (candidate.name === name) return candidate;
    return undefined;
  }

  /** What it says, as plain data without places: look-ups compare their answers by it. */
  toJSON(): object {
    return { type: this.type, attributes: this.attributes };
  }
}

/** A node that has an id and a name, and other nodes in it. */
abstract class OwningNode extends ReadNode {
  private readId: Name | undefined | null = null;
  private readDetails: readonly BpmnDetail[] | undefined;

  get id(): Name | undefined {
    if (this.readId === null) this.readId = this.attributeNamed('id')?.value;
    return this.readId;
  }

  get name(): Name | undefined {
    return this.attributeNamed('name')?.value;
  }

  get details(): readonly BpmnDetail[] {
    this.readDetails ??= this.source.detailsOf(this.element);
    return this.readDetails;
  }

  override toJSON(): object {
    return { ...super.toJSON(), details: this.details };
  }
}

export class ReadProcess extends OwningNode implements BpmnProcess {
  /** The same process of another document in which it has the same number in the tree. */
  movedTo(source: NodeSource): ReadProcess {
    return new ReadProcess(source, this.element, this.type);
  }

  get executable(): boolean {
    return this.attributeNamed('isExecutable')?.value.text !== 'false';
  }
}

export class ReadElement extends OwningNode implements BpmnElement {
  private readImplementation: Implementation | undefined | null = null;
  readonly process: ReadProcess;
  readonly parent: ReadElement | undefined;

  constructor(source: NodeSource, element: number, type: string, owner: ReadProcess | ReadElement) {
    super(source, element, type);
    this.process = owner instanceof ReadElement ? owner.process : owner;
    this.parent = owner instanceof ReadElement ? owner : undefined;
  }

  /** The same element of another document in which it has the same number in the tree. */
  movedTo(source: NodeSource, owner: ReadProcess | ReadElement): ReadElement {
    return new ReadElement(source, this.element, this.type, owner);
  }

  get implementation(): Implementation | undefined {
    if (this.readImplementation === null) {
      const found = this.type === 'serviceTask' ? this.attributeNamed('implementation') : undefined;
      this.readImplementation = found && splitImplementation(found.value, found.raw ?? found.value.text);
    }
    return this.readImplementation;
  }
}

export class ReadDetail extends ReadNode implements BpmnDetail {
  private readContent: Name | undefined | null = null;

  get content(): Name | undefined {
    if (this.readContent === null) this.readContent = contentOf(this.source.tree, this.element);
    return this.readContent;
  }

  override toJSON(): object {
    return { ...super.toJSON(), content: this.content };
  }
}

/** So many attributes are found in the tree before it is cheaper to read all of them. */
const searchesInTree = 3;

function readAttributes(source: NodeSource, element: number): readonly BpmnAttribute[] {
  const { tree } = source;
  const attributes: BpmnAttribute[] = [];
  for (let i = tree.attributesFrom(element); i < tree.attributesTo(element); i++) {
    if (tree.valueStart(i) >= 0) attributes.push(readAttribute(tree, i, source.names.attributeName(i)));
  }
  return attributes;
}

function findAttribute(source: NodeSource, element: number, name: string): BpmnAttribute | undefined {
  const { tree, names } = source;
  // Most names differ in their last unit.
  const last = name.charCodeAt(name.length - 1);
  for (let i = tree.attributesFrom(element); i < tree.attributesTo(element); i++) {
    if (tree.text.charCodeAt(tree.attributeNameEnd(i) - 1) !== last || tree.valueStart(i) < 0) continue;
    if (names.attributeName(i) === name) return readAttribute(tree, i, name);
  }
  return undefined;
}

/** Only for an attribute that has a value. */
function readAttribute(tree: XmlTree, attribute: number, name: string): BpmnAttribute {
  const span = { start: tree.valueStart(attribute), end: tree.valueEnd(attribute) };
  const raw = tree.text.slice(span.start, span.end);
  const decoded = decodeAttribute(raw);
  return {
    name,
    nameSpan: { start: tree.attributeNameStart(attribute), end: tree.attributeNameEnd(attribute) },
    value: { text: decoded, span },
    raw: decoded === raw ? undefined : raw,
  };
}

function contentOf(tree: XmlTree, element: number): Name | undefined {
  const nextIsChild = element + 1 < tree.size && tree.parent(element + 1) === element;
  if (tree.selfClosed(element) || nextIsChild) return undefined;
  return trimmedContent(tree.text, { start: tree.tagEnd(element), end: tree.end(element) });
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
