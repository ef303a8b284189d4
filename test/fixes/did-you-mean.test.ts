import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const project = (implementation: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc" } } }
-- processes/p.bpmn --
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="Process_p"><serviceTask id="task" implementation="${implementation}"/></process></definitions>
-- processes/p-extensions.json --
{ "id": "p", "extensions": { "Process_p": { "mappings": { "task": {} } } } }
`;

test('a misspelled action is put right', () => {
  checkFix(project('movies.getDescr'), {
    code: 'implementation-unknown-action',
    title: "Change to 'getDesc'",
    after: {
      'processes/p.bpmn': `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="Process_p"><serviceTask id="task" implementation="movies.getDesc"/></process></definitions>
`,
    },
  });
});

test('a name that is like no other is left alone', () => {
  expect(fixTitles(project('movies.remove'), 'implementation-unknown-action')).toEqual([]);
});
