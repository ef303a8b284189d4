import { expect, test } from 'vitest';
import { describeUses } from '../../../server/features/uses.ts';
import { structureService } from '../../../server/structureService.ts';
import { folder, projectOf } from '../../support/projectText.ts';

/** Checks the lenses of the first file: the text above which they stand, then what they say, then the entry that they open. */
function checkLenses(text: string, expected: readonly string[]): void {
  const { project, files } = projectOf(text);
  const { snapshot } = project;
  const [uri = ''] = files.keys();
  const textAt = (at: string, { start, end }: { start: number; end: number }) => files.get(at)?.slice(start, end);
  const shown = structureService.lenses(snapshot, uri).flatMap((lens) => {
    const above = textAt(uri, lens.span);
    if (lens.kind === 'preview') return [];
    if (lens.kind === 'uses') return `${above} | ${describeUses(structureService.uses(snapshot, uri, lens.name))}`;
    const { target } = lens;
    const opens = target ? ` | ${target.uri.slice(folder.length + 1)} ${textAt(target.uri, target.span)}` : '';
    return `${above} | ${lens.title}${opens}`;
  });
  expect(shown).toEqual(expected);
}

const connector = `-- connectors/movies.json --
{ "name": "movies", "actions": {
  "a1": { "id": "a1", "name": "get", "inputs": [{ "name": "a" }, { "name": "b" }, { "name": "c" }, { "name": "d" }] },
  "a2": { "id": "a2", "name": "list" }, "a3": { "id": "a3" } } }
`;

test('a connector and its actions show how many service tasks and triggers run them', () => {
  checkLenses(
    `${connector}
-- processes/p.bpmn --
<process id="p"><serviceTask id="t1" implementation="movies.get"/><serviceTask id="t2" implementation="movies.get"/></process>
<error id="connector.movies_404" errorCode="404"/>
-- triggers/t.json --
{ "event": { "source": "mail.IN" }, "action": { "source": "movies.get" } }
-- processes/other.bpmn --
<process id="q"><serviceTask id="t1" implementation="movies.unknown"/><userTask id="u" implementation="movies.get"/></process>`,
    ['movies | 3 service tasks, 1 trigger', 'a1 | 2 service tasks, 1 trigger', 'a2 | not used'],
  );
});

/** Checks what the one task of a process says, with this mapping and these constants. */
function checkState(implementation: string, extensions: string, expected: string): void {
  checkLenses(
    `-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="t" implementation="${implementation}"/></process>
${connector}
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": { ${extensions} } } }`,
    [`serviceTask | ${expected}`],
  );
}

const entry = ' | processes/p-extensions.json t';

test('a service task says how many inputs of its action are mapped, and opens the mapping', () => {
  const inputs = '"inputs": { "a": {}, "b": {}, "unknown": {} }';
  checkState('movies.get', `"mappings": { "t": { ${inputs} } }`, `movies.get: 2 of 4 inputs mapped${entry}`);
  checkState('movies.get', '"mappings": { "t": {} }', `movies.get: nothing mapped${entry}`);
  checkState('movies.get', '"mappings": {}', 'movies.get: nothing mapped');
});

test('a constant sends an input, too', () => {
  const mappings = '"mappings": { "t": { "inputs": { "a": {} } } }';
  checkState(
    'movies.get',
    `${mappings}, "constants": { "t": { "a": {}, "c": {} } }`,
    `movies.get: 2 of 4 inputs mapped${entry}`,
  );
});

test('a mapping of all variables says so, whatever else is mapped', () => {
  const all = (type: string) => `"mappings": { "t": { "mappingType": "${type}", "inputs": { "a": {} } } }`;
  checkState('movies.get', all('MAP_ALL'), `movies.get: all variables sent${entry}`);
  checkState('movies.get', all('MAP_ALL_INPUTS'), `movies.get: all variables sent${entry}`);
  checkState('movies.get', all('MAP_ALL_OUTPUTS'), `movies.get: 1 of 4 inputs mapped${entry}`);
});

test('an action that nobody knows, or that wants nothing, is not counted against', () => {
  checkState('films.get', '"mappings": { "t": { "inputs": { "a": {} } } }', `films.get: 1 input mapped${entry}`);
  checkState('movies.list', '"mappings": {}', 'movies.list');
  checkState(
    'movies.get',
    '"mappings": { "t": { "outputs": { "v": {} } } }',
    `movies.get: 0 of 4 inputs mapped${entry}`,
  );
});

test('the inputs of a built-in action are those of its documentation, where it has some', () => {
  const mapping = '"mappings": { "t": { "inputs": { "to": {}, "from": {} } } }';
  checkState('email-service.SEND', mapping, `email-service.SEND: 2 of 11 inputs mapped${entry}`);
  checkState('script.EXECUTE', mapping, `script.EXECUTE: 2 inputs mapped${entry}`);
});

test('a task that runs something else has no lens', () => {
  checkLenses(
    `-- processes/p.bpmn --
<process id="p"><serviceTask id="t" implementation="bean"/><serviceTask id="u" activiti:class="X" implementation="a.b"/><userTask id="v"/></process>`,
    [],
  );
});

/** Checks the lenses of the first file that open a preview: the text above which they stand, then the task. */
function checkPreviews(text: string, expected: readonly string[]): void {
  const { project, files } = projectOf(text);
  const [uri = ''] = files.keys();
  const shown = structureService.lenses(project.snapshot, uri).flatMap((lens) => {
    if (lens.kind !== 'preview') return [];
    return `${files.get(uri)?.slice(lens.span.start, lens.span.end)} | ${lens.elementId ?? 'all tasks'}`;
  });
  expect(shown).toEqual(expected);
}

const mapped = `-- processes/p-extensions.json --
{ "extensions": { "Process_p": { "mappings": { "t": {}, "gone": {}, "gateway": {}, "form": {} } } } }
`;
const calling = `-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="t" implementation="movies.get"/><serviceTask id="bean" implementation="bean"/>
<userTask id="form"/><exclusiveGateway id="gateway"/></process>
`;

test('a service task that calls an action opens its preview', () => {
  checkPreviews(calling + connector + mapped, ['serviceTask | t']);
});

test('the mapping entry of an element that exists and takes one opens its preview', () => {
  checkPreviews(mapped + calling + connector, ['t | t', 'form | form']);
});

test('an action that tasks call opens the preview of all of them', () => {
  checkPreviews(connector + calling + mapped, ['a1 | all tasks']);
});
