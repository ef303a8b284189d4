import { expect, test } from 'vitest';
import { checkRule, checkSilent, findingsOf } from '../support/checkRule.ts';
import { folder, projectOf } from '../support/projectText.ts';

const code = 'xml-not-well-formed';
const error = { engine: 'error', modeling: 'error' } as const;

test('an end tag that closes nothing is shown by its name', () => {
  checkRule(code, '-- processes/p.bpmn --\n<process id="p"><task id="a"></«tusk»></process>\n', error);
});

test('one file has one finding, however much is wrong', () => {
  checkRule(code, '-- p.bpmn --\n<process id="p"><task «id»=a b=c> & </tusk></process>\n', error);
});

test('BPMN of another engine is read as strictly', () => {
  const namespaces =
    'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"';
  checkRule(code, `-- p.bpmn --\n<definitions ${namespaces}><process id="a"«i»d="b"/></definitions>\n`, error);
});

test('well-formed BPMN is silent', () => {
  checkSilent(code, '-- processes/p.bpmn --\n<process id="p"><task id="a" name="a &amp; b"/></process>\n');
});

test('an empty file has a finding of its own', () => {
  const read = projectOf('-- p.bpmn --\n<process/>\n');
  const uri = `${folder}/p.bpmn`;
  read.project.apply([{ type: 'text', uri, text: ' \n' }]);
  expect(findingsOf(read, 'engine').map((finding) => finding.code)).toEqual(['file-unreadable']);
});

test('other XML in a folder of processes is left alone', () => {
  checkSilent(code, '-- processes/data.xml --\n<?xml version="1.0"?><data><row></data>\n');
});
