import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'flow-node-not-connected';

const process = (content: string): string => `
-- processes/p.bpmn --
<process id="p">${content}</process>
`;

const flow = (source: string, target: string): string =>
  `<sequenceFlow id="f_${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`;

const wrong = { engine: 'off', modeling: 'error' } as const;

test('a start event leads on, and an end event is reached', () => {
  checkRule(code, process('<«startEvent» id="s"/>'), { ...wrong, message: "Start event 's' has no outgoing flow" });
  checkRule(code, process('<«endEvent» id="e"/>'), { ...wrong, message: "End event 'e' has no incoming flow" });
});

test('every other node is reached', () => {
  for (const node of ['serviceTask', 'exclusiveGateway', 'subProcess', 'callActivity', 'intermediateThrowEvent']) {
    checkRule(code, process(`<«${node}» id="n"/>`), { ...wrong, message: "Element 'n' has no incoming flow" });
  }
});

test('nodes of sub-processes count as well', () => {
  const inner = `<subProcess id="u"><startEvent id="s"/><«task» id="t"/><endEvent id="e"/>${flow('s', 'e')}</subProcess>`;
  const around = `<startEvent id="first"/><endEvent id="last"/>${flow('first', 'u')}${flow('u', 'last')}`;
  checkRule(code, process(`${inner}${around}`), { ...wrong, message: "Element 't' has no incoming flow" });
});

test('a connected process is right', () => {
  const nodes = '<startEvent id="s"/><serviceTask id="t" implementation="a.b"/><endEvent id="e"/>';
  checkSilent(code, process(`${nodes}${flow('s', 't')}${flow('t', 'e')}`));
});

test('every other node leads on', () => {
  const nodes = `<startEvent id="s"/><«task» id="t"/>${flow('s', 't')}`;
  checkRule(code, process(nodes), { ...wrong, message: "Element 't' has no outgoing flow" });
});

test('nothing leads to a start event, and nothing on from an end event', () => {
  const around = `<task id="t"/>${flow('s', 't')}${flow('t', 'e')}`;
  const back = process(`<«startEvent» id="s"/><endEvent id="e"/>${around}${flow('t', 's')}`);
  checkRule(code, back, { ...wrong, message: "Start event 's' has an incoming flow" });
  const on = process(`<startEvent id="s"/><«endEvent» id="e"/>${around}${flow('e', 't')}`);
  checkRule(code, on, { ...wrong, message: "End event 'e' has an outgoing flow" });
});

test('what begins by itself needs no incoming flow', () => {
  const nodes = [
    '<receiveTask id="n" instantiate="true"/>',
    '<intermediateCatchEvent id="n"><linkEventDefinition/></intermediateCatchEvent>',
  ];
  for (const node of nodes) checkSilent(code, process(`${node}<endEvent id="e"/>${flow('n', 'e')}`));
});

test('a throwing link needs no outgoing flow', () => {
  const link = '<intermediateThrowEvent id="n"><linkEventDefinition/></intermediateThrowEvent>';
  checkSilent(code, process(`<startEvent id="s"/>${link}${flow('s', 'n')}`));
});

test('what stands outside of the flow needs neither', () => {
  const nodes = [
    '<boundaryEvent id="n" attachedToRef="x"/>',
    '<subProcess id="n" triggeredByEvent="true"/>',
    '<serviceTask id="n" isForCompensation="true"/>',
  ];
  for (const node of nodes) checkSilent(code, process(node));
});

test('inside an ad-hoc sub-process nothing needs a flow but its own start', () => {
  const adHoc = `<adHocSubProcess id="h"><task id="a"/><task id="b"/></adHocSubProcess>`;
  checkSilent(code, process(`<startEvent id="s"/>${adHoc}<endEvent id="e"/>${flow('s', 'h')}${flow('h', 'e')}`));
});

test('data, artifacts and flows are no nodes', () => {
  checkSilent(code, process('<dataObject id="d"/><textAnnotation id="t"/><dataObjectReference id="r"/>'));
});

test('nothing is said while the file is broken', () =>
  checkSilent(code, process('<startEvent id="s"/><sequenceFlow id="')));
