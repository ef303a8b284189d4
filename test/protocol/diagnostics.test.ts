import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiskFolder } from '../support/diskFolder.ts';
import { at, bpmn, connector, movies, process, right, started, unknownAction, wrong } from './films.ts';

describe('Findings of the workspace, asked for once and held', () => {
  test('come for files that are not open', async () => {
    const folder = new DiskFolder(wrong);
    const client = await started(folder);
    client.hold();
    await client.untilShown(folder.uri(process), unknownAction);
    expect(client.reported).toEqual([folder.uri(process)]);
  });

  test('change when a file changes on the disk, for the files that depend on it', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder);
    client.hold();
    folder.write(movies, connector('other'));
    await client.changed({ changed: [folder.uri(movies)] });
    await client.untilShown(folder.uri(process), ['warning implementation-unknown-action 3:50']);
    folder.write(movies, connector('get'));
    await client.changed({ changed: [folder.uri(movies)] });
    await client.untilShown(folder.uri(process), []);
  });

  test('are an empty report for a file that was deleted', async () => {
    const folder = new DiskFolder(wrong);
    const client = await started(folder);
    client.hold();
    await client.untilShown(folder.uri(process), unknownAction);
    folder.remove(process);
    await client.changed({ deleted: [folder.uri(process)] });
    await client.untilShown(folder.uri(process), []);
  });

  test('are an empty report for each file below a folder that was deleted or renamed', async () => {
    const folder = new DiskFolder({ ...wrong, 'processes/deep/q.bpmn': bpmn('', 'Process_q') });
    const client = await started(folder);
    client.hold();
    await client.untilShown(folder.uri(process), unknownAction);
    await client.until(() => client.shown.has(folder.uri('processes/deep/q.bpmn')));
    renameSync(join(folder.path, 'processes'), join(folder.path, 'drafts'));
    await client.changed({ deleted: [folder.uri('processes')], created: [folder.uri('drafts')] });
    await client.untilShown(folder.uri(process), []);
    await client.untilShown(folder.uri('processes/deep/q.bpmn'), []);
    await client.untilShown(folder.uri('drafts/deep/q.bpmn'), ['error implementation-empty 3:27']);
    await client.untilShown(folder.uri('drafts/p.bpmn'), unknownAction);
  });

  test('come for the files of a folder that appears, but never for build outputs', async () => {
    const folder = new DiskFolder({ 'readme.md': '' });
    const client = await started(folder);
    client.hold();
    for (const [path, content] of Object.entries(wrong)) {
      folder.write(`target/classes/${path}`, content);
      folder.write(`a/${path}`, content);
    }
    folder.write('a/films.json', '{ "name": "films", "createdBy": "me" }');
    await client.changed({ created: [folder.uri('target'), folder.uri('target/classes'), folder.uri('a')] });
    await client.until(
      () => client.shown.get(folder.uri(`a/${process}`))?.includes('error implementation-unknown-action 3:50') ?? false,
    );
    await client.changed({ created: [folder.uri(`target/classes/${process}`)] });
    expect(await client.pull(folder.uri(`target/classes/${process}`))).toEqual([]);
    expect(client.reported.filter((uri) => uri.includes('/target/'))).toEqual([]);
  });

  test('follow the manifest and the build file that tell the profile', async () => {
    const folder = new DiskFolder(wrong);
    const uri = folder.uri(process);
    const client = await started(folder);
    client.hold();
    const severity = (name: string) => () =>
      client.shown.get(uri)?.includes(`${name} implementation-unknown-action 3:50`) ?? false;
    await client.until(severity('warning'));
    folder.write('films.json', '{ "name": "films", "createdBy": "me" }');
    await client.changed({ created: [folder.uri('films.json')] });
    await client.until(severity('error'));
    folder.write('pom.xml', '<project/>');
    await client.changed({ created: [folder.uri('pom.xml')] });
    await client.until(severity('warning'));
    folder.remove('pom.xml');
    await client.changed({ deleted: [folder.uri('pom.xml')] });
    await client.until(severity('error'));
    folder.write('films.json', '{ "name": "films" }');
    await client.changed({ changed: [folder.uri('films.json')] });
    await client.until(severity('warning'));
  });

  test('are those of the disk again when an editor closes without saving', async () => {
    const folder = new DiskFolder(right);
    const uri = folder.uri(process);
    const client = await started(folder);
    client.hold();
    await client.open(uri, bpmn('movies.gett'));
    await client.untilShown(uri, unknownAction);
    await client.close(uri);
    await client.untilShown(uri, []);
    expect(await client.pull(uri)).toEqual([]);
  });

  test('stay those of the editor while the disk changes below it', async () => {
    const folder = new DiskFolder(right);
    const uri = folder.uri(process);
    const client = await started(folder);
    client.hold();
    await client.open(uri, bpmn('movies.gett'));
    await client.untilShown(uri, unknownAction);
    folder.remove(process);
    folder.write(movies, connector('gett'));
    await client.changed({ deleted: [uri], changed: [folder.uri(movies)] });
    await client.untilShown(uri, []);
    await client.until(() => client.refreshes > 0);
    expect((await client.completion(uri, at(7))).map(({ label }) => label)).toEqual(['gett']);
  });

  test('are told again only as far as the client does not have them', async () => {
    const folder = new DiskFolder({ ...wrong, 'processes/q.bpmn': bpmn('', 'Process_q') });
    const client = await started(folder);
    const takeBack = client.hold();
    const other = folder.uri('processes/q.bpmn');
    await client.until(() => client.reported.length === 2);
    await takeBack();
    client.forget(other);
    client.hold();
    await client.until(() => client.reported.length === 3);
    folder.remove(process);
    await client.changed({ deleted: [folder.uri(process)] });
    await client.untilShown(folder.uri(process), []);
    expect(client.reported.slice(2)).toEqual([other, folder.uri(process)]);
  });

  test('of a server before are taken back where they are wrong now', async () => {
    const folder = new DiskFolder(wrong);
    const first = await started(folder);
    first.hold();
    await first.untilShown(folder.uri(process), unknownAction);
    folder.write(process, bpmn('movies.get'));
    const second = await started(folder, { previous: first });
    second.hold();
    await second.untilShown(folder.uri(process), []);
  });

  test('are answered at once to a client that takes no parts', async () => {
    const folder = new DiskFolder(wrong);
    const client = await started(folder);
    expect(await client.pullWorkspace()).toEqual({ [folder.uri(process)]: 'full' });
    expect(await client.pullWorkspace()).toEqual({ [folder.uri(process)]: 'unchanged' });
    await client.open(folder.uri(process), bpmn('movies.get'));
    expect(await client.pullWorkspace()).toEqual({ [folder.uri(process)]: 'full' });
    expect(client.shown.get(folder.uri(process))).toEqual([]);
  });

  test('go on after a file that is unreadable', async () => {
    const folder = new DiskFolder({ ...wrong, 'processes/b.bpmn': Uint8Array.from([0x89, 0x50, 0, 0]) });
    const client = await started(folder);
    client.hold();
    await client.untilShown(folder.uri('processes/b.bpmn'), ['error file-unreadable 0:0']);
    expect(await client.pull(folder.uri(movies))).toEqual([]);
  });
});

describe('Findings that are published', () => {
  test('come without being asked for, follow every change, and go', async () => {
    const folder = new DiskFolder(wrong);
    const uri = folder.uri(process);
    const client = await started(folder, { pull: false });
    await client.untilShown(uri, unknownAction);
    await client.open(uri, bpmn('movies.get'));
    await client.untilShown(uri, []);
    await client.close(uri);
    await client.untilShown(uri, unknownAction);
    folder.write(movies, connector('gett'));
    await client.changed({ changed: [folder.uri(movies)] });
    await client.untilShown(uri, []);
  });

  test('go when the document that they are about is closed and nowhere else', async () => {
    const folder = new DiskFolder(right);
    const client = await started(folder, { pull: false });
    await client.open('untitled:Untitled-1', bpmn(''));
    await client.until(() => (client.shown.get('untitled:Untitled-1')?.length ?? 0) > 0);
    await client.close('untitled:Untitled-1');
    await client.untilShown('untitled:Untitled-1', []);
  });

  test('go when the file is deleted', async () => {
    const folder = new DiskFolder(wrong);
    const client = await started(folder, { pull: false });
    await client.untilShown(folder.uri(process), unknownAction);
    folder.remove(process);
    await client.changed({ deleted: [folder.uri(process)] });
    await client.untilShown(folder.uri(process), []);
  });
});
