import { NamesInText } from '../syntax/namesInText.ts';
import { decodeAttribute } from '../syntax/xmlText.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import { sameUnits } from '../text/sameUnits.ts';
import type { Name } from '../text/span.ts';
import type { Claim } from './bpmn.ts';
import { bpmnNamespace, type Namespaces } from './namespaces.ts';

/** True of a document in which no rule has anything to say of an id. */
export const idsArePlainAndUnique: Claim = {
  attributes: new Set(['id']),
  isTrue: ({ ids }) => ids.arePlainAndUnique(),
};

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

/**
 * The ids of a whole document, its diagrams included, in the order of the text. A large document has thousands, and nearly all
 * of them are plain words that stand once: those are told from the others in place, without making a text of each.
 */
export class DocumentIds {
  /** The attributes that hold the ids. */
  private readonly attributes: number[] = [];
  private readonly processes = new Set<number>();

  constructor(
    private readonly tree: XmlTree,
    namespaces: Namespaces,
  ) {
    const kinds = elementKinds(tree, namespaces);
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

  /** True if all are plain words, which are XML names, and each stands once. */
  arePlainAndUnique(): boolean {
    const { tree, attributes } = this;
    let slots = 16;
    while (slots < attributes.length * 2) slots *= 2;
    const table = new Int32Array(slots).fill(-1);
    for (const attribute of attributes) {
      const hash = plainHash(tree, attribute);
      if (hash < 0) return false;
      let slot = hash & (slots - 1);
      for (; table[slot] !== -1; slot = (slot + 1) & (slots - 1)) {
        if (hasSameValue(tree, table[slot] ?? -1, attribute)) return false;
      }
      table[slot] = attribute;
    }
    return true;
  }

  /** Each id that another element has before it, with the first place of it. */
  *repeated(): Iterable<{ readonly id: DocumentId; readonly first: DocumentId }> {
    const known = new Map<string, DocumentId>();
    for (const id of this.all()) {
      const first = known.get(id.text);
      if (first) yield { id, first };
      else known.set(id.text, id);
    }
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
function elementKinds(tree: XmlTree, { meaningOf }: Namespaces): NamesInText<ElementKind> {
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

/** A number for a value that is a letter of ASCII or `_` and then more of them, digits, `-` and `.` (FNV-1a); -1 for any other. */
function plainHash(tree: XmlTree, attribute: number): number {
  const { text } = tree;
  const start = tree.valueStart(attribute);
  const end = tree.valueEnd(attribute);
  if (start === end || !isLetter(text.charCodeAt(start))) return -1;
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (!isLetter(unit) && !isOtherNameUnit(unit)) return -1;
    hash = Math.imul(hash ^ unit, 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}

function isLetter(unit: number): boolean {
  const lowerCase = unit | 32;
  return (lowerCase >= 97 && lowerCase <= 122) || unit === 95;
}

function isOtherNameUnit(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit === 45 || unit === 46;
}

function hasSameValue(tree: XmlTree, first: number, second: number): boolean {
  const start = tree.valueStart(second);
  const length = tree.valueEnd(second) - start;
  return (
    tree.valueEnd(first) - tree.valueStart(first) === length &&
    sameUnits(tree.text, tree.valueStart(first), start, length)
  );
}
