import { attribute, type BpmnElement } from '../model/bpmn.ts';
import type { Name } from '../text/span.ts';
import { rule } from './rule.ts';

/** The modeling service wants every node to be reached, and every start event to lead on. */
export const flowNodeNotConnected = rule({
  code: 'flow-node-not-connected',
  title: 'A flow node is not connected',
  kinds: ['bpmn'],
  levels: { engine: 'off', modeling: 'error' },
  *check({ model, broken }) {
    if (broken) return;
    const sources = ends(model.elements, 'sourceRef');
    const targets = ends(model.elements, 'targetRef');
    for (const element of model.elements) {
      if (!element.id || !flowNodes.has(element.type)) continue;
      const message =
        element.type === 'startEvent' ? startProblem(element.id, sources) : nodeProblem(element, element.id, targets);
      if (message !== undefined) yield { span: element.tag, message, element: element.id.text };
    }
  },
});

const flowNodes = new Set([
  ...['task', 'userTask', 'serviceTask', 'scriptTask', 'sendTask', 'receiveTask', 'manualTask', 'businessRuleTask'],
  ...['callActivity', 'subProcess', 'transaction', 'adHocSubProcess'],
  ...['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent'],
  ...['exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'complexGateway', 'eventBasedGateway'],
]);

function ends(elements: readonly BpmnElement[], name: 'sourceRef' | 'targetRef'): ReadonlySet<string> {
  const flows = elements.filter(({ type }) => type === 'sequenceFlow');
  return new Set(flows.flatMap((flow) => attribute(flow, name)?.text ?? []));
}

function startProblem({ text }: Name, sources: ReadonlySet<string>): string | undefined {
  if (sources.has(text)) return undefined;
  return `Start event '${text}' has no outgoing flow. Connect it with the first element`;
}

function nodeProblem(element: BpmnElement, { text }: Name, targets: ReadonlySet<string>): string | undefined {
  if (targets.has(text) || needsNoIncoming(element)) return undefined;
  const what = element.type === 'endEvent' ? 'End event' : 'Element';
  return `${what} '${text}' has no incoming flow. Connect it, or remove it`;
}

/** Nodes that begin by themselves: event sub-processes, compensation handlers, link targets, what stands in an ad-hoc sub-process. */
function needsNoIncoming(element: BpmnElement): boolean {
  if (element.type === 'endEvent') return false;
  return (
    element.parent?.type === 'adHocSubProcess' ||
    isTrue(element, 'triggeredByEvent') ||
    isTrue(element, 'isForCompensation') ||
    isTrue(element, 'instantiate') ||
    (element.type === 'intermediateCatchEvent' && element.details.some(({ type }) => type === 'linkEventDefinition'))
  );
}

function isTrue(element: BpmnElement, name: string): boolean {
  return attribute(element, name)?.text === 'true';
}
