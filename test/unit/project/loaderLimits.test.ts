import { expect, test } from 'vitest';
import { largestFile } from '../../../server/model/file.ts';
import type { FileSource } from '../../../server/project/fileSource.ts';
import { changeOf, loadFolders } from '../../../server/project/loader.ts';
import { Project } from '../../../server/project/project.ts';
import { rules } from '../../../server/rules/catalogue.ts';
import { checkFile } from '../../../server/rules/checker.ts';

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

test('a file above the limit is left out, with a warning that says so', () => {
  const uri = `${folder}/processes/p.bpmn`;
  const project = new Project();
  project.apply([changeOf({ uri, bytes: new Uint8Array(largestFile + 1) })]);
  const [file, scope] = [project.snapshot.file(uri), project.snapshot.scopeOf(uri)];
  if (!file || !scope) return expect.unreachable('the file is known');
  const { findings } = checkFile(rules, file, scope, { profile: 'engine', levels: {} });
  expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
    'warning This file is not read. It is larger than 20 MB; make it smaller',
  ]);
});
