import { expect, test } from 'vitest';
import { checkRule, checkSilent, findingsOf } from '../support/checkRule.ts';
import { projectOf } from '../support/projectText.ts';

const code = 'unused-action';
const hint = { engine: 'hint', modeling: 'hint' } as const;

const connector = (second = 'getPoster', path = 'connectors/movies.json'): string => `
-- ${path} --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc" }, "b": { "id": "b", "name": "${second}" } } }
`;
const process = (...implementations: readonly string[]): string => `
-- processes/p.bpmn --
<process id="Process_p">${implementations.map((value) => `<serviceTask implementation="${value}"/>`).join('')}</process>
`;
const trigger = (source: string): string => `
-- triggers/nightly.json --
{ "event": { "source": "timer.TICK" }, "action": { "source": "${source}" } }
`;

test('an action that no task calls fades beside one that is called', () => {
  const text = connector('«getPoster»') + process('movies.getDesc');
  checkRule(code, text, { ...hint, message: "uses action 'getPoster' of connector 'movies'" });
  expect(findingsOf(projectOf(text), 'engine').filter((finding) => finding.code === code)).toMatchObject([
    { tag: 'unnecessary', element: 'getPoster' },
  ]);
});

test('a connector that nobody uses says nothing about its actions', () => {
  checkSilent(code, connector() + process('books.getDesc'));
  checkSilent(code, connector());
});

test('a misspelled call uses the action that was meant, and a call of one that is missing uses the connector', () => {
  checkRule(code, connector('«getPoster»') + process('movies.getDescr'), hint);
  checkRule(code, connector('«getPoster»') + process('movies.getDesc', 'movies.remove'), hint);
  expect(
    findingsOf(projectOf(connector() + process('movies.remove')), 'engine').filter((finding) => finding.code === code),
  ).toHaveLength(2);
});

test('a trigger uses an action as a task does', () => {
  checkSilent(code, connector() + process('movies.getDesc') + trigger('movies.getPoster'));
  checkRule(code, connector('«getPoster»') + trigger('movies.getDesc'), hint);
});

test("a call by the file's name is a call, as the modeling service sees it", () => {
  checkSilent(code, connector('getPoster', 'connectors/films.json') + process('movies.getDesc', 'films.getPoster'));
});

test('while a process or a trigger is broken it may hold the call', () => {
  checkSilent(code, `${connector()}${process('movies.getDesc')}-- processes/q.bpmn --\n<process id="q"><task\n`);
  checkSilent(
    code,
    `${connector()}${process('movies.getDesc')}-- triggers/t.json --\n{ "action": { "source": "m" }, }\n`,
  );
});

test('a call in another project does not count', () => {
  checkRule(
    code,
    `${connector('«getPoster»')}${process('movies.getDesc')}${process('movies.getPoster').replace('-- ', '-- other/')}`,
    hint,
  );
});
