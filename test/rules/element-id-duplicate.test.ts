import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'element-id-duplicate';

const document = (content: string): string => `
-- processes/p.bpmn --
<bpmn:definitions id="defs" xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:activiti="http://activiti.org/bpmn" xmlns:html="http://www.w3.org/1999/xhtml">
${content}
</bpmn:definitions>
`;

const wrong = { engine: 'error', modeling: 'warning' } as const;

test('the second element with an id is reported', () => {
  const process =
    '<bpmn:process id="p"><bpmn:task id="a"/><bpmn:subProcess><bpmn:task id="«a»"/></bpmn:subProcess></bpmn:process>';
  checkRule(code, document(process), { ...wrong, message: "Id 'a' is taken" });
});

test('another process, an error, the diagram and the root count, too', () => {
  checkRule(code, document('<bpmn:process id="p"><bpmn:task id="a"/></bpmn:process><bpmn:error id="«a»"/>'), wrong);
  checkRule(code, document('<bpmn:process id="p"/><di:BPMNDiagram id="«p»"/>'), wrong);
  checkRule(code, document('<bpmn:process id="«defs»"/>'), wrong);
  const shapes = '<di:BPMNDiagram id="d"><di:BPMNPlane id="s"><di:BPMNShape id="«s»"/></di:BPMNPlane></di:BPMNDiagram>';
  checkRule(code, document(shapes), wrong);
});

test('a third one is reported as well', () => {
  const tasks = '<bpmn:task id="a"/><bpmn:task id="«a»"/><bpmn:task id="« a»"/>';
  checkRule(code, document(`<bpmn:process id="p">${tasks}</bpmn:process>`), wrong);
});

test('ids that differ in letter case are two', () => {
  checkSilent(code, document('<bpmn:process id="p"><bpmn:task id="P"/></bpmn:process>'));
});

test('two processes with one id have a rule of their own', () => {
  checkSilent(code, document('<bpmn:process id="p"/><bpmn:process id="p"/>'));
});

test('what stands in extension elements and documentation is free', () => {
  const free = `<bpmn:extensionElements><activiti:formProperty id="a"/><bpmn:task id="a"/></bpmn:extensionElements>
    <bpmn:documentation><html:p id="a"/></bpmn:documentation><activiti:field id="a"/>`;
  checkSilent(code, document(`<bpmn:process id="p"><bpmn:task id="a">${free}</bpmn:task></bpmn:process>`));
});

test('the element behind extension elements counts again', () => {
  const tasks =
    '<bpmn:task id="a"><bpmn:extensionElements><x id="b"/></bpmn:extensionElements></bpmn:task><bpmn:task id="«a»"/>';
  checkRule(code, document(`<bpmn:process id="p">${tasks}</bpmn:process>`), wrong);
});

test('an attribute with a prefix is no id, and a reference is none either', () => {
  const tasks = '<bpmn:task id="a" activiti:id="p"/><bpmn:boundaryEvent id="b" attachedToRef="a"/>';
  checkSilent(code, document(`<bpmn:process id="p">${tasks}</bpmn:process>`));
});
