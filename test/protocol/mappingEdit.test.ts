import { expect, test } from 'vitest';
import { type ClientCapabilities, ResourceOperationKind } from 'vscode-languageserver-protocol';
import { MAPPING_EDIT_REQUEST, type MappingEditResult } from '../../server/lsp/protocol.ts';
import { DiskFolder } from '../support/diskFolder.ts';
import type { EditorClient } from '../support/editorClient.ts';
import { bpmn, connector, movies, process, started } from './films.ts';

const versions: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: [ResourceOperationKind.Create] } },
};
const extensions = 'processes/p-extensions.json';
const withoutMappings = '{ "extensions": { "Process_p": {} } }';
const insertion = ' "mappings": { "task": { "mappingType": "MAP_ALL" } } ';

function ask(client: EditorClient, uri: string, edit: unknown): Promise<MappingEditResult> {
  return client.connection.sendRequest(MAPPING_EDIT_REQUEST, { textDocument: { uri }, elementId: 'task', edit });
}

const mapAll = { kind: 'setMappingType', mappingType: 'MAP_ALL' };

function folderWith(files: Record<string, string>): DiskFolder {
  return new DiskFolder({ [movies]: connector('get'), [process]: bpmn('movies.get'), ...files });
}

test('a change of a mapping names the version of the text that it was made for', async () => {
  const folder = folderWith({ [extensions]: '{}' });
  const client = await started(folder, { capabilities: versions });
  await client.open(folder.uri(extensions), withoutMappings);
  expect(await ask(client, folder.uri(process), mapAll)).toMatchObject({
    edit: {
      documentChanges: [{ textDocument: { uri: folder.uri(extensions), version: 1 }, edits: [{ newText: insertion }] }],
    },
  });
});

test('a client that takes plain edits only gets such', async () => {
  const folder = folderWith({ [extensions]: withoutMappings });
  const client = await started(folder, {});
  const uri = folder.uri(extensions);
  expect(await ask(client, folder.uri(process), mapAll)).toMatchObject({
    edit: { changes: { [uri]: [{ newText: insertion }] } },
  });
});

test('a missing extensions file is created, or a sentence says that it cannot be', async () => {
  const folder = folderWith({});
  const able = await started(folder, { capabilities: versions });
  expect(await ask(able, folder.uri(process), mapAll)).toMatchObject({
    edit: { documentChanges: [{ kind: 'create', uri: folder.uri(extensions) }, { textDocument: { version: null } }] },
  });
  const unable = await started(folder, {});
  expect(await ask(unable, folder.uri(process), mapAll)).toEqual({
    refusal: 'The process has no extensions file yet, and this editor cannot be asked to create one',
  });
});

test.each([
  ['no change', 5],
  ['an unknown kind', { kind: 'burn' }],
  ['a mapping type that there is none of', { kind: 'setMappingType', mappingType: 'ALL' }],
  ['an entry without a value', { kind: 'set', direction: 'input', key: 'a', entry: { type: 'value' } }],
  ['a variable that is a number', { kind: 'set', direction: 'input', key: 'a', entry: { type: 'variable', value: 1 } }],
  ['a direction that there is none of', { kind: 'remove', direction: 'up', key: 'a' }],
])('nonsense is an error and harms nothing: %s', async (_what, edit) => {
  const folder = folderWith({ [extensions]: withoutMappings });
  const client = await started(folder, {});
  await expect(ask(client, folder.uri(process), edit)).rejects.toThrow('This is no change of a mapping');
  expect(await ask(client, folder.uri(process), mapAll)).toHaveProperty('edit');
});
