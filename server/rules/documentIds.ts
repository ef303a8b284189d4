import { bpmnNamespace, type Namespaces, readNamespaces } from '../model/namespaces.ts';
import { decodeAttribute } from '../syntax/xmlText.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import type { Name } from '../text/span.ts';

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

/** The ids of a whole document, its diagrams included, in the order of the text and with the white space around them taken off, as a schema does. */
export function* documentIds(tree: XmlTree): Iterable<DocumentId> {
  const namespaces = readNamespaces(tree);
  let behindFree = 0;
  for (let element = 0; element < tree.size; element++) {
    if (tree.start(element) < behindFree || !idNamespaces.has(namespaces.namespaceOf(element) ?? '')) continue;
    const id = idOf(tree, element, namespaces);
    if (id) yield id;
    if (freeContent.has(namespaces.elementType(element))) behindFree = tree.end(element);
  }
}

function idOf(tree: XmlTree, element: number, namespaces: Namespaces): DocumentId | undefined {
  const { text } = tree;
  for (let attribute = tree.attributesFrom(element); attribute < tree.attributesTo(element); attribute++) {
    const start = tree.valueStart(attribute);
    const end = tree.valueEnd(attribute);
    if (start < 0 || text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute)) !== 'id')
      continue;
    return {
      text: decodeAttribute(text.slice(start, end)).trim(),
      span: { start, end },
      isProcess: namespaces.elementType(element) === 'process',
    };
  }
  return undefined;
}
