import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'implementation-plain-name';

const bpmn = (implementation: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">
<process id="Process_p"><serviceTask id="task" implementation='${implementation}'/>
<serviceTask implementation="movies.describe"/><serviceTask implementation="movies.rate"/></process></definitions>
`;

const project = (implementation: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "describe" }, "b": { "id": "b", "name": "rate" } } }
-- processes/p.bpmn --
${bpmn(implementation)}`;

test('the bare name of a connector is completed with any of its actions', () => {
  expect(fixTitles(project('movies'), code)).toEqual(["Call 'movies.describe'", "Call 'movies.rate'"]);
  checkFix(project('movies'), {
    code,
    title: "Call 'movies.rate'",
    after: { 'processes/p.bpmn': bpmn('movies.rate') },
    safe: false,
  });
});

test('a built-in service is completed where it has one action only', () => {
  expect(fixTitles(project('email-service'), code, 'modeling')).toEqual(["Call 'email-service.SEND'"]);
  expect(fixTitles(project('content-service'), code, 'modeling')).toEqual([]);
});

test('the name of a bean is left alone', () => {
  expect(fixTitles(project('myBean'), code, 'modeling')).toEqual([]);
});
