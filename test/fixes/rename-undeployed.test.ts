import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'file-not-deployed';
const main = 'src/main/resources';
const bpmn = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn"><process id="p"/></definitions>\n`;
const connector = '{ "name": "movies", "description": "", "actions": { "a": { "id": "a", "name": "a" } } }\n';

test('a process gets the name that the engine looks for', () => {
  checkFix(`\n-- ${main}/processes/my p.bpmn.xml --\n${bpmn}`, {
    code,
    title: "Rename the file to 'my p.bpmn20.xml'",
    after: { [`${main}/processes/my p.bpmn.xml`]: undefined, [`${main}/processes/my p.bpmn20.xml`]: bpmn },
    safe: false,
  });
});

test('a connector moves to where the engine looks for it', () => {
  checkFix(`\n-- ${main}/connectors/old/movies.json --\n${connector}`, {
    code,
    title: "Move the file up to 'connectors'",
    after: { [`${main}/connectors/old/movies.json`]: undefined, [`${main}/connectors/movies.json`]: connector },
  });
});

test('no file is written over', () => {
  const text = `\n-- ${main}/connectors/old/movies.json --\n${connector}-- ${main}/connectors/movies.json --\n${connector}`;
  expect(fixTitles(text, code)).toEqual([]);
});
