import type { Named } from '../index/named.ts';
import type { BpmnNode } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { decodeAttribute } from '../syntax/xmlText.ts';
import type { Name } from '../text/span.ts';
import type { BpmnPart } from './bpmnPart.ts';

/** What the ids of the processes and flow elements of a document stand for. */
export function documentNames({ model }: BpmnFile): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  for (const { id } of model.processes) if (id) names.set(id.text, { kind: 'process', name: id.text });
  for (const { id, process } of model.elements) {
    if (id && process.id && !names.has(id.text))
      names.set(id.text, { kind: 'element', process: process.id.text, name: id.text });
  }
  return names;
}

/** Every node of a part: processes, elements, their details, and what stands beside the processes. */
export function* nodesOf(part: BpmnPart): Iterable<BpmnNode> {
  for (const process of part.processes) {
    yield process;
    yield* part.detailsOf(process);
  }
  for (const element of part.elements) {
    yield element;
    yield* part.detailsOf(element);
  }
  yield* part.others;
}

/** The values of all attributes called so among those of a part, whatever their elements, in the order of the text. */
export function* attributesCalled(
  { tree }: BpmnFile,
  wanted: string,
  { from, to }: BpmnPart['attributes'] = { from: 0, to: tree.attributeCount },
): Iterable<Name> {
  for (let attribute = from; attribute < to; attribute++) {
    const [nameStart, nameEnd] = [tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute)];
    const [start, end] = [tree.valueStart(attribute), tree.valueEnd(attribute)];
    const isWanted = nameEnd - nameStart === wanted.length && tree.text.startsWith(wanted, nameStart);
    if (isWanted && start >= 0) yield { text: decodeAttribute(tree.text.slice(start, end)), span: { start, end } };
  }
}
