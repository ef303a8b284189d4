import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'file-not-deployed';
const notFound = { engine: 'warning', modeling: 'off' } as const;

const process = (path: string, id = 'Process_p'): string => `
-- ${path} --
<process id="${id}"><serviceTask id="task" implementation="movies.getDesc"/></process>
`;
const connector = (path: string, name = 'movies'): string => `
-- ${path} --
{ "name": "${name}", "actions": { "a": { "id": "a", "name": "getDesc" } } }
`;

test('a process in a file .bpmn.xml is not deployed', () => {
  checkRule(code, process('src/main/resources/processes/p.bpmn.xml', '«Process_p»'), {
    ...notFound,
    message: 'unless',
  });
});

test('the other endings are deployed', () => {
  checkSilent(
    code,
    process('src/main/resources/processes/p.bpmn20.xml') + process('src/main/resources/processes/q.bpmn'),
  );
});

test('a connector in a sub-folder is not loaded', () => {
  checkRule(code, connector('src/main/resources/connectors/old/movies.json', '«movies»'), {
    ...notFound,
    message: "'connectors' without its sub-folders",
  });
});

test('a connector in the folder itself is loaded', () => {
  checkSilent(code, connector('src/main/resources/connectors/movies.json'));
});

test('other JSON in a sub-folder is no connector', () => {
  const sample = '-- src/main/resources/connectors/samples/request.json --\n{ "title": "x" }\n';
  checkSilent(code, process('src/main/resources/processes/p.bpmn') + sample);
});

test('outside of the main resources nobody deploys anything', () => {
  checkSilent(code, process('processes/p.bpmn.xml') + connector('src/test/resources/connectors/old/movies.json'));
});
