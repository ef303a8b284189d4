import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'process-not-executable';
const bpmn = (...flags: readonly string[]): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn">${flags.map((flag, index) => `<process id="p${index}" isExecutable='${flag}'/>`).join('')}</definitions>\n`;
const project = (...flags: readonly string[]): string => `\n-- processes/p.bpmn --\n${bpmn(...flags)}`;

test('the only process is made executable', () => {
  checkFix(project('false'), {
    code,
    title: "Make process 'p0' executable",
    after: { 'processes/p.bpmn': bpmn('true') },
    safe: false,
  });
});

test('where none is executable, all are made so', () => {
  checkFix(project('false', 'false'), {
    code,
    title: 'Make all processes of the file executable',
    after: { 'processes/p.bpmn': bpmn('true', 'true') },
  });
});

test('where another one is, each can be made so', () => {
  expect(fixTitles(project('false', 'true', 'false'), code)).toEqual([
    "Make process 'p0' executable",
    "Make process 'p2' executable",
  ]);
});
