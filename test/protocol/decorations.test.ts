import { expect, test } from 'vitest';
import {
  InlayHintRefreshRequest,
  InlayHintRequest,
  type Range,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { DiskFolder } from '../support/diskFolder.ts';
import { type ClientOptions, EditorClient } from '../support/editorClient.ts';

const movies = 'connectors/movies.json';
const process = 'processes/p.bpmn';
const extensions = 'processes/p-extensions.json';
const files = {
  [movies]: `{ "name": "movies", "actions": { "a-1": { "id": "a-1", "name": "get",
  "inputs": [{ "id": "t", "name": "title", "type": "string" }] } } }
`,
  [process]: `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <process id="Process_p">
    <serviceTask id="task" name="Get film" implementation="movies.get"/>
  </process>
</definitions>
`,
  [extensions]: `{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": { "mappings": {
  "task": { "inputs": {
    "title": { "type": "variable", "value": "film" } } } },
  "properties": { "film": { "id": "film", "name": "film", "type": "json" } } } } }
`,
};
const everything: Range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
const lineOf = (line: number): Range => ({ start: { line, character: 0 }, end: { line, character: 1000 } });

async function started(options: ClientOptions = {}) {
  const folder = new DiskFolder(files);
  const client = await EditorClient.start([folder], options);
  const { capabilities } = await client.initialize();
  const { connection } = client;
  const uri = (path: string) => folder.uri(path);
  const textDocument = (path: string) => ({ uri: uri(path) });
  const { legend } = capabilities.semanticTokensProvider ?? { legend: { tokenTypes: [], tokenModifiers: [] } };
  return {
    client,
    uri,
    capabilities,
    hints: (path: string, range = everything) =>
      connection.sendRequest(InlayHintRequest.type, { textDocument: textDocument(path), range }),
    tokens: async (path: string) => {
      const answer = await connection.sendRequest(SemanticTokensRequest.type, { textDocument: textDocument(path) });
      return answer && read(answer.data, legend);
    },
    tokensIn: async (path: string, range: Range) => {
      const params = { textDocument: textDocument(path), range };
      const answer = await connection.sendRequest(SemanticTokensRangeRequest.type, params);
      return answer && read(answer.data, legend);
    },
  };
}

/** Takes the five numbers of each token apart: `line:character+length type modifiers`. */
function read(data: readonly number[], legend: { tokenTypes: string[]; tokenModifiers: string[] }): string[] {
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    tokens.push([`${line}:${character}+${length}`, legend.tokenTypes[type], ...modifiers].join(' '));
  }
  return tokens;
}

test('the server says that it has inlay hints and semantic tokens of standard types', async () => {
  const { capabilities } = await started();
  expect(capabilities).toMatchObject({
    inlayHintProvider: { resolveProvider: false },
    semanticTokensProvider: {
      full: true,
      range: true,
      legend: { tokenModifiers: ['definition', 'modification', 'defaultLibrary'] },
    },
  });
});

test('inlay hints show types and human names in the part that is asked for', async () => {
  const { hints } = await started();
  const task = { position: { line: 1, character: 8 }, label: 'Get film', paddingLeft: true };
  const title = { position: { line: 2, character: 10 }, label: ': string', kind: 1 };
  const film = { position: { line: 2, character: 49 }, label: ': json', kind: 1 };
  expect(await hints(extensions)).toEqual([task, title, film]);
  expect(await hints(extensions, lineOf(2))).toEqual([title, film]);
  expect(await hints(movies)).toEqual([{ position: { line: 0, character: 38 }, label: 'get', paddingLeft: true }]);
});

test('inlay hints are not shown where the user says so', async () => {
  const { hints } = await started({ settings: { '': { inlayHints: false } } });
  expect(await hints(extensions)).toEqual([]);
});

test('semantic tokens tell names apart, in the whole file or in a part', async () => {
  const { tokens, tokensIn } = await started();
  expect(await tokens(process)).toEqual([
    '2:15+9 class definition',
    '3:21+4 function definition',
    '3:59+6 namespace',
    '3:66+3 method',
  ]);
  expect(await tokensIn(extensions, lineOf(2))).toEqual(['2:5+5 parameter', '2:45+4 variable']);
  expect(await tokensIn(extensions, lineOf(3))).toEqual(['3:51+4 variable definition modification']);
});

test('a document that is none of ours is answered with nothing', async () => {
  const { hints, tokens, tokensIn } = await started();
  const other = 'other.json';
  expect([await hints(other), await tokens(other), await tokensIn(other, everything)]).toEqual([null, null, null]);
});

test('both are asked for again when another file changes', async () => {
  const refreshSupport = true;
  const { client, uri, hints } = await started({
    capabilities: { workspace: { inlayHint: { refreshSupport }, semanticTokens: { refreshSupport } } },
  });
  await hints(extensions);
  const refreshed = Promise.all([
    new Promise<void>((settle) => client.connection.onRequest(InlayHintRefreshRequest.type, () => settle())),
    new Promise<void>((settle) => client.connection.onRequest(SemanticTokensRefreshRequest.type, () => settle())),
  ]);
  await client.open(uri(movies), files[movies].replace('"string"', '"integer"'));
  await refreshed;
  expect(await hints(extensions, lineOf(2))).toMatchObject([{ label: ': integer' }, { label: ': json' }]);
});
