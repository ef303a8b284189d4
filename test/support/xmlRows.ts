import { type BpmnFile, parseFile } from '../../server/model/file.ts';
import type { XmlTree } from '../../server/syntax/xmlTree.ts';

/** All that a tree says, as plain rows. */
export function xmlRows(tree: XmlTree): readonly (readonly unknown[])[] {
  const elements = Array.from({ length: tree.size }, (_, at) => [
    ...[tree.parent(at), tree.start(at), tree.nameStart(at), tree.nameEnd(at), tree.localStart(at), tree.tagEnd(at)],
    ...[tree.end(at), tree.attributesFrom(at), tree.attributesTo(at), tree.closed(at), tree.selfClosed(at)],
  ]);
  const attributes = Array.from({ length: tree.attributeCount }, (_, at) => [
    ...[tree.owner(at), tree.attributeNameStart(at), tree.attributeNameEnd(at)],
    ...[tree.valueStart(at), tree.valueEnd(at), tree.valueClosed(at)],
  ]);
  return [[tree.text, tree.complete, tree.isPlain], ...elements, ...attributes];
}

/** What a BPMN file says in its tree and its model, places included, to be compared with the same text read for the first time. */
export function bpmnRows({ tree, model }: BpmnFile): string {
  const { processes, elements, others, isDefinitions, usesActiviti, otherEngine } = model;
  const nodes = [...processes, ...elements, ...others].map((node) => [node, node.tag, node.span]);
  const owners = elements.map(({ process, parent }) => [process.span, parent?.span]);
  return JSON.stringify([xmlRows(tree), nodes, owners, isDefinitions, usesActiviti, otherEngine]);
}

/** Fails unless a file that was read with the help of an earlier version says what its text says alone. */
export function checkReadAnew(file: BpmnFile): void {
  const fresh = parseFile(file.uri, file.text, 'bpmn');
  if (fresh.kind !== 'bpmn' || bpmnRows(file) !== bpmnRows(fresh)) {
    throw new Error('The tree of a changed text is not that of the text');
  }
}
