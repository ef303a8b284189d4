import type { XmlTree } from '../syntax/xmlTree.ts';

/** The namespace of BPMN 2.0 itself; its diagrams have others. */
export const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const activitiNamespace = 'http://activiti.org/bpmn';

/** Namespaces that show that a diagram was made for another engine; compared from their start. */
const otherEngines: readonly (readonly [start: string, engine: string])[] = [
  ['http://camunda.org/schema/zeebe', 'Zeebe'],
  ['http://camunda.org/schema/', 'Camunda'],
  ['http://flowable.org/bpmn', 'Flowable'],
];

/** How the prefixes of one document are to be read. Declarations count for the whole document, as all known tools write them. */
export interface Namespaces {
  readonly isDefinitions: boolean;
  readonly usesActiviti: boolean;
  readonly otherEngine: string | undefined;
  /** `serviceTask` in the BPMN namespace, `activiti:field` in Activiti's, else the name as written. */
  elementType(element: number): string;
  /** The namespace of an element; undefined if its prefix is declared nowhere. */
  namespaceOf(element: number): string | undefined;
  /** `implementation` without a prefix, `activiti:class` in Activiti's namespace, else the name as written. */
  attributeName(attribute: number): string;
}

export function readNamespaces(tree: XmlTree): Namespaces {
  const declared = declaredNamespaces(tree);
  const uris = [...declared.values()];
  const bpmnPrefixes = prefixesOf(declared, bpmnNamespace);
  const activitiPrefixes = prefixesOf(declared, activitiNamespace);
  const usesActiviti = activitiPrefixes.size > 0;
  return {
    isDefinitions: isDefinitions(tree, bpmnPrefixes),
    usesActiviti,
    otherEngine: otherEngines.find(([start]) => uris.some((uri) => uri.startsWith(start)))?.[1],
    elementType: (element) => elementType(tree, element, bpmnPrefixes, activitiPrefixes),
    namespaceOf: (element) => declared.get(prefixOf(tree, element)),
    attributeName: (attribute) => attributeName(tree, attribute, activitiPrefixes),
  };
}

/** Prefix (empty for the default) to namespace, from all `xmlns` attributes of the text. */
function declaredNamespaces(tree: XmlTree): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (let attribute = 0; attribute < tree.attributeCount; attribute++) {
    const start = tree.attributeNameStart(attribute);
    if (tree.valueStart(attribute) < 0 || !tree.text.startsWith('xmlns', start)) continue;
    const name = tree.text.slice(start, tree.attributeNameEnd(attribute));
    const uri = tree.text.slice(tree.valueStart(attribute), tree.valueEnd(attribute));
    const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
    if (prefix !== undefined && !declared.has(prefix)) declared.set(prefix, uri);
  }
  return declared;
}

function prefixesOf(declared: ReadonlyMap<string, string>, namespace: string): ReadonlySet<string> {
  return new Set([...declared].filter(([, uri]) => uri === namespace).map(([prefix]) => prefix));
}

function isDefinitions(tree: XmlTree, bpmnPrefixes: ReadonlySet<string>): boolean {
  if (tree.size === 0) return false;
  const local = tree.text.slice(tree.localStart(0), tree.nameEnd(0));
  return local === 'definitions' && bpmnPrefixes.has(prefixOf(tree, 0));
}

function prefixOf(tree: XmlTree, element: number): string {
  return tree.text.slice(tree.nameStart(element), Math.max(tree.nameStart(element), tree.localStart(element) - 1));
}

/** While the namespace of BPMN is not declared (yet), any prefix may stand for it. */
function elementType(
  tree: XmlTree,
  element: number,
  bpmnPrefixes: ReadonlySet<string>,
  activitiPrefixes: ReadonlySet<string>,
): string {
  const local = tree.text.slice(tree.localStart(element), tree.nameEnd(element));
  const prefix = prefixOf(tree, element);
  if (bpmnPrefixes.size === 0 || bpmnPrefixes.has(prefix) || local === 'BPMNDiagram') return local;
  if (activitiPrefixes.has(prefix)) return `activiti:${local}`;
  return tree.text.slice(tree.nameStart(element), tree.nameEnd(element));
}

function attributeName(tree: XmlTree, attribute: number, activitiPrefixes: ReadonlySet<string>): string {
  const name = tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
  const colon = name.indexOf(':');
  return colon >= 0 && activitiPrefixes.has(name.slice(0, colon)) ? `activiti:${name.slice(colon + 1)}` : name;
}
