import { NamesInText } from '../syntax/namesInText.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';

/** The namespace of BPMN 2.0 itself; its diagrams have others. */
export const bpmnNamespace = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const activitiNamespace = 'http://activiti.org/bpmn';

const letterX = 'x'.charCodeAt(0);

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
  /** The same by the name as written, and its namespace; undefined if its prefix is declared nowhere. */
  meaningOf(name: string): { readonly type: string; readonly namespace: string | undefined };
  /** `implementation` without a prefix, `activiti:class` in Activiti's namespace, else the name as written. */
  attributeName(attribute: number): string;
}

export function readNamespaces(tree: XmlTree): Namespaces {
  const declared = declaredNamespaces(tree);
  const uris = [...declared.values()];
  const bpmnPrefixes = prefixesOf(declared, bpmnNamespace);
  const activitiPrefixes = prefixesOf(declared, activitiNamespace);
  const usesActiviti = activitiPrefixes.size > 0;
  const typeOf = (name: string): string => elementType(name, bpmnPrefixes, activitiPrefixes);
  const types = new NamesInText(tree.text, typeOf);
  const names = new NamesInText(tree.text, (name) => attributeName(name, activitiPrefixes));
  return {
    isDefinitions: isDefinitions(tree, bpmnPrefixes),
    usesActiviti,
    otherEngine: otherEngines.find(([start]) => uris.some((uri) => uri.startsWith(start)))?.[1],
    elementType: (element) => types.at(tree.nameStart(element), tree.nameEnd(element)),
    meaningOf: (name) => ({
      type: typeOf(name),
      namespace: declared.get(name.slice(0, Math.max(0, name.indexOf(':')))),
    }),
    attributeName: (attribute) => names.at(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute)),
  };
}

/** Prefix (empty for the default) to namespace, from all `xmlns` attributes of the text. */
function declaredNamespaces(tree: XmlTree): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (let attribute = 0; attribute < tree.attributeCount; attribute++) {
    const start = tree.attributeNameStart(attribute);
    if (tree.text.charCodeAt(start) !== letterX || !tree.text.startsWith('xmlns', start)) continue;
    if (tree.valueStart(attribute) < 0) continue;
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
function elementType(name: string, bpmnPrefixes: ReadonlySet<string>, activitiPrefixes: ReadonlySet<string>): string {
  const colon = name.indexOf(':');
  const prefix = name.slice(0, Math.max(0, colon));
  const local = name.slice(colon + 1);
  if (bpmnPrefixes.size === 0 || bpmnPrefixes.has(prefix) || local === 'BPMNDiagram') return local;
  return activitiPrefixes.has(prefix) ? `activiti:${local}` : name;
}

function attributeName(name: string, activitiPrefixes: ReadonlySet<string>): string {
  const colon = name.indexOf(':');
  return colon >= 0 && activitiPrefixes.has(name.slice(0, colon)) ? `activiti:${name.slice(colon + 1)}` : name;
}
