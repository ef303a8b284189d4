import { expect, test } from 'vitest';
import type { FileBytes, FileSource } from '../../../server/project/fileSource.ts';
import { loadFolders } from '../../../server/project/loader.ts';
import { Project } from '../../../server/project/project.ts';

const folder = 'file:///w';

/** Files in memory, some of which fail. */
function sourceOf(
  files: Readonly<Record<string, string | { error: string } | undefined>>,
): FileSource & { batches: number[] } {
  const batches: number[] = [];
  return {
    batches,
    list: async (of) => ({
      files: Object.keys(files)
        .map((path) => `${folder}/${path}`)
        .filter((uri) => uri.startsWith(`${of}/`)),
      unreadable: [{ uri: `${of}/secret`, reason: 'There is no permission to read it' }],
    }),
    read: async (uris) => {
      batches.push(uris.length);
      return uris.map((uri): FileBytes => {
        const content = files[uri.slice(folder.length + 1)];
        if (content === undefined) return { uri, gone: true };
        if (typeof content !== 'string') return { uri, error: content.error };
        return { uri, bytes: new TextEncoder().encode(content) };
      });
    },
  };
}

const silent = { report: async () => {} };

test('all files of the folders are there in the end, those that fail as unreadable, those that vanished not at all', async () => {
  const project = new Project();
  const source = sourceOf({
    'processes/p.bpmn': '<process id="p"/>',
    'processes/q.bpmn': { error: 'There is no permission to read it' },
    'processes/r.bpmn': undefined,
    'processes/s.bpmn': 'a\u0000b',
  });
  await loadFolders(project, source, [folder], silent);
  const kinds = [...project.snapshot.files()].map(({ uri, kind }) => [uri.slice(folder.length + 1), kind]);
  expect(Object.fromEntries(kinds)).toEqual({
    'processes/p.bpmn': 'bpmn',
    'processes/q.bpmn': 'unreadable',
    'processes/s.bpmn': 'unreadable',
  });
});

test('folders that cannot be read are told of, and the others are read', async () => {
  const project = new Project();
  const { listings } = await loadFolders(project, sourceOf({ 'a.bpmn': '' }), [folder], silent);
  expect(listings.flatMap(({ unreadable }) => unreadable)).toEqual([
    { uri: `${folder}/secret`, reason: 'There is no permission to read it' },
  ]);
  expect(project.snapshot.file(`${folder}/a.bpmn`)?.kind).toBe('bpmn');
});

test('scopes are right from the first file on, and what is not read yet counts as what may define a name', async () => {
  const project = new Project();
  const files = Object.fromEntries(
    Array.from({ length: 200 }, (_, index) => [`processes/p${index}.bpmn`, '<process id="p"/>']),
  );
  const seen: unknown[] = [];
  await loadFolders(project, sourceOf({ ...files, 'connectors/z.json': '{ "name": "z" }' }), [folder], {
    report: async (read, total) => {
      const { scopes, structure } = project.snapshot;
      seen.push({ read, total, structure, scopes: [...scopes.keys()], broken: scopes.get(folder)?.hasBrokenProcesses });
    },
  });
  const during = { total: 201, structure: 1, scopes: [folder], broken: true };
  expect(seen).toEqual([
    { ...during, read: 64 },
    { ...during, read: 128 },
    { ...during, read: 192 },
    { ...during, read: 201, broken: expect.any(Boolean) },
  ]);
  expect(project.snapshot.scopes.get(folder)?.hasBrokenConnectors).toBe(false);
});

test('a file that is opened while its batch is read keeps the text of the editor', async () => {
  const project = new Project();
  const uri = `${folder}/p.bpmn`;
  const source = sourceOf({ 'p.bpmn': '<a/>', 'q.bpmn': '<b/>' });
  await loadFolders(project, source, [folder], { ...silent, isOpen: (file) => file === uri });
  expect([...project.snapshot.files()].map(({ kind }) => kind)).toEqual(['unread', 'bpmn']);
});

test('the next batch is read while one is taken in, and none is wanted any more once reading is stopped', async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`p${index}.bpmn`, '<a/>']));
  const source = sourceOf(files);
  const readWhenTold: number[] = [];
  await loadFolders(new Project(), source, [folder], {
    isCancelled: true,
    report: async () => {
      readWhenTold.push(source.batches.filter((count) => count > 1).length);
    },
  });
  expect(readWhenTold).toEqual([2]);
  expect(source.batches.filter((count) => count > 1)).toEqual([64, 64]);
});

test('files are read in batches, build files not at all', async () => {
  const files = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`p${index}.bpmn`, '<a/>']));
  const source = sourceOf({ ...files, 'pom.xml': '<project/>' });
  await loadFolders(new Project(), source, [folder], silent);
  expect(source.batches.filter((count) => count > 1)).toEqual([64, 36]);
});
