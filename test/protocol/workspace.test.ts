import { describe, expect, test } from 'vitest';
import { DiskFolder } from '../support/diskFolder.ts';
import { EditorClient } from '../support/editorClient.ts';
import { at, bpmn, connector, movies, process, right, started, unknownAction, wrong } from './films.ts';

describe('Workspace folders', () => {
  test('that are added and removed bring their findings and take them away', async () => {
    const [first, second] = [new DiskFolder(right), new DiskFolder(wrong)];
    const client = await started(first);
    client.hold();
    await client.changeFolders([second], []);
    await client.untilShown(second.uri(process), unknownAction);
    await client.changeFolders([], [second]);
    await client.untilShown(second.uri(process), []);
    expect(await client.definition(second.uri(process), at(3))).toEqual([]);
    await client.changeFolders([second], []);
    await client.untilShown(second.uri(process), unknownAction);
  });

  test('never mix their names', async () => {
    const [first, second] = [new DiskFolder(right), new DiskFolder({ [process]: bpmn('movies.') })];
    const client = await EditorClient.start([first, second]);
    await client.initialize();
    expect(await client.completion(second.uri(process), at(7))).toEqual([]);
    expect(await client.definition(first.uri(process), at(3))).toHaveLength(1);
  });

  test('are not needed for a document that is open', async () => {
    const folder = new DiskFolder();
    const client = await EditorClient.start([]);
    await client.initialize();
    await client.open(folder.uri(movies), connector('get'));
    await client.open(folder.uri(process), bpmn('movies.gett'));
    expect(await client.pull(folder.uri(process))).toEqual(unknownAction);
    expect(await client.definition(folder.uri(process), at(3))).toHaveLength(1);
    await client.close(folder.uri(movies));
    await client.close(folder.uri(process));
    await client.open('untitled:x', bpmn('movies.get'));
    expect(await client.definition('untitled:x', at(3))).toEqual([]);
  });
});

describe('An editor that watches files on request', () => {
  const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };

  test('is asked to', async () => {
    const client = await started(new DiskFolder(right), { capabilities });
    await client.until(() => client.registered.includes('workspace/didChangeWatchedFiles'));
  });

  test('is not asked to if it does so by itself', async () => {
    const folder = new DiskFolder(wrong);
    const client = await started(folder, { capabilities, initializationOptions: { watchesFiles: true } });
    // An answer about the files comes behind all that the server asks at its start.
    expect(await client.pull(folder.uri(process))).toEqual(unknownAction);
    expect(client.registered).toEqual([]);
  });
});

describe('Settings', () => {
  test('that change are asked for again and count for all files', async () => {
    const folder = new DiskFolder(wrong);
    const uri = folder.uri(process);
    const client = await started(folder);
    client.hold();
    await client.untilShown(uri, unknownAction);
    client.settings[''] = { profile: 'modeling' };
    await client.changeSettings();
    await client.until(() => client.shown.get(uri)?.includes('error implementation-unknown-action 3:50') ?? false);
    client.settings[''] = { profile: 'engine', rules: { 'implementation-unknown-action': 'off' } };
    await client.changeSettings();
    await client.untilShown(uri, []);
  });

  test('of a folder count for that folder', async () => {
    const [first, second] = [new DiskFolder(wrong), new DiskFolder(wrong)];
    const rules = { 'implementation-unknown-action': 'information' };
    const client = await EditorClient.start([first, second], { settings: { [second.uri()]: { rules } } });
    await client.initialize();
    expect(await client.pull(first.uri(process))).toEqual(unknownAction);
    expect(await client.pull(second.uri(process))).toEqual(['information implementation-unknown-action 3:50']);
  });

  test.each([null, 'nonsense', 7, { profile: 'x', rules: { 'implementation-unknown-action': 'loud' } }, { rules: [] }])(
    'that are none count as not set: %j',
    async (settings) => {
      const folder = new DiskFolder(wrong);
      const client = await started(folder, { settings: { '': settings } });
      expect(await client.pull(folder.uri(process))).toEqual(unknownAction);
    },
  );
});

describe('A document', () => {
  /** Checks that nothing is offered, shown or reported for a document with BPMN that would have findings. */
  async function checkNothing(client: EditorClient, uri: string, languageId = 'xml'): Promise<void> {
    await client.open(uri, bpmn('movies.gett'), languageId);
    expect(await client.pull(uri)).toEqual([]);
    expect(await client.completion(uri, at(2))).toEqual([]);
    expect(await client.hover(uri, at(2))).toBeNull();
    expect(await client.definition(uri, at(2))).toEqual([]);
  }

  test('of another scheme gets nothing, as an old version in git or one side of a comparison', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder);
    await checkNothing(client, folder.uri(process).replace('file:', 'git:'));
    await checkNothing(client, `${folder.uri(process).replace('file:', 'git:')}?%7B%22ref%22%3A%22HEAD%22%7D`);
    await checkNothing(client, 'vscode-local-history:/p.bpmn');
  });

  test('in a build output gets nothing', async () => {
    const folder = new DiskFolder({ ...right, [`target/${process}`]: bpmn('movies.gett') });
    const client = await started(folder);
    const uri = folder.uri(`target/${process}`);
    await checkNothing(client, uri);
    await client.close(uri);
    expect(await client.pull(uri)).toEqual([]);
  });

  test('of another language gets nothing', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder);
    await checkNothing(client, folder.uri('notes.txt'), 'plaintext');
  });

  test('that was never opened and is not on the disk is answered with nothing', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder);
    const uri = folder.uri('processes/nowhere.bpmn');
    expect(await client.pull(uri)).toEqual([]);
    expect(await client.completion(uri, at(0))).toEqual([]);
    expect(await client.hover(uri, at(0))).toBeNull();
    expect(await client.definition(uri, at(0))).toEqual([]);
  });

  test('of a language of its own is recognised by its name', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder);
    await client.open(folder.uri(process), bpmn('movies.gett'), 'bpmn');
    expect(await client.pull(folder.uri(process))).toEqual(unknownAction);
  });

  test('that is recognised by its content alone is forgotten when it closes', async () => {
    const folder = new DiskFolder({ ...right, 'loose.xml': bpmn('movies.gett'), 'loose.json': connector('get') });
    const client = await started(folder);
    for (const [path, text] of [
      ['loose.xml', bpmn('movies.gett')],
      ['loose.json', connector('a').replace('movies', 'mo.vies')],
    ] as const) {
      await client.open(folder.uri(path), text);
      expect(await client.pull(folder.uri(path))).not.toEqual([]);
      await client.close(folder.uri(path));
      client.hold();
      await client.untilShown(folder.uri(path), []);
      expect(await client.pull(folder.uri(path))).toEqual([]);
    }
  });

  test('that becomes BPMN while it is typed is recognised, and no longer when it ceases to be', async () => {
    const client = await started(new DiskFolder());
    await client.open('untitled:a', '<project/>');
    expect(await client.pull('untitled:a')).toEqual([]);
    await client.change('untitled:a', { text: bpmn('') });
    expect(await client.pull('untitled:a')).toEqual(['error implementation-empty 3:27']);
    await client.change('untitled:a', { text: '<project/>' });
    expect(await client.pull('untitled:a')).toEqual([]);
  });

  test.each([
    ['file:///C:/work/processes/p.bpmn', 'file:///c%3A/work/processes/p.bpmn'],
    ['file:///c%3A/a%20b/processes/p.bpmn', 'file:///c:/a b/processes/p.bpmn'],
    ['file:///w/%C3%A9/processes/p.bpmn', 'file:///w/é/processes/p.bpmn'],
  ])('is the same however its address is written: %s and %s', async (opened, asked) => {
    const client = await started(new DiskFolder());
    await client.open(opened, bpmn(''));
    for (const uri of [opened, asked]) {
      expect(await client.pull(uri)).toEqual(['error implementation-empty 3:27']);
      expect((await client.completion(uri, at(0))).length).toBeGreaterThan(0);
    }
  });

  test('below a folder with blanks, percent signs and letters of any script is found', async () => {
    const folder = new DiskFolder(
      Object.fromEntries(Object.entries(wrong).map(([path, text]) => [`a é 100%20/${path}`, text])),
    );
    const client = await started(folder);
    const uri = folder.uri(`a é 100%20/${process}`);
    expect(await client.pull(uri)).toEqual(unknownAction);
    await client.open(uri, bpmn('movies.get'));
    expect(await client.pull(uri)).toEqual([]);
    expect(await client.definition(uri, at(3))).toHaveLength(1);
  });
});
