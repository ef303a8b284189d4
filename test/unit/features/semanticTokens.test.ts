import { describe, expect, test } from 'vitest';
import { structureService } from '../../../server/structureService.ts';
import { corpusFolder, hasCorpus, projectAt } from '../../support/corpus.ts';
import { projectOf } from '../../support/projectText.ts';

/** Checks the tokens of the first file: `text type`, and behind it the modifiers. */
function checkTokens(text: string, expected: readonly string[]): void {
  const { project, files } = projectOf(text);
  const [[uri, content] = ['', '']] = files;
  const tokens = structureService
    .semanticTokens(project.snapshot, uri)
    .map(({ span, type, modifiers }) => [content.slice(span.start, span.end), type, ...modifiers].join(' '));
  expect(tokens).toEqual(expected);
}

const connector = `-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "get", "inputs": [{ "name": "title" }], "outputs": [{ "name": "plot" }] } },
  "events": { "e": { "name": "NEW" } }, "errors": [{ "code": "404" }] }
`;
const bpmn = `-- processes/p.bpmn --
<process id="p"><serviceTask id="t" implementation="movies.get" name="of \${film}"/></process>
`;
const extensions = `-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "p": { "properties": { "k": { "name": "film" } }, "mappings": { "t": {
  "inputs": { "title": { "type": "variable", "value": "film" } },
  "outputs": { "film": { "type": "value", "value": "\${plot}" } } } } } } }
`;

test('a connector defines itself, its actions and events, their parameters, and its errors', () => {
  checkTokens(connector, [
    'movies namespace definition',
    'get method definition',
    'title parameter definition',
    'plot parameter definition',
    'NEW event definition',
    '404 enumMember definition',
  ]);
});

test('BPMN names processes, elements, the two parts of an implementation, and variables in expressions', () => {
  checkTokens(bpmn + connector + extensions, [
    'p class definition',
    't function definition',
    'movies namespace',
    'get method',
    '${ operator',
    'film variable',
    '} operator',
  ]);
});

test('extensions tell parameters from variables on both sides of a mapping, and in expressions', () => {
  checkTokens(extensions + bpmn + connector, [
    'p class',
    'film variable definition modification',
    't function',
    'title parameter',
    'film variable',
    'film variable modification',
    '${ operator',
    'plot parameter',
    '} operator',
  ]);
});

test('expressions show their braces and the functions that they call, those of the engine apart', () => {
  checkTokens(
    `-- processes/p.bpmn --
<process id="p"><sequenceFlow id="f" sourceRef="\${no}"><conditionExpression><![CDATA[#{film.size() > list(1) and util:own()}]]></conditionExpression>
  <extensionElements><activiti:field name="x">\${film != &quot;\${&quot;}</activiti:field></extensionElements></sequenceFlow>
  <scriptTask id="s"><script>\${film}</script></scriptTask><serviceTask id="t" implementation="bean"/></process>`,
    [
      'p class definition',
      'f function definition',
      '${ operator',
      'no variable',
      '} operator',
      '#{ operator',
      'film variable',
      'list function defaultLibrary',
      'own function',
      '} operator',
      '${ operator',
      'film variable',
      '} operator',
      's function definition',
      't function definition',
    ],
  );
});

test('in triggers the payload alone shows expressions, and constants of extensions show none', () => {
  checkTokens(
    `-- triggers/t.json --
{ "event": { "source": "movies.NEW", "inputs": { "a": "\${x}" } }, "action": { "source": "movies.get", "payload": { "title": "\${now()} \${" } } }
${connector}`,
    [
      'movies namespace',
      'NEW event',
      'a parameter',
      'movies namespace',
      'get method',
      'title parameter',
      '${ operator',
      'now function defaultLibrary',
      '} operator',
    ],
  );
  checkTokens(
    `-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "p": { "constants": { "t": { "title": { "value": "\${film}" } } } } } }
${bpmn}${connector}`,
    ['p class', 't function', 'title parameter'],
  );
});

test('a name that goes on in the next line is left out', () => {
  checkTokens(
    `-- processes/p.bpmn --
<process id="p"><serviceTask id="t" implementation="movies.g
et"/></process>`,
    ['p class definition', 't function definition', 'movies namespace'],
  );
});

describe.skipIf(!hasCorpus)('In every public project (skipped where the corpus is not there)', () => {
  test('tokens are in order, do not overlap and end in their line', async () => {
    const { snapshot } = await projectAt(corpusFolder);
    let count = 0;
    for (const { uri, text } of snapshot.files()) {
      let end = 0;
      for (const { span } of structureService.semanticTokens(snapshot, uri)) {
        if (span.start < end || span.end <= span.start || /[\r\n]/.test(text.slice(span.start, span.end)))
          expect.fail(`${uri} ${span.start}`);
        end = span.end;
        count++;
      }
    }
    expect(count).toBeGreaterThan(0);
  });
});
