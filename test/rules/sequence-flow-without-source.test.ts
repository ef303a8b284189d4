import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'sequence-flow-without-source';

const flow = (tag: string): string => `
-- processes/p.bpmn --
<process id="p"><startEvent id="a"/><subProcess id="s"><endEvent id="b"/></subProcess>${tag}</process>
<process id="q"><task id="other"/></process>
`;

const wrong = { engine: 'error', modeling: 'error' } as const;

test('a flow without a source or a target is reported on its tag', () => {
  checkRule(code, flow('<«sequenceFlow» id="f" targetRef="b"/>'), { ...wrong, message: "'f' has no source" });
  checkRule(code, flow('<«sequenceFlow» id="f" sourceRef="a"/>'), { ...wrong, message: "'f' has no target" });
});

test('an empty end is reported on its attribute', () => {
  checkRule(code, flow('<sequenceFlow id="f" sourceRef="a" «targetRef»=""/>'), wrong);
});

test('an end that is no element of the process is reported on its value', () => {
  checkRule(code, flow('<sequenceFlow id="f" sourceRef="«x»" targetRef="b"/>'), {
    ...wrong,
    message: "no element 'x'",
  });
  checkRule(code, flow('<sequenceFlow id="f" sourceRef="a" targetRef="«other»"/>'), wrong);
});

test('both ends can be wrong', () => {
  checkRule(code, flow('<sequenceFlow id="f" sourceRef="«x»" targetRef="«y»"/>'), wrong);
});

test('a flow between two elements is right, in sub-processes, too', () => {
  checkSilent(code, flow('<sequenceFlow id="f" sourceRef="a" targetRef="s"/>'));
  checkSilent(
    code,
    flow('').replace(
      '<endEvent id="b"/>',
      '<task id="t"/><endEvent id="b"/><sequenceFlow id="f" sourceRef="t" targetRef="b"/>',
    ),
  );
});

test('other connections have ends of their own', () => checkSilent(code, flow('<association id="f"/>')));

test('nothing is said while the file is broken', () => {
  checkSilent(code, flow('<sequenceFlow id="f" sourceRef="x" targetRef="b"/><task id="x'));
});
