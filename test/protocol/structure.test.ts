import { describe, expect, test } from 'vitest';
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type Position,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { DiskFolder } from '../support/diskFolder.ts';
import { type ClientOptions, EditorClient } from '../support/editorClient.ts';

const movies = 'connectors/movies.json';
const process = 'processes/p.bpmn';
const extensions = 'processes/p-extensions.json';
const script = 'scripts/tidy-extensions.json';
const files = {
  [script]: '{ "id": "s", "extensions": {} }',
  [movies]: `{
  "name": "movies",
  "actions": {
    "a": { "id": "a", "name": "get", "inputs": [{ "id": "t", "name": "title", "type": "string" }] }
  }
}
`,
  [process]: `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn" targetNamespace="t">
  <process id="Process_p">
    <serviceTask id="task" implementation="movies.get"/>
  </process>
</definitions>
`,
  [extensions]: `{ "id": "p", "type": "PROCESS", "extensions": { "Process_p": { "mappings": {
  "task": { "inputs": { "title": { "type": "value", "value": "Alien" } } } } } } }
`,
};
const at = (line: number, start: number, end: number) => ({
  start: { line, character: start },
  end: { line, character: end },
});
const implementation = at(3, 43, 53);
const taskId = at(3, 21, 25);
const inAction = { line: 3, character: 51 };

interface Started {
  readonly client: EditorClient;
  readonly folder: DiskFolder;
  readonly uri: (path: string) => string;
  readonly textDocument: (path: string) => { textDocument: { uri: string } };
}

async function started(options: ClientOptions = {}): Promise<Started> {
  const folder = new DiskFolder(files);
  const client = await EditorClient.start([folder], options);
  await client.initialize();
  const uri = (path: string) => folder.uri(path);
  return { client, folder, uri, textDocument: (path) => ({ textDocument: { uri: uri(path) } }) };
}

const trees = { textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } };

test('the server says what it can do with the structure of files', async () => {
  const client = await EditorClient.start([new DiskFolder()]);
  expect((await client.initialize()).capabilities).toMatchObject({
    documentSymbolProvider: { label: 'Activiti Connectors' },
    workspaceSymbolProvider: true,
    codeLensProvider: { resolveProvider: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    callHierarchyProvider: true,
  });
});

describe('The outline', () => {
  test('is a tree for an editor that shows trees', async () => {
    const { client, textDocument } = await started({ capabilities: trees });
    expect(await client.connection.sendRequest(DocumentSymbolRequest.type, textDocument(process))).toEqual([
      {
        name: 'Process_p',
        detail: 'process',
        kind: 5,
        range: { start: { line: 2, character: 2 }, end: { line: 4, character: 12 } },
        selectionRange: at(2, 15, 24),
        children: [
          {
            name: 'task',
            detail: 'service task: movies.get',
            kind: 12,
            range: at(3, 4, 56),
            selectionRange: taskId,
            children: [],
          },
        ],
      },
    ]);
  });

  test('is a list that names what is around for any other', async () => {
    const { client, textDocument } = await started();
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, textDocument(movies));
    expect(symbols).toMatchObject([
      { name: 'movies', kind: 2 },
      { name: 'get', kind: 6, containerName: 'movies' },
      { name: 'title', kind: 8, containerName: 'get' },
    ]);
  });

  test('of JSON is left to the editor where the user says so, that of BPMN stays', async () => {
    const { client, textDocument } = await started({ settings: { '': { outline: { json: false } } } });
    const ask = (path: string) => client.connection.sendRequest(DocumentSymbolRequest.type, textDocument(path));
    expect([await ask(movies), await ask(extensions)]).toEqual([null, null]);
    expect(await ask(process)).toHaveLength(2);
  });

  test('of a document that is none of ours is left to the editor', async () => {
    const { client, textDocument } = await started();
    expect(await client.connection.sendRequest(DocumentSymbolRequest.type, textDocument('other.json'))).toBeNull();
    expect(await client.connection.sendRequest(FoldingRangeRequest.type, textDocument('other.xml'))).toBeNull();
  });
});

test('workspace symbols are found in closed files', async () => {
  const { client, uri } = await started();
  expect(await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'ge' })).toEqual([
    { name: 'get', kind: 6, location: { uri: uri(movies), range: at(3, 31, 34) }, containerName: 'movies' },
  ]);
});

describe('Lenses', () => {
  async function lensesOf({ client, textDocument }: Started, path: string) {
    const lenses = (await client.connection.sendRequest(CodeLensRequest.type, textDocument(path))) ?? [];
    return Promise.all(
      lenses.map((lens) => (lens.command ? lens : client.connection.sendRequest(CodeLensResolveRequest.type, lens))),
    );
  }

  test('on a connector and an action show their uses to an editor that has the command', async () => {
    const begun = await started({ initializationOptions: { showReferences: true } });
    const { uri } = begun;
    const command = 'activitiConnectors.showReferences';
    const uses = (start: Position, range: unknown) => ({
      title: '1 service task',
      command,
      arguments: [uri(movies), start, [{ uri: uri(process), range }]],
    });
    expect((await lensesOf(begun, movies)).map(({ command }) => command)).toEqual([
      uses({ line: 1, character: 11 }, at(3, 43, 49)),
      uses({ line: 3, character: 5 }, at(3, 50, 53)),
    ]);
  });

  test('on a service task open the mapping', async () => {
    const begun = await started({ initializationOptions: { showReferences: true } });
    expect((await lensesOf(begun, process)).map(({ range, command }) => ({ range, command }))).toEqual([
      {
        range: at(3, 5, 16),
        command: {
          title: 'movies.get: 1 of 1 input mapped',
          command: 'activitiConnectors.openLocation',
          arguments: [begun.uri(extensions), at(1, 3, 7)],
        },
      },
    ]);
  });

  test('open the preview of a task, of a mapping entry and of a used action in an editor that has it', async () => {
    const begun = await started({ initializationOptions: { preview: true } });
    const previews = async (path: string) =>
      (await lensesOf(begun, path)).flatMap(({ command }) =>
        command?.command === 'activitiConnectors.previewMappings'
          ? [[command.title, ...(command.arguments ?? [])]]
          : [],
      );
    expect(await previews(process)).toEqual([['Preview mapping', begun.uri(process), 'task']]);
    expect(await previews(extensions)).toEqual([['Preview mapping', begun.uri(extensions), 'task']]);
    expect(await previews(movies)).toEqual([['Preview mapping', begun.uri(movies), { line: 3, character: 5 }]]);
  });

  test('are mere text for an editor that has no such commands', async () => {
    const begun = await started();
    const commands = [...(await lensesOf(begun, movies)), ...(await lensesOf(begun, process))];
    expect(commands.map(({ command }) => command)).toEqual([
      { title: '1 service task', command: '' },
      { title: '1 service task', command: '' },
      { title: 'movies.get: 1 of 1 input mapped', command: '' },
    ]);
  });

  test('are asked for again when another file changes', async () => {
    const begun = await started({ capabilities: { workspace: { codeLens: { refreshSupport: true } } } });
    const { client, uri } = begun;
    await lensesOf(begun, movies);
    const refreshed = new Promise<void>((settle) => {
      client.connection.onRequest(CodeLensRefreshRequest.type, () => settle());
    });
    await client.open(uri(process), files[process].replace('movies.get', 'movies.other'));
    await refreshed;
    expect((await lensesOf(begun, movies)).map(({ command }) => command?.title)).toEqual([
      '1 service task',
      'not used',
    ]);
  });
});

test('folding covers elements and objects', async () => {
  const { client, textDocument } = await started();
  const ask = (path: string) => client.connection.sendRequest(FoldingRangeRequest.type, textDocument(path));
  expect(await ask(process)).toEqual([
    { startLine: 1, endLine: 4 },
    { startLine: 2, endLine: 3 },
  ]);
  expect(await ask(movies)).toEqual([
    { startLine: 0, endLine: 4 },
    { startLine: 2, endLine: 3 },
  ]);
});

describe('Links', () => {
  /** Where the links of a document lead, in the order of its text. */
  async function linksOf({ client, folder, textDocument }: Started, path: string): Promise<readonly string[]> {
    const links = (await client.connection.sendRequest(DocumentLinkRequest.type, textDocument(path))) ?? [];
    return links.map(
      ({ range, target, tooltip }) =>
        `${range.start.line}:${range.start.character} ${target?.replace(`${folder.uri()}/`, '')} ${tooltip}`,
    );
  }
  const constant =
    '{ "type": "PROCESS", "extensions": { "Process_p": { "constants": { "task": {\n"_activiti_script_": { "value": "tidy" } } } } } }';

  test('lead to the script itself, without it to its extensions, and to nothing that is not there', async () => {
    const begun = await started();
    const { client, uri, folder } = begun;
    await client.open(uri(extensions), constant);
    expect(await linksOf(begun, extensions)).toEqual([`1:33 ${script} Open the extensions of script 'tidy'`]);
    folder.write('scripts/tidy.bin', 'return 1;');
    expect(await linksOf(begun, extensions)).toEqual(["1:33 scripts/tidy.bin Open script 'tidy'"]);
    folder.remove('scripts');
    expect(await linksOf(begun, extensions)).toEqual([]);
  });

  test('lead from the key of a form to the form that says it', async () => {
    const begun = await started();
    const { client, uri, folder } = begun;
    const tasks = '<userTask id="a" activiti:formKey="form-1"/>\n<userTask id="b" activiti:formKey="form-2"/>';
    await client.open(uri(process), files[process].replace('<serviceTask', `${tasks}<serviceTask`));
    expect(await linksOf(begun, process)).toEqual([]);
    folder.write('forms/other.json', 'no form');
    folder.write('forms/review.json', '{ "formRepresentation": { "id": "form-2", "name": "review" } }');
    expect(await linksOf(begun, process)).toEqual(["4:35 forms/review.json Open form 'review'"]);
  });
});

test('selections grow from the action on, each position for itself', async () => {
  const { client, textDocument } = await started();
  const answer = await client.connection.sendRequest(SelectionRangeRequest.type, {
    ...textDocument(process),
    positions: [inAction, { line: 0, character: 3 }],
  });
  expect(answer).toMatchObject([
    { range: at(3, 50, 53), parent: { range: implementation, parent: { range: at(3, 42, 54) } } },
    { range: at(0, 3, 3) },
  ]);
});

test('the call hierarchy goes up from the action to the process, and down again', async () => {
  const { client, textDocument } = await started();
  const { connection } = client;
  const [action] =
    (await connection.sendRequest(CallHierarchyPrepareRequest.type, {
      ...textDocument(process),
      position: inAction,
    })) ?? [];
  expect(action).toMatchObject({ name: 'get', detail: 'movies', kind: 6, selectionRange: at(3, 31, 34) });
  if (!action) return;
  const [task] = (await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: action })) ?? [];
  expect(task).toMatchObject({ from: { name: 'task', selectionRange: taskId }, fromRanges: [implementation] });
  if (!task) return;
  const above = await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: task.from });
  expect(above).toMatchObject([{ from: { name: 'Process_p' }, fromRanges: [taskId] }]);
  const below = await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: task.from });
  expect(below).toEqual([{ to: action, fromRanges: [implementation] }]);
});
