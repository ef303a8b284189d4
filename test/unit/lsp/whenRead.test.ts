import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Session } from '../../../server/lsp/session.ts';

const folder = 'file:///w';

/** Two projects, each with more files than are read at once. */
const paths = ['a', 'b'].flatMap((project) => [
  `${folder}/${project}/connectors/movies.json`,
  ...Array.from({ length: 100 }, (_, index) => `${folder}/${project}/processes/p${index}.bpmn`),
]);

test('the scope of an open document is read first, and who waits for it does not wait for the others', async () => {
  const reading: string[] = [];
  const session = new Session({
    source: {
      list: async () => ({ files: paths, unreadable: [] }),
      read: async (uris) => {
        reading.push(...uris.filter((uri) => uri.startsWith(folder)));
        const text = '{ "name": "movies", "actions": {} }';
        return uris.map((uri) => ({
          uri,
          bytes: new TextEncoder().encode(uri.endsWith('.json') ? text : '<process id="p"/>'),
        }));
      },
    },
    rules: [],
    ruleFailed: (code) => expect.fail(code),
    foldersListed: () => undefined,
    outdated: (uri) => expect.fail(uri),
    changed: () => undefined,
  });
  const open = `${folder}/b/processes/p1.bpmn`;
  session.edit(open, TextDocument.create(open, 'xml', 1, '<process id="open"/>'));
  let readThen = -1;
  const waiting = session.whenRead(open).then(() => {
    const { scopes } = session.snapshot;
    readThen = reading.length;
    expect(scopes.get(`${folder}/b`)?.hasUnreadFiles).toBe(false);
    expect(scopes.get(`${folder}/a`)?.hasUnreadFiles).toBe(true);
    expect(scopes.get(`${folder}/b`)?.connectorNames()).toEqual(['movies']);
  });
  await session.addFolders([folder], { report: () => new Promise((resume) => setTimeout(resume, 0)) });
  await waiting;
  expect(readThen).toBeGreaterThan(100);
  expect(readThen).toBeLessThan(paths.length - 1);
  expect(session.snapshot.file(open)?.text).toBe('<process id="open"/>');
});
