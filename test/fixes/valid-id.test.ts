import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'element-id-invalid';
const bpmn = (id: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn"><process id="p"><startEvent id="s"/>
<userTask id="${id}"/><sequenceFlow id="f" sourceRef="s" targetRef="${id}"/></process></definitions>
`;
const extensions = (id: string): string =>
  `{ "id": "x", "extensions": { "p": { "mappings": { "${id}": { "inputs": {} } } } } }
`;
const project = (id: string): string => `
-- processes/p.bpmn --
${bpmn(id)}-- processes/p-extensions.json --
${extensions(id)}`;

test('an element gets the nearest id that is a name, in its flows and in its mapping, too', () => {
  checkFix(project('1 task'), {
    code,
    title: "Change the id to '_1_task' wherever it is named",
    after: { 'processes/p.bpmn': bpmn('_1_task'), 'processes/p-extensions.json': extensions('_1_task') },
  });
});

test('an id that is taken, or that of something that nobody can rename, is left to its author', () => {
  expect(fixTitles(project('1 task').replace('id="s"', 'id="_1_task"'), code)).toEqual([]);
  expect(fixTitles('\n-- processes/p.bpmn --\n<process id="p"><laneSet id="1 l"/></process>', code)).toEqual([]);
});
