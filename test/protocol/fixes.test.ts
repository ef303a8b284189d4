import { expect, test } from 'vitest';
import {
  type CodeActionContext,
  CodeActionKind,
  CodeActionRequest,
  ResourceOperationKind,
} from 'vscode-languageserver-protocol';
import { DiskFolder } from '../support/diskFolder.ts';
import { EditorClient } from '../support/editorClient.ts';
import { at, bpmn, connector, movies, process, right, started } from './films.ts';

const documentChanges = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: [ResourceOperationKind.Create] } },
};

/** Asks for the code actions at the unknown action of a process; answers them by title. */
async function actionsAt(client: EditorClient, uri: string, only?: string[]) {
  const context: CodeActionContext = { diagnostics: [], ...(only ? { only } : {}) };
  const range = { start: at(9), end: at(9) };
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context,
  });
  return new Map((actions ?? []).flatMap((action) => ('edit' in action ? [[action.title, action] as const] : [])));
}

test('a fix names the version of the text that it was made for', async () => {
  const folder = new DiskFolder(right);
  const client = await started(folder, { capabilities: documentChanges });
  await client.open(folder.uri(process), bpmn('movies.gett'));
  const fix = (await actionsAt(client, folder.uri(process))).get("Change to 'get'");
  expect(fix).toMatchObject({ kind: CodeActionKind.QuickFix, isPreferred: true });
  expect(fix?.edit?.documentChanges).toMatchObject([
    { textDocument: { uri: folder.uri(process), version: 1 }, edits: [{ newText: 'get' }] },
  ]);
});

test('an editor that takes plain edits only is offered no fix that makes a file', async () => {
  const folder = new DiskFolder({ [movies]: connector('get'), [process]: bpmn('films.get') });
  const client = await EditorClient.start([folder]);
  await client.initialize();
  const titles = [...(await actionsAt(client, folder.uri(process))).keys()];
  expect(titles.filter((title) => /Create connector|Suppress/.test(title))).toEqual([]);
});

test('fix-all comes only if it is asked for', async () => {
  const folder = new DiskFolder(right);
  const client = await started(folder);
  await client.open(folder.uri(movies), connector('get').replace('"id": "a"', '"id": "b"'));
  const ask = (only?: string[]) => actionsAt(client, folder.uri(movies), only);
  expect([...(await ask()).keys()]).not.toContain('Apply all safe fixes');
  const all = (await ask([CodeActionKind.SourceFixAll])).get('Apply all safe fixes');
  expect(all?.kind).toBe('source.fixAll.activitiConnectors');
  expect(all?.edit?.changes?.[folder.uri(movies)]).toHaveLength(1);
});
