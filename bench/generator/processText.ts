import type { Action, Connector } from './connectorText.ts';
import type { Random } from './random.ts';

/** A service task of a process and the action that it calls. */
export interface Call {
  readonly task: string;
  readonly action: Action;
}

export interface Process {
  readonly id: string;
  readonly text: string;
  readonly calls: readonly Call[];
}

export interface ProcessOptions {
  readonly name: string;
  /** How many flow nodes it has: each takes about one kilobyte, a third of it for the diagram. */
  readonly nodes: number;
  readonly connectors: readonly Connector[];
}

const titles = ['Check the order', 'Inform the customer', 'Book the payment', 'Wait for approval', 'Prüfung der Akte'];

/** A process as the modeler writes it: a chain of tasks, user tasks and gateways, with its diagram. */
export function processText(random: Random, { name, nodes, connectors }: ProcessOptions): Process {
  const id = `Process_${name}`;
  const calls: Call[] = [];
  const steps = Array.from({ length: nodes }, (_, index) => `Node_${index}_${random.below(1e6)}`);
  const elements = steps.map((step, index) => node(random, { step, index, last: nodes - 1 }, connectors, calls));
  const flows = steps.slice(1).map((step, index) => flow(index, steps[index] ?? '', step));
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn2:definitions ${namespaces} id="model-${random.uuid()}" name="${name}" targetNamespace="http://bpmn.io/schema/bpmn">
  <bpmn2:process id="${id}" name="${name}" isExecutable="true">
    <bpmn2:documentation>Generated for measuring: ${random.pick(titles)}, then ${random.pick(titles)}</bpmn2:documentation>
${elements.join('\n')}
${flows.join('\n')}
  </bpmn2:process>
  <bpmndi:BPMNDiagram id="BPMNDiagram_1">
    <bpmndi:BPMNPlane id="BPMNPlane_1" bpmnElement="${id}">
${steps.map(shape).join('\n')}
${steps.slice(1).map(edge).join('\n')}
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn2:definitions>
`;
  return { id, text, calls };
}

const namespaces = [
  'xmlns:bpmn2="http://www.omg.org/spec/BPMN/20100524/MODEL"',
  'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"',
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"',
  'xmlns:di="http://www.omg.org/spec/DD/20100524/DI"',
  'xmlns:activiti="http://activiti.org/bpmn"',
].join(' ');

interface Step {
  readonly step: string;
  readonly index: number;
  readonly last: number;
}

function node(random: Random, at: Step, connectors: readonly Connector[], calls: Call[]): string {
  const { step, index, last } = at;
  if (index === 0) return element('startEvent', `id="${step}" name="Start"`, at);
  if (index === last) return element('endEvent', `id="${step}" name="End"`, at);
  const name = `name="${random.pick(titles)} ${index}"`;
  const kind = random.below(10);
  if (kind < 6 && connectors.length > 0) {
    const { name: connector, actions } = random.pick(connectors);
    const action = random.pick(actions);
    calls.push({ task: step, action });
    return element('serviceTask', `id="${step}" ${name} implementation="${connector}.${action.name}"`, at);
  }
  if (kind < 7) return element('serviceTask', `id="${step}" ${name} implementation="bean${random.below(50)}"`, at);
  if (kind < 9) return element('userTask', `id="${step}" ${name} activiti:assignee="\${initiator}"`, at);
  return element('exclusiveGateway', `id="${step}" ${name}`, at);
}

function element(type: string, attributes: string, { index, last }: Step): string {
  const incoming = index > 0 ? `\n      <bpmn2:incoming>Flow_${index - 1}</bpmn2:incoming>` : '';
  const outgoing = index < last ? `\n      <bpmn2:outgoing>Flow_${index}</bpmn2:outgoing>` : '';
  return `    <bpmn2:${type} ${attributes}>${incoming}${outgoing}\n    </bpmn2:${type}>`;
}

function flow(index: number, source: string, target: string): string {
  return `    <bpmn2:sequenceFlow id="Flow_${index}" sourceRef="${source}" targetRef="${target}" />`;
}

function shape(step: string, index: number): string {
  return `      <bpmndi:BPMNShape id="Shape_${step}" bpmnElement="${step}">
        <dc:Bounds x="${150 * index}" y="${80 + (index % 5) * 120}" width="100" height="80" />
      </bpmndi:BPMNShape>`;
}

function edge(_step: string, index: number): string {
  return `      <bpmndi:BPMNEdge id="Edge_${index}" bpmnElement="Flow_${index}">
        <di:waypoint x="${150 * index + 100}" y="120" />
        <di:waypoint x="${150 * index + 150}" y="120" />
      </bpmndi:BPMNEdge>`;
}
