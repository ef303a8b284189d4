import type { BpmnDetail, BpmnElement, BpmnNode, BpmnProcess } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { leading } from '../text/leading.ts';
import { touches } from '../text/span.ts';

/** The nodes of a BPMN document in which names are looked for: all, or those that a cursor may stand in. */
export interface BpmnPart {
  readonly processes: readonly BpmnProcess[];
  readonly elements: readonly BpmnElement[];
  readonly others: readonly BpmnDetail[];
  /** The attributes of the tree, `from` up to and without `to`. */
  readonly attributes: { readonly from: number; readonly to: number };
  /** The details of one of its nodes that are part of it, too. */
  detailsOf(node: BpmnProcess | BpmnElement): readonly BpmnDetail[];
}

export function wholeDocument({ model, tree }: BpmnFile): BpmnPart {
  const { processes, elements, others } = model;
  return {
    processes,
    elements,
    others,
    attributes: { from: 0, to: tree.attributeCount },
    detailsOf: (node) => node.details,
  };
}

/**
 * What a name that touches the offset (UTF-16 code units) stands in. That is the innermost element around it with its details:
 * names are in attributes, and in the text of a node without others in it. Costs a few binary searches and the size of the element.
 */
export function partAround({ model, tree }: BpmnFile, offset: number): BpmnPart {
  const holds = ({ span }: BpmnNode): boolean => touches(span, offset);
  const element = innermost(model.elements, offset);
  const processes = element ? [] : model.processes.filter(holds);
  const attribute = leading(tree.attributeCount, (index) => tree.attributeNameStart(index) < offset) - 1;
  return {
    processes,
    elements: element ? [element] : [],
    others: element || processes.length > 0 ? [] : model.others.filter(holds),
    attributes: { from: Math.max(attribute, 0), to: attribute + 1 },
    detailsOf: (node) => node.details.filter(holds),
  };
}

/** Elements are in the order of their starts, and what holds another comes before it. */
function innermost(elements: readonly BpmnElement[], offset: number): BpmnElement | undefined {
  let element = elements[leading(elements.length, (index) => (elements[index]?.span.start ?? 0) < offset) - 1];
  while (element && element.span.end < offset) element = element.parent;
  return element;
}
