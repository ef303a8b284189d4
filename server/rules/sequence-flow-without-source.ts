import { attributeOf, type BpmnDocument, type BpmnElement, type BpmnProcess, type Claim } from '../model/bpmn.ts';
import type { Span } from '../text/span.ts';
import { type Report, rule } from './rule.ts';

/** Process validation refuses a sequence flow that begins or ends nowhere. */
export const sequenceFlowWithoutSource = rule({
  code: 'sequence-flow-without-source',
  title: 'A sequence flow begins or ends nowhere',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'error' },
  *check({ model, broken }) {
    if (broken || model.holds(flowsHaveEnds)) return;
    yield* problemsIn(model);
  },
});

const flowsHaveEnds: Claim = {
  attributes: new Set(['id', 'sourceRef', 'targetRef']),
  isTrue: (model) => problemsIn(model).next().done === true,
};

function* problemsIn(model: BpmnDocument): Generator<Report, void> {
  const ids = idsByProcess(model.elements);
  for (const flow of model.elementsOf('sequenceFlow')) {
    for (const end of ['sourceRef', 'targetRef']) {
      const problem = problemOf(flow, end, ids.get(flow.process));
      if (problem) yield { ...problem, element: flow.id?.text ?? '' };
    }
  }
}

function idsByProcess(elements: readonly BpmnElement[]): ReadonlyMap<BpmnProcess, ReadonlySet<string>> {
  const ids = new Map<BpmnProcess, Set<string>>();
  for (const { id, process } of elements) {
    const ofProcess = ids.get(process) ?? new Set();
    ids.set(process, ofProcess);
    if (id) ofProcess.add(id.text);
  }
  return ids;
}

function problemOf(
  flow: BpmnElement,
  end: string,
  ids: ReadonlySet<string> | undefined,
): { readonly span: Span; readonly message: string } | undefined {
  const id = flow.id?.text ?? '';
  const found = attributeOf(flow, end);
  const side = end === 'sourceRef' ? 'source' : 'target';
  if (!found || found.value.text.trim() === '') {
    const span = found?.nameSpan ?? flow.tag;
    return { span, message: `Sequence flow '${id}' has no ${side}. Name an element of the process in ${end}` };
  }
  if (ids?.has(found.value.text.trim())) return undefined;
  const message = `Sequence flow '${id}' has no ${side}: its process has no element '${found.value.text}'. Correct the id in ${end}`;
  return { span: found.value.span, message };
}
