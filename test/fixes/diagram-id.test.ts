import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'element-id-duplicate';
const bpmn = (process: string, diagram: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"><process id="p">${process}</process>
<di:BPMNDiagram id="d">${diagram}</di:BPMNDiagram></definitions>
`;
const project = (process: string, diagram: string): string => `\n-- processes/p.bpmn --\n${bpmn(process, diagram)}`;
const task = '<userTask id="t"/>';

test.each([
  [`<di:BPMNShape id="t" bpmnElement="t"/>`, `<di:BPMNShape id="t_2" bpmnElement="t"/>`, 't_2'],
  [
    `<di:BPMNShape id="s"/><di:BPMNShape id="s_2"/><di:BPMNShape id='s'/>`,
    `<di:BPMNShape id="s"/><di:BPMNShape id="s_2"/><di:BPMNShape id='s_3'/>`,
    's_3',
  ],
])('an element of the diagram gets an id of its own: %s', (before, after, id) => {
  checkFix(project(task, before), {
    code,
    title: `Give the diagram's element the id '${id}'`,
    after: { 'processes/p.bpmn': bpmn(task, after) },
    safe: true,
  });
});

test('ids that something refers to are left to their author', () => {
  expect(fixTitles(project(`${task}${task}`, ''), code)).toEqual([]);
  const shapes = '<di:BPMNShape id="s"/><di:BPMNShape id="s"/><di:BPMNEdge id="e" sourceElement="s"/>';
  expect(fixTitles(project(task, shapes), code)).toEqual([]);
});
