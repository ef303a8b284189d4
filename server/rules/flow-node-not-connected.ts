import { attribute, type BpmnDocument, type BpmnElement } from '../model/bpmn.ts';
import type { Name } from '../text/span.ts';
import { rule } from './rule.ts';

/** The modeling service wants each node on a way from a start to an end (FlowNodeFlowsValidator and those that implement it). */
export const flowNodeNotConnected = rule({
  code: 'flow-node-not-connected',
  title: 'A flow node is not on the way from a start event to an end event',
  kinds: ['bpmn'],
  levels: { engine: 'off', modeling: 'error' },
  *check({ model, broken }) {
    if (broken) return;
    const flows: Flows = { sources: ends(model, 'sourceRef'), targets: ends(model, 'targetRef') };
    for (const element of model.elements) {
      if (!element.id || !flowNodes.has(element.type)) continue;
      const message = problemOf(element, element.id, flows);
      if (message !== undefined) yield { span: element.tag, message, element: element.id.text };
    }
  },
});

/** The ids that sequence flows name. */
interface Flows {
  readonly sources: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
}

const flowNodes = new Set([
  ...['task', 'userTask', 'serviceTask', 'scriptTask', 'sendTask', 'receiveTask', 'manualTask', 'businessRuleTask'],
  ...['callActivity', 'subProcess', 'transaction', 'adHocSubProcess'],
  ...['startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent'],
  ...['exclusiveGateway', 'inclusiveGateway', 'parallelGateway', 'complexGateway', 'eventBasedGateway'],
]);

function ends(model: BpmnDocument, name: 'sourceRef' | 'targetRef'): ReadonlySet<string> {
  return new Set(model.elementsOf('sequenceFlow').flatMap((flow) => attribute(flow, name)?.text ?? []));
}

function problemOf(element: BpmnElement, { text }: Name, { sources, targets }: Flows): string | undefined {
  if (element.type === 'startEvent') {
    if (targets.has(text)) return `Start event '${text}' has an incoming flow. Let it lead to another element`;
    return sources.has(text)
      ? undefined
      : `Start event '${text}' has no outgoing flow. Connect it with the first element`;
  }
  const what = element.type === 'endEvent' ? 'End event' : 'Element';
  if (!targets.has(text) && !needsNoIncoming(element)) {
    return `${what} '${text}' has no incoming flow. Connect it, or remove it`;
  }
  if (element.type === 'endEvent') {
    return sources.has(text) ? `End event '${text}' has an outgoing flow. Remove the flow` : undefined;
  }
  if (sources.has(text) || needsNoOutgoing(element)) return undefined;
  return `Element '${text}' has no outgoing flow. Connect it with the next element or with an end event`;
}

/** Nodes that begin by themselves: link targets, those that wait for a message first, and what stands outside of the flow. */
function needsNoIncoming(element: BpmnElement): boolean {
  return (
    isOutsideOfFlow(element) ||
    isTrue(element, 'instantiate') ||
    (element.type === 'intermediateCatchEvent' && isLink(element))
  );
}

function needsNoOutgoing(element: BpmnElement): boolean {
  return isOutsideOfFlow(element) || (element.type === 'intermediateThrowEvent' && isLink(element));
}

/** Event sub-processes, compensation handlers, what stands in an ad-hoc sub-process. */
function isOutsideOfFlow(element: BpmnElement): boolean {
  if (element.type === 'endEvent') return false;
  return (
    element.parent?.type === 'adHocSubProcess' ||
    isTrue(element, 'triggeredByEvent') ||
    isTrue(element, 'isForCompensation')
  );
}

function isLink({ details }: BpmnElement): boolean {
  return details.some(({ type }) => type === 'linkEventDefinition');
}

function isTrue(element: BpmnElement, name: string): boolean {
  return attribute(element, name)?.text === 'true';
}
