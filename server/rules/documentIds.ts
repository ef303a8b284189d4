import type { BpmnFile } from '../model/file.ts';
import { bpmnNamespace, readNamespaces } from '../model/namespaces.ts';
import { NamesInText } from '../syntax/namesInText.ts';
import { decodeAttribute } from '../syntax/xmlText.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import type { Name, Span } from '../text/span.ts';
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
export function idsOfFile({ tree, uri }: BpmnFile, scope: ScopeView): readonly DocumentId[] {
  return scope.once(`documentIds ${uri}`, () => [...documentIds(tree)]);
}

/** The ids of a whole document, its diagrams included, in the order of the text and with the white space around them taken off, as a schema does. */
export function* documentIds(tree: XmlTree): Iterable<DocumentId> {
  const kinds = elementKinds(tree);
  let behindFree = 0;
  for (let element = 0; element < tree.size; element++) {
    const kind = kinds.at(tree.nameStart(element), tree.nameEnd(element));
    if (!kind.hasId || tree.start(element) < behindFree) continue;
    const span = idSpan(tree, element);
    if (span) {
      const text = decodeAttribute(tree.text.slice(span.start, span.end)).trim();
      yield { text, span, isProcess: kind.isProcess };
    }
    if (kind.isFree) behindFree = tree.end(element);
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

function idSpan(tree: XmlTree, element: number): Span | undefined {
  for (let attribute = tree.attributesFrom(element); attribute < tree.attributesTo(element); attribute++) {
    const start = tree.valueStart(attribute);
    if (start >= 0 && isCalledId(tree, attribute)) return { start, end: tree.valueEnd(attribute) };
  }
  return undefined;
}

/** Compares in place: a large document has ten thousand attributes. */
function isCalledId(tree: XmlTree, attribute: number): boolean {
  const start = tree.attributeNameStart(attribute);
  return tree.attributeNameEnd(attribute) === start + 2 && tree.text.startsWith('id', start);
}
