import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  DeclarationRequest,
  DocumentHighlightRequest,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  ShowMessageRequest,
  WillRenameFilesRequest,
} from 'vscode-languageserver-protocol/node';
import { DiskFolder } from '../support/diskFolder.ts';
import { EditorClient } from '../support/editorClient.ts';
import { at, bpmn, connector, movies, process, right, started, value } from './films.ts';

const everything: ClientCapabilities = {
  textDocument: {
    definition: { linkSupport: true },
    declaration: { linkSupport: true },
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
  },
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['rename'],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
    fileOperations: { willRename: true },
  },
};

/** The name of the connector, in its own file. */
const connectorName = { start: { line: 1, character: 11 }, end: { line: 1, character: 17 } };
/** The connector in the implementation. */
const usedName = { start: at(0), end: at(6) };

function askedAt(uri: string, position: Position) {
  return { textDocument: { uri }, position };
}

test('the server says what it can navigate and rename, and that it follows files if the client tells', async () => {
  const client = await EditorClient.start([new DiskFolder()], { capabilities: everything });
  const { capabilities } = await client.initialize();
  expect(capabilities).toMatchObject({
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    workspace: { fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*.{bpmn,xml,json}' } }] } } },
  });
  const plain = await EditorClient.start([new DiskFolder()]);
  const answer = await plain.initialize();
  expect(answer.capabilities.renameProvider).toBe(true);
  expect(answer.capabilities.workspace?.fileOperations).toBeUndefined();
});

describe('From a name', () => {
  test('its declaration, its references and its highlights are found', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder, { capabilities: everything });
    const [used, defined] = [folder.uri(process), folder.uri(movies)];
    expect(await client.connection.sendRequest(DeclarationRequest.type, askedAt(used, at(2)))).toMatchObject([
      { targetUri: defined, targetSelectionRange: connectorName, originSelectionRange: usedName },
    ]);
    const references = { ...askedAt(used, at(2)), context: { includeDeclaration: true } };
    expect(await client.connection.sendRequest(ReferencesRequest.type, references)).toEqual([
      { uri: defined, range: connectorName },
      { uri: used, range: usedName },
    ]);
    expect(await client.connection.sendRequest(DocumentHighlightRequest.type, askedAt(used, at(2)))).toEqual([
      { range: usedName, kind: 2 },
    ]);
  });

  test('the editor gets plain places if it knows no links', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder);
    const answer = await client.connection.sendRequest(DeclarationRequest.type, askedAt(folder.uri(process), at(2)));
    expect(answer).toEqual([{ uri: folder.uri(movies), range: connectorName }]);
  });
});

describe('A name that a whole mapping joins with another', () => {
  const extensions = 'processes/p-extensions.json';
  const mapped = `{ "id": "x", "extensions": { "Process_p": {
"properties": { "v": { "id": "v", "name": "title", "type": "string" } },
"mappings": { "task": { "mappingType": "MAP_ALL" } } } } }`;
  const taking = connector('get').replace(
    '"inputs": []',
    '"inputs": [{ "id": "i", "name": "title", "type": "string" }]',
  );
  const variable = { line: 1, character: 45 };

  /** Renames the variable while the user chooses; answers what was asked, and which files change or why none does. */
  async function renameChoosing(choose: (titles: readonly string[]) => string | undefined) {
    const folder = new DiskFolder({ ...right, [movies]: taking, [extensions]: mapped });
    const client = await started(folder, { capabilities: everything });
    let question = '';
    client.connection.onRequest(ShowMessageRequest.type, ({ message, actions = [] }) => {
      question = message;
      const title = choose(actions.map((action) => action.title));
      return title === undefined ? null : { title };
    });
    const params = { ...askedAt(folder.uri(extensions), variable), newName: 'name' };
    const result = client.connection.sendRequest(RenameRequest.type, params).then(
      (edit) => edit?.documentChanges?.map((change) => 'edits' in change && change.textDocument.uri),
      (error: Error) => error.message,
    );
    return { result: await result, question, uris: [folder.uri(extensions), folder.uri(movies)] };
  }

  test('is renamed with it if the user says so', async () => {
    const { result, question, uris } = await renameChoosing(([first]) => first);
    expect(question).toContain("variable 'title' is sent as input 'title' of 'movies.get'");
    expect(result).toEqual(uris);
  });

  test('is renamed alone if the user says so', async () => {
    const { result, uris } = await renameChoosing((titles) => titles.at(-1));
    expect(result).toEqual(uris.slice(0, 1));
  });

  test('stays if the user says nothing, and the user is told why', async () => {
    const { result } = await renameChoosing(() => undefined);
    expect(result).toMatch(/^Nothing was renamed\. 'task' of 'Process_p' \(MAP_ALL\) maps by equal names/);
  });
});

describe('A rename', () => {
  test('takes the name alone, changes open and closed files, groups its edits and moves the file', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder, { capabilities: everything });
    const [used, defined] = [folder.uri(process), folder.uri(movies)];
    await client.open(used, bpmn('movies.get'));
    expect(await client.connection.sendRequest(PrepareRenameRequest.type, askedAt(used, at(2)))).toEqual({
      range: usedName,
      placeholder: 'movies',
    });
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...askedAt(used, at(2)), newName: 'films' });
    expect(edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri: defined, version: null },
          edits: [{ range: connectorName, newText: 'films', annotationId: 'limits' }],
        },
        {
          textDocument: { uri: used, version: 1 },
          edits: [{ range: usedName, newText: 'films', annotationId: 'bpmn' }],
        },
        { kind: 'rename', oldUri: defined, newUri: folder.uri('connectors/films.json'), annotationId: 'files' },
      ],
      changeAnnotations: {
        limits: expect.objectContaining({
          description: expect.stringContaining('Java code'),
          needsConfirmation: false,
        }),
        bpmn: { label: 'BPMN processes', needsConfirmation: false },
        files: expect.objectContaining({ label: 'Files' }),
      },
    });
  });

  test('is a plain list of edits for a client that knows nothing else', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder);
    const asked = { ...askedAt(folder.uri(process), at(8)), newName: 'fetch' };
    expect(await client.connection.sendRequest(RenameRequest.type, asked)).toEqual({
      changes: {
        [folder.uri(movies)]: [{ range: expect.anything(), newText: 'fetch' }],
        [folder.uri(process)]: [{ range: { start: at(7), end: at(10) }, newText: 'fetch' }],
      },
    });
  });

  test('is refused in a sentence, and there is nothing to rename at other places', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder, { capabilities: everything });
    const uri = folder.uri(process);
    const dotted = client.connection.sendRequest(RenameRequest.type, { ...askedAt(uri, at(2)), newName: 'a.b' });
    await expect(dotted).rejects.toThrow('The name of a connector may not hold a dot');
    const id = client.connection.sendRequest(
      PrepareRenameRequest.type,
      askedAt(folder.uri(movies), { line: 4, character: 5 }),
    );
    await expect(id).rejects.toThrow('This is an id');
    const nothing = { line: value.line, character: 6 };
    expect(await client.connection.sendRequest(PrepareRenameRequest.type, askedAt(uri, nothing))).toBeNull();
    const unnamed = client.connection.sendRequest(RenameRequest.type, { ...askedAt(uri, nothing), newName: 'a' });
    await expect(unnamed).rejects.toThrow('There is no name here');
  });
});

describe('A moved file', () => {
  test('of a process takes its extensions with it', async () => {
    const extensions = 'processes/p-extensions.json';
    const folder = new DiskFolder({ ...right, [extensions]: '{ "id": "p", "extensions": { "Process_p": {} } }' });
    const client = await started(folder, { capabilities: everything });
    const files = [{ oldUri: folder.uri(process), newUri: folder.uri('processes/q.bpmn') }];
    expect(await client.connection.sendRequest(WillRenameFilesRequest.type, { files })).toEqual({
      documentChanges: [
        {
          kind: 'rename',
          oldUri: folder.uri(extensions),
          newUri: folder.uri('processes/q-extensions.json'),
          annotationId: 'files',
        },
      ],
      changeAnnotations: { files: expect.anything() },
    });
  });

  test('of a connector offers the new name inside and wherever it is used, and one of neither kind nothing', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder, { capabilities: everything });
    const files = [{ oldUri: folder.uri(movies), newUri: folder.uri('connectors/films.json') }];
    expect(await client.connection.sendRequest(WillRenameFilesRequest.type, { files })).toMatchObject({
      documentChanges: [
        { textDocument: { uri: folder.uri(movies) }, edits: [{ newText: 'films' }] },
        { textDocument: { uri: folder.uri(process) }, edits: [{ newText: 'films' }] },
      ],
    });
    const other = [{ oldUri: folder.uri('a.json'), newUri: folder.uri('b.json') }];
    expect(await client.connection.sendRequest(WillRenameFilesRequest.type, { files: other })).toBeNull();
  });

  test('is not followed when it is part of a rename that was just answered', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder, { capabilities: everything });
    const files = [{ oldUri: folder.uri(movies), newUri: folder.uri('connectors/films.json') }];
    await client.connection.sendRequest(RenameRequest.type, {
      ...askedAt(folder.uri(process), at(2)),
      newName: 'films',
    });
    expect(await client.connection.sendRequest(WillRenameFilesRequest.type, { files })).toBeNull();
    expect(await client.connection.sendRequest(WillRenameFilesRequest.type, { files })).not.toBeNull();
  });
});
