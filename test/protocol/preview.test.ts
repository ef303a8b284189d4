import { expect, test } from 'vitest';
import {
  MAPPING_PREVIEW_REQUEST,
  type MappingPreview,
  type MappingPreviewTasks,
  PREVIEW_CHANGED_NOTIFICATION,
  PREVIEW_TASKS_REQUEST,
} from '../../server/lsp/protocol.ts';
import { DiskFolder } from '../support/diskFolder.ts';
import { EditorClient } from '../support/editorClient.ts';

const bpmn = 'processes/p.bpmn';
const extensions = 'processes/p-extensions.json';
const files = {
  'connectors/movies.json': `{ "name": "movies", "actions": { "a": { "id": "a", "name": "get",
  "inputs": [{ "id": "t", "name": "title", "type": "string" }],
  "outputs": [{ "id": "p", "name": "plot", "type": "string" }] } } }
`,
  [bpmn]: `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn" targetNamespace="t">
  <process id="Process_p">
    <serviceTask id="task" implementation="movies.get"/>
  </process>
</definitions>
`,
  [extensions]: `{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": {
  "properties": { "v": { "id": "v", "name": "film", "type": "string", "required": false, "value": "Alien" } },
  "mappings": { "task": {
    "inputs": { "title": { "type": "variable", "value": "film" } },
    "outputs": { "film": { "type": "variable", "value": "plot" } } } } } } }
`,
};

async function started(initializationOptions = {}): Promise<{ client: EditorClient; uri: (path: string) => string }> {
  const folder = new DiskFolder(files);
  const client = await EditorClient.start([folder], { initializationOptions });
  await client.initialize();
  return { client, uri: (path) => folder.uri(path) };
}

test('a preview is asked for by the id of a task or by a place, with values to compute with', async () => {
  const { client, uri } = await started();
  const ask = (params: object): Promise<MappingPreview | null> =>
    client.connection.sendRequest(MAPPING_PREVIEW_REQUEST, params);
  const textDocument = { uri: uri(bpmn) };
  const byId = await ask({ textDocument, elementId: 'task' });
  expect(byId).toMatchObject({
    process: { id: 'Process_p', place: { uri: uri(bpmn), range: { start: { line: 2, character: 15 } } } },
    connector: { name: 'movies', kind: 'defined' },
    payload: { title: 'Alien' },
  });
  expect(byId?.inputs[0]).toMatchObject({
    id: 'input:title',
    state: 'mapped',
    place: { uri: uri(extensions), range: { start: { line: 3, character: 16 }, end: { line: 3, character: 64 } } },
  });
  const byPlace = await ask({ textDocument, position: { line: 3, character: 10 } });
  expect(byPlace).toEqual(byId);
  expect(await ask({ textDocument: { uri: uri(extensions) }, elementId: 'task' })).toEqual(byId);
  expect(await ask({ textDocument, position: { line: 0, character: 0 } })).toBeNull();
  const computed = await ask({
    textDocument,
    elementId: 'task',
    variables: { film: 'Heat' },
    returned: { plot: 'LA' },
  });
  expect(computed).toMatchObject({ payload: { title: 'Heat' }, variablesAfter: { film: 'LA' } });
});

test('the tasks of a process or of an action are listed', async () => {
  const { client, uri } = await started();
  const ask = (path: string, line: number): Promise<MappingPreviewTasks | null> =>
    client.connection.sendRequest(PREVIEW_TASKS_REQUEST, {
      textDocument: { uri: uri(path) },
      position: { line, character: 5 },
    });
  expect(await ask(bpmn, 3)).toMatchObject({
    of: { kind: 'process', id: 'Process_p' },
    tasks: [{ uri: uri(bpmn), id: 'task', state: 'complete', summary: '1 of 1 input mapped' }],
    selected: 'task',
  });
  expect(await ask('connectors/movies.json', 1)).toMatchObject({
    of: { kind: 'action', connector: 'movies', action: 'get' },
    tasks: [{ id: 'task' }],
  });
});

test('what is no request is refused, and the server goes on', async () => {
  const { client, uri } = await started();
  const textDocument = { uri: uri(bpmn) };
  let deep: unknown = 1;
  for (let level = 0; level < 600; level++) deep = [deep];
  for (const params of [
    null,
    {},
    { textDocument },
    { textDocument, elementId: 5 },
    { textDocument, elementId: 'task', variables: [] },
    { textDocument, elementId: 'task', returned: { deep } },
    { textDocument, position: { line: -1, character: 0 } },
  ]) {
    await expect(client.connection.sendRequest(MAPPING_PREVIEW_REQUEST, params)).rejects.toThrow('no preview');
  }
  await expect(client.connection.sendRequest(PREVIEW_TASKS_REQUEST, { textDocument })).rejects.toThrow('no tasks');
  expect(
    await client.connection.sendRequest(MAPPING_PREVIEW_REQUEST, { textDocument, elementId: 'task' }),
  ).toBeTruthy();
});

test('a client that wants to know is told that previews may be others, and sees unsaved text', async () => {
  const { client, uri } = await started({ preview: true });
  const { connection } = client;
  const ask = (): Promise<MappingPreview | null> =>
    connection.sendRequest(MAPPING_PREVIEW_REQUEST, { textDocument: { uri: uri(bpmn) }, elementId: 'task' });
  await ask();
  const told = new Promise<void>((resolve) => {
    connection.onNotification(PREVIEW_CHANGED_NOTIFICATION, () => resolve());
  });
  await client.open(uri(extensions), files[extensions].replace('Alien', 'Heat'));
  await told;
  expect((await ask())?.payload).toEqual({ title: 'Heat' });
});
