import { expect, onTestFinished, test } from 'vitest';
import { announced, everyRequest } from '../../support/everyRequest.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { serveInMemory } from '../../support/memoryServer.ts';
import { projectOf } from '../../support/projectText.ts';
import { wholeProject } from '../../support/wholeProject.ts';

const folder = 'file:///project';
const { files } = projectOf(wholeProject());
const process = `${folder}/processes/p.bpmn20.xml`;
const text = files.get(process) ?? '';
const wrong = text.replace('movies.describe', 'movies.none');
/** What is said of the process as it is. */
const asItIs = ['hint connector-task-without-mapping 2:17'];
const finding = expect.stringContaining('implementation-unknown-action');

async function started() {
  const memory = serveInMemory(new MemoryFiles(Object.fromEntries(files)), [folder]);
  onTestFinished(() => memory.end());
  const methods = announced(await memory.editor.initialize());
  await memory.idle();
  return { ...memory, methods };
}

type Started = Awaited<ReturnType<typeof started>>;

/** Checks that the server answers as if nothing had happened. */
async function checkAlive({ editor, idle }: Started): Promise<void> {
  await idle();
  expect(await editor.pull(process)).toEqual(asItIs);
  const last = `${folder}/processes/last.bpmn`;
  await editor.open(last, wrong.replaceAll('Process_p', 'Process_last'));
  expect(await editor.pull(last)).toContainEqual(finding);
}

const values = [
  null,
  undefined,
  7,
  -1,
  'text',
  [],
  {},
  true,
  { uri: 7 },
  { uri: null },
  { uri: ':' },
  { uri: '%%%://' },
];

test('parameters of the wrong types cost their own answer, whatever is asked', async () => {
  const server = await started();
  const position = { line: 0, character: 0 };
  for (const method of server.methods) {
    const right = everyRequest[method]?.({ uri: process, position, range: { start: position, end: position } }) ?? {};
    for (const key of Object.keys(right))
      for (const value of values)
        await server.editor.connection.sendRequest(method, { ...right, [key]: value }).catch(() => undefined);
  }
  await checkAlive(server);
});

test.each([
  [-1, -1],
  [1e9, 0],
  [0, 1e9],
  [1e9, 1e9],
  [0.5, 0.5],
])('a place at line %d and character %d is answered', async (line, character) => {
  const server = await started();
  const position = { line, character };
  for (const method of server.methods) {
    const params = everyRequest[method]?.({ uri: process, position, range: { start: position, end: position } });
    const answer = server.editor.connection.sendRequest(method, params).catch((error: { code: number }) => error.code);
    expect(await answer, method).not.toBe(-32603);
  }
  expect(server.editor.logged).toEqual([]);
  await checkAlive(server);
});

test('a document that nobody knows is answered with nothing', async () => {
  const server = await started();
  const position = { line: 0, character: 0 };
  for (const uri of ['file:///nowhere.bpmn', 'untitled:Untitled-1', 'no address', '', 'git:/a?%'])
    for (const method of server.methods) {
      const params = everyRequest[method]?.({ uri, position, range: { start: position, end: position } });
      const answer = server.editor.connection
        .sendRequest(method, params)
        .catch((error: { code: number }) => error.code);
      expect(await answer, `${method} ${uri}`).not.toBe(-32603);
    }
  await checkAlive(server);
});

test('notifications of the wrong types change nothing', async () => {
  const server = await started();
  const { connection } = server.editor;
  for (const value of values) {
    const document = { uri: process, languageId: 'xml', version: 1, text: value };
    await connection.sendNotification('textDocument/didOpen', { textDocument: document });
    await connection.sendNotification('textDocument/didOpen', { textDocument: value });
    await connection.sendNotification('textDocument/didChange', { textDocument: value, contentChanges: value });
    await connection.sendNotification('textDocument/didClose', { textDocument: value });
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: value });
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [value] });
    await connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: value });
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: value });
  }
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri: process } });
  await checkAlive(server);
});

test('a change before the document is open, and a second close, change nothing', async () => {
  const server = await started();
  await server.editor.change(process, { text: wrong });
  await server.editor.close(process);
  await server.editor.open(process, text);
  await server.editor.close(process);
  await server.editor.close(process);
  await checkAlive(server);
});

test('a document that is opened twice has the text of the second time', async () => {
  const server = await started();
  await server.editor.open(process, text);
  await server.editor.open(process, wrong);
  expect(await server.editor.pull(process)).toContainEqual(finding);
  await server.editor.close(process);
  await checkAlive(server);
});

test('a version that goes backwards is a version: the text that was sent last counts', async () => {
  const server = await started();
  await server.editor.open(process, wrong);
  const change = { textDocument: { uri: process, version: -3 }, contentChanges: [{ text }] };
  await server.editor.connection.sendNotification('textDocument/didChange', change);
  await checkAlive(server);
});

test('a change beyond the end of the document is made at its end', async () => {
  const server = await started();
  await server.editor.open(process, text);
  const end = { line: 1e9, character: 1e9 };
  await server.editor.change(process, { range: { start: end, end }, text: '\n' });
  await server.editor.change(process, {
    range: { start: { line: -5, character: -5 }, end: { line: -1, character: 0 } },
    text: '',
  });
  await checkAlive(server);
});

test('a client without abilities that answers every request with an error gets findings all the same', async () => {
  const memory = serveInMemory(new MemoryFiles(Object.fromEntries(files)), [folder]);
  onTestFinished(() => memory.end());
  memory.editor.connection.onRequest('workspace/configuration', () => Promise.reject(new Error('No')));
  await memory.editor.initialize();
  await memory.idle();
  await memory.editor.open(process, wrong);
  expect(await memory.editor.pull(process)).toContainEqual(expect.stringContaining('implementation-unknown'));
});
