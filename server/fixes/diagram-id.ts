import type { BpmnFile } from '../model/file.ts';
import { bpmnNamespace, readNamespaces } from '../model/namespaces.ts';
import type { Span } from '../text/span.ts';
import type { Fixer } from './fix.ts';
import { replaceInValue } from './xmlAttributes.ts';

/** Gives an element of the diagram an id of its own: nothing but the diagram itself could refer to it. */
export const diagramId: Fixer = {
  codes: ['element-id-duplicate'],
  *fixes({ uri, span, related, element }, { file }) {
    if (file.kind !== 'bpmn' || !element) return;
    const place = [span, ...related.map((other) => other.span)].find((candidate) => isInDiagram(file, candidate));
    if (!place || isReferredTo(file, element)) return;
    const id = freeId(file, element);
    const edits = [replaceInValue(file, place, place, id)];
    yield { title: `Give the diagram's element the id '${id}'`, edits: [{ uri, edits }], preferred: true, safe: true };
  },
};

/** True for the id of an element that is not of BPMN itself, but of its diagrams. */
function isInDiagram({ tree, model }: BpmnFile, { start }: Span): boolean {
  // Diagrams stand beside the processes. Without this look a file of many defects is walked through for each of them.
  if (model.processes.some(({ span }) => span.start <= start && start < span.end)) return false;
  const { meaningOf } = readNamespaces(tree);
  for (let attribute = 0; attribute < tree.attributeCount; attribute++) {
    if (tree.valueStart(attribute) !== start) continue;
    const element = tree.owner(attribute);
    const { namespace } = meaningOf(tree.text.slice(tree.nameStart(element), tree.nameEnd(element)));
    return namespace !== bpmnNamespace;
  }
  return false;
}

/** The attributes by which elements of a diagram name each other. */
const references = new Set(['sourceElement', 'targetElement', 'choreographyActivityShape', 'labelStyle']);

function isReferredTo({ tree }: BpmnFile, id: string): boolean {
  for (let attribute = 0; attribute < tree.attributeCount; attribute++) {
    const name = tree.text.slice(tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
    if (!references.has(name) || tree.valueStart(attribute) < 0) continue;
    if (tree.text.slice(tree.valueStart(attribute), tree.valueEnd(attribute)).trim() === id) return true;
  }
  return false;
}

function freeId({ model }: BpmnFile, id: string): string {
  const taken = new Set([...model.ids.all()].map(({ text }) => text));
  let number = 2;
  while (taken.has(`${id}_${number}`)) number++;
  return `${id}_${number}`;
}
