import { describe, expect, test } from 'vitest';
import { structureService } from '../../../server/structureService.ts';
import { corpusFolder, hasCorpus, projectAt } from '../../support/corpus.ts';
import { projectOf } from '../../support/projectText.ts';

/** Checks the tokens of the first file: `text type`, behind it `defined` and `written`. */
function checkTokens(text: string, expected: readonly string[]): void {
  const { project, files } = projectOf(text);
  const [[uri, content] = ['', '']] = files;
  const tokens = structureService
    .semanticTokens(project.snapshot, uri)
    .map(({ span, type, role, writes }) =>
      [
        `${content.slice(span.start, span.end)} ${type}`,
        ...(role === 'definition' ? ['defined'] : []),
        ...(writes ? ['written'] : []),
      ].join(' '),
    );
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
    'movies namespace defined',
    'get method defined',
    'title parameter defined',
    'plot parameter defined',
    'NEW event defined',
    '404 enumMember defined',
  ]);
});

test('BPMN names processes, elements, the two parts of an implementation, and variables in expressions', () => {
  checkTokens(bpmn + connector + extensions, [
    'p class defined',
    't function defined',
    'movies namespace',
    'get method',
    'film variable',
  ]);
});

test('extensions tell parameters from variables on both sides of a mapping, and in expressions', () => {
  checkTokens(extensions + bpmn + connector, [
    'p class',
    'film variable defined written',
    't function',
    'title parameter',
    'film variable',
    'film variable written',
    'plot parameter',
  ]);
});

test('a name that goes on in the next line is left out', () => {
  checkTokens(
    `-- processes/p.bpmn --
<process id="p"><serviceTask id="t" implementation="movies.g
et"/></process>`,
    ['p class defined', 't function defined', 'movies namespace'],
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
