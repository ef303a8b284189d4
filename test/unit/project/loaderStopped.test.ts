import { expect, test } from 'vitest';
import type { FileSource } from '../../../server/project/fileSource.ts';
import { loadFolders } from '../../../server/project/loader.ts';
import { Project } from '../../../server/project/project.ts';

const folder = 'file:///w';
const text = '{ "name": "movies", "actions": { "a": { "id": "a", "name": "get" } } }';
const uris = Array.from({ length: 200 }, (_, index) => `${folder}/connectors/c${index}.json`);
const source: FileSource = {
  list: async () => ({ files: uris, unreadable: [] }),
  read: async (batch) => batch.map((uri) => ({ uri, bytes: new TextEncoder().encode(text) })),
};

test('reading that is stopped leaves what is not read known by its path', async () => {
  const project = new Project();
  let read = 0;
  await loadFolders(project, source, [folder], {
    report: async (count) => {
      read = count;
    },
    isCancelled: true,
  });
  const kinds = [...project.snapshot.files()].map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'connector')).toHaveLength(read);
  expect(kinds.filter((kind) => kind === 'unread')).toHaveLength(uris.length - read);
  expect(read).toBeLessThan(uris.length);
});
