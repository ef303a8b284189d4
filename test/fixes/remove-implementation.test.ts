import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const bpmn = (elements: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:a="http://activiti.org/bpmn"><process id="p">${elements}</process></definitions>\n`;
const project = (elements: string): string => `
-- connectors/movies.json --
{ "name": "movies", "description": "", "actions": { "x": { "id": "x", "name": "x" } } }
-- processes/p.bpmn --
${bpmn(elements)}`;

test.each([
  [
    '<scriptTask id="s"\n    implementation=\'movies.x\' name="n"/>',
    '<scriptTask id="s" name="n"/>',
    'Remove implementation="movies.x"',
  ],
  ['<callActivity implementation="b" id="s"/>', '<callActivity id="s"/>', 'Remove implementation="b"'],
])('an implementation that stops the deployment is removed: %s', (before, after, title) => {
  checkFix(project(before), {
    code: 'implementation-ignored',
    title,
    after: { 'processes/p.bpmn': bpmn(after) },
    safe: false,
  });
});

test('of two attributes that say what a task runs either is removed', () => {
  const both = '<serviceTask id="s" implementation="movies.x" a:class="C"/>';
  expect(fixTitles(project(both), 'implementation-shadowed')).toEqual([
    'Remove implementation="movies.x"',
    'Remove a:class="C"',
  ]);
  checkFix(project(both), {
    code: 'implementation-shadowed',
    title: 'Remove a:class="C"',
    after: { 'processes/p.bpmn': bpmn('<serviceTask id="s" implementation="movies.x"/>') },
    safe: false,
  });
});

test('the modeling service would refuse the class alone', () => {
  const both = '<serviceTask id="s" implementation="movies.x" a:class="C"/>';
  expect(fixTitles(project(both), 'implementation-shadowed', 'modeling')).toEqual(['Remove a:class="C"']);
});
