import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskFolder } from '../support/diskFolder.ts';
import { EditorClient } from '../support/editorClient.ts';
import { at, bpmn, connector, movies, process, right, started, unknownAction, wrong } from './films.ts';

test('the server says what it can do, and asks for findings only who can ask', async () => {
  const client = await EditorClient.start([new DiskFolder()]);
  const { capabilities } = await client.initialize();
  expect(capabilities).toMatchObject({
    textDocumentSync: { openClose: true, change: 2 },
    completionProvider: { triggerCharacters: expect.arrayContaining(['"', '.', '{']) },
    hoverProvider: true,
    definitionProvider: true,
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  });
  const pushed = await EditorClient.start([new DiskFolder()], { pull: false });
  expect((await pushed.initialize()).capabilities.diagnosticProvider).toBeUndefined();
});

test('the command line serves, too', async () => {
  const folder = new DiskFolder(wrong);
  const client = await started(folder, {
    command: [resolve(import.meta.dirname, '../../dist/cli.js'), 'lsp', '--stdio'],
  });
  expect(await client.pull(folder.uri(process))).toEqual(unknownAction);
});

describe('Completion', () => {
  test('in an implementation replaces what is there and asks for the action at once', async () => {
    const folder = new DiskFolder(right);
    const uri = folder.uri(process);
    const client = await started(folder);
    await client.open(uri, bpmn('Mo'));
    const [first] = await client.completion(uri, at(2));
    expect(first).toMatchObject({
      label: 'movies',
      kind: 9,
      textEdit: { range: { start: at(0), end: at(2) }, newText: 'movies.' },
      command: { command: 'editor.action.triggerSuggest' },
    });
    await client.change(uri, { range: { start: at(0), end: at(2) }, text: 'movies.' });
    expect(await client.completion(uri, at(7))).toMatchObject([
      { label: 'get', kind: 2, textEdit: { range: { start: at(7), end: at(7) }, newText: 'get' } },
    ]);
  });

  test('sees what other editors show, not what is on the disk', async () => {
    const folder = new DiskFolder({ ...right, [process]: bpmn('movies.') });
    const client = await started(folder);
    await client.open(folder.uri(movies), connector('fresh'));
    const labels = (await client.completion(folder.uri(process), at(7))).map(({ label }) => label);
    expect(labels).toEqual(['fresh']);
  });

  test('in a connector definition offers keys', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder);
    await client.open(folder.uri(movies), '{ "name": "movies", "" }');
    const labels = (await client.completion(folder.uri(movies), { line: 0, character: 21 })).map(({ label }) => label);
    expect(labels).toContain('actions');
    expect(labels).not.toContain('name');
  });

  test('behind a brace that was just typed offers the names of an expression, and nothing outside of one', async () => {
    const folder = new DiskFolder({ ...right, [process]: bpmn('movies.get" name="for ${" x="{') });
    const client = await started(folder);
    const uri = folder.uri(process);
    const labels = async (character: number) =>
      (await client.completion(uri, at(character), '{')).map(({ label }) => label);
    expect(await labels(24)).toEqual(['now()', 'list()', 'execution']);
    expect(await labels(30)).toEqual([]);
    const all = (await client.completion(folder.uri(movies), { line: 3, character: 14 })).map(({ label }) => label);
    expect(all).toContain('New action');
    expect(await client.completion(folder.uri(movies), { line: 3, character: 14 }, '{')).toEqual([]);
  });

  test('at a place that the document does not have is empty or that of the nearest place', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder);
    expect(await client.completion(folder.uri(process), { line: 99, character: 99 })).toEqual([]);
    expect(await client.completion(folder.uri(process), { line: 0, character: 9999 })).toEqual([]);
  });
});

describe('Go to definition', () => {
  test('gives links with the part that was asked for, to a client that takes them', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder, { capabilities: { textDocument: { definition: { linkSupport: true } } } });
    expect(await client.definition(folder.uri(process), at(9))).toEqual([
      {
        originSelectionRange: { start: at(7), end: at(10) },
        targetUri: folder.uri(movies),
        targetRange: { start: { line: 4, character: 4 }, end: { line: 4, character: 89 } },
        targetSelectionRange: { start: { line: 4, character: 31 }, end: { line: 4, character: 34 } },
      },
    ]);
  });

  test('gives plain places to any other client', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder);
    expect(await client.definition(folder.uri(process), at(3))).toEqual([
      { uri: folder.uri(movies), range: { start: { line: 1, character: 11 }, end: { line: 1, character: 17 } } },
    ]);
  });
});

test('hover shows the contract of the action and covers its name', async () => {
  const folder = new DiskFolder(right);
  const client = await started(folder);
  expect(await client.hover(folder.uri(process), at(9))).toEqual({
    contents: {
      kind: 'markdown',
      value: expect.stringMatching(
        /^\*\*movies\*\*\.\*\*get\*\*\n\nGets\n\nInputs: none\n\nOutputs: none\n\nA service task .*\n\nUsed by 1 service task$/,
      ),
    },
    range: { start: at(7), end: at(10) },
  });
  expect(await client.hover(folder.uri(process), { line: 0, character: 0 })).toBeNull();
});

describe('Findings of one document', () => {
  test('are those of its text, as edits change it', async () => {
    const folder = new DiskFolder(wrong);
    const uri = folder.uri(process);
    const client = await started(folder);
    expect(await client.pull(uri)).toEqual(unknownAction);
    await client.open(uri, bpmn('movies.gett'));
    await client.change(uri, { range: { start: at(10), end: at(11) }, text: '' });
    expect(await client.pull(uri)).toEqual([]);
    await client.change(
      uri,
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '<!-- 😀 -->\r\n' },
      { range: { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }, text: '' },
      { range: { start: at(7), end: at(7) }, text: '😀' },
    );
    expect(await client.pull(uri)).toEqual(unknownAction);
    await client.change(uri, { text: bpmn('movies.get') });
    expect(await client.pull(uri)).toEqual([]);
  });

  test('leave out what an editor says itself of the syntax of open JSON', async () => {
    const folder = new DiskFolder({ [movies]: '{ "name": ', [process]: bpmn('movies.get') });
    const uri = folder.uri(movies);
    const codes = async (client: EditorClient) =>
      (await client.pull(uri)).filter((line) => line.includes('json-syntax'));
    const other = await started(folder);
    await other.open(uri, '{ "name": ');
    expect(await codes(other)).toHaveLength(1);
    const own = await started(folder, { initializationOptions: { hostReportsJson: true } });
    expect(await codes(own)).toHaveLength(1);
    await own.open(uri, '{ "name": ');
    expect(await codes(own)).toHaveLength(0);
  });
});
