import type { BpmnFile } from '../model/file.ts';
import { bpmnNamespace, readNamespaces } from '../model/namespaces.ts';
import { NamesInText } from '../syntax/namesInText.ts';
import { decodeAttribute } from '../syntax/xmlText.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import type { Name } from '../text/span.ts';
import type { ScopeView } from './scopeView.ts';

/** An `id` that the schema of BPMN declares to be an XML ID, so that it is unique in the whole document. */
export interface DocumentId extends Name {
  readonly isProcess: boolean;
}

/** The namespaces whose ids are of type ID: BPMN, its diagrams, and the diagrams' common base. */
const idNamespaces = new Set([
  bpmnNamespace,
  'http://www.omg.org/spec/BPMN/20100524/DI',
  'http://www.omg.org/spec/DD/20100524/DI',
]);

/** What stands in these is anything that one likes, and no schema says that an `id` there is an ID. */
const freeContent = new Set(['extensionElements', 'documentation']);

/** The ids of a file, found once for all rules of a check. */
export function idsOfFile({ tree, uri }: BpmnFile, scope: ScopeView): DocumentIds {
  return scope.once(`documentIds ${uri}`, () => new DocumentIds(tree));
}

/**
 * The ids of a whole document, its diagrams included, in the order of the text. A large document has thousands, and nearly all
 * of them are plain words that stand once: those are told from the others in place, without making a text of each.
 */
export class DocumentIds {
  /** The attributes that hold the ids. */
  private readonly attributes: number[] = [];
  private readonly processes = new Set<number>();

  constructor(private readonly tree: XmlTree) {
    const kinds = elementKinds(tree);
    let behindFree = 0;
    for (let element = 0; element < tree.size; element++) {
      const kind = kinds.at(tree.nameStart(element), tree.nameEnd(element));
      if (!kind.hasId || tree.start(element) < behindFree) continue;
      const attribute = idAttribute(tree, element);
      if (attribute >= 0) {
        if (kind.isProcess) this.processes.add(attribute);
        this.attributes.push(attribute);
      }
      if (kind.isFree) behindFree = tree.end(element);
    }
  }

  /** All of them, with the white space around them taken off, as a schema does. */
  *all(): Iterable<DocumentId> {
    for (const attribute of this.attributes) yield this.idIn(attribute);
  }

  /** Those that are no plain words: some of them are no XML names. */
  *unusual(): Iterable<DocumentId> {
    for (const attribute of this.attributes) if (!this.isPlain(attribute)) yield this.idIn(attribute);
  }

  /** Each id that another element has before it, with the first place of it. */
  *repeated(): Iterable<{ readonly id: DocumentId; readonly first: DocumentId }> {
    if (!this.mayRepeat()) return;
    const known = new Map<string, DocumentId>();
    for (const id of this.all()) {
      const first = known.get(id.text);
      if (first) yield { id, first };
      else known.set(id.text, id);
    }
  }

  /** False if all are plain words and each stands once. */
  private mayRepeat(): boolean {
    const { tree, attributes } = this;
    let slots = 16;
    while (slots < attributes.length * 2) slots *= 2;
    const table = new Int32Array(slots).fill(-1);
    for (const attribute of attributes) {
      if (!this.isPlain(attribute)) return true;
      let slot = hashOf(tree, attribute) & (slots - 1);
      for (; table[slot] !== -1; slot = (slot + 1) & (slots - 1)) {
        if (hasSameValue(tree, table[slot] ?? -1, attribute)) return true;
      }
      table[slot] = attribute;
    }
    return false;
  }

  private isPlain(attribute: number): boolean {
    const { tree } = this;
    const start = tree.valueStart(attribute);
    const end = tree.valueEnd(attribute);
    if (start === end || !isLetter(tree.text.charCodeAt(start))) return false;
    for (let at = start; at < end; at++) if (!isPlainUnit(tree.text.charCodeAt(at))) return false;
    return true;
  }

  private idIn(attribute: number): DocumentId {
    const { tree, processes } = this;
    const span = { start: tree.valueStart(attribute), end: tree.valueEnd(attribute) };
    const text = decodeAttribute(tree.text.slice(span.start, span.end)).trim();
    return { text, span, isProcess: processes.has(attribute) };
  }
}

interface ElementKind {
  readonly hasId: boolean;
  readonly isFree: boolean;
  readonly isProcess: boolean;
}

/** What the names of a document's elements mean here; a large one has thousands of elements and a few dozen names. */
function elementKinds(tree: XmlTree): NamesInText<ElementKind> {
  const { meaningOf } = readNamespaces(tree);
  return new NamesInText(tree.text, (name) => {
    const { type, namespace } = meaningOf(name);
    return {
      hasId: idNamespaces.has(namespace ?? ''),
      isFree: freeContent.has(type),
      isProcess: type === 'process',
    };
  });
}

const letterI = 'i'.charCodeAt(0);
const letterD = 'd'.charCodeAt(0);

/** The first attribute `id` with a value; -1 if there is none. Compares in place: a large document has ten thousand attributes. */
function idAttribute(tree: XmlTree, element: number): number {
  const { text } = tree;
  const behind = tree.attributesTo(element);
  for (let attribute = tree.attributesFrom(element); attribute < behind; attribute++) {
    const start = tree.attributeNameStart(attribute);
    if (text.charCodeAt(start) !== letterI || text.charCodeAt(start + 1) !== letterD) continue;
    if (tree.attributeNameEnd(attribute) === start + 2 && tree.valueStart(attribute) >= 0) return attribute;
  }
  return -1;
}

function isLetter(unit: number): boolean {
  const lowerCase = unit | 32;
  return (lowerCase >= 97 && lowerCase <= 122) || unit === 95;
}

/** A letter of ASCII, a digit, `-`, `.` or `_`. */
function isPlainUnit(unit: number): boolean {
  return isLetter(unit) || (unit >= 48 && unit <= 57) || unit === 45 || unit === 46;
}

/** A number for the value of an attribute (FNV-1a, and its upper half mixed into the lower one). */
function hashOf(tree: XmlTree, attribute: number): number {
  const end = tree.valueEnd(attribute);
  let hash = 0x811c9dc5;
  for (let at = tree.valueStart(attribute); at < end; at++)
    hash = Math.imul(hash ^ tree.text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function hasSameValue(tree: XmlTree, first: number, second: number): boolean {
  const end = tree.valueEnd(second);
  const shift = tree.valueEnd(first) - end;
  if (tree.valueStart(first) - tree.valueStart(second) !== shift) return false;
  // From the end, where numbered ids differ.
  for (let at = end - 1; at >= tree.valueStart(second); at--) {
    if (tree.text.charCodeAt(at) !== tree.text.charCodeAt(at + shift)) return false;
  }
  return true;
}
