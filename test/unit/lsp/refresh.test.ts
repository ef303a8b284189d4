import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Session } from '../../../server/lsp/session.ts';

const uri = 'file:///w/processes/p.bpmn';

/** A session that is told nothing of what happens on its disk. */
async function unawareSession(): Promise<{ session: Session; disk: Map<string, string> }> {
  const disk = new Map([[uri, '<process id="p"/>']]);
  const session = new Session({
    source: {
      list: async () => ({ files: [...disk.keys()], unreadable: [] }),
      read: async (uris) =>
        uris.map((each) => {
          const text = disk.get(each);
          return text === undefined ? { uri: each, gone: true } : { uri: each, bytes: new TextEncoder().encode(text) };
        }),
    },
    rules: [],
    ruleFailed: (code) => expect.fail(code),
    foldersListed: () => undefined,
    outdated: (file) => expect.fail(file),
    changed: () => undefined,
  });
  await session.addFolders(['file:///w'], { report: async () => undefined });
  return { session, disk };
}

test('a closed file that holds another text than the one that was read is taken in, once', async () => {
  const { session, disk } = await unawareSession();
  expect(await session.refresh([uri])).toBe(false);
  disk.set(uri, '<process id="q"/>');
  expect(await session.refresh([uri])).toBe(true);
  expect(session.snapshot.file(uri)?.text).toBe('<process id="q"/>');
  expect(await session.refresh([uri])).toBe(false);
});

test('a file that is gone is taken in, too', async () => {
  const { session, disk } = await unawareSession();
  disk.delete(uri);
  expect(await session.refresh([uri])).toBe(true);
  expect(session.snapshot.file(uri)).toBeUndefined();
});

test('an open document is what its editor says, and an unknown file is none of ours', async () => {
  const { session, disk } = await unawareSession();
  session.edit(uri, TextDocument.create(uri, 'xml', 1, '<process id="typed"/>'));
  disk.set(uri, '<process id="q"/>');
  expect(await session.refresh([uri, 'file:///w/other.bpmn'])).toBe(false);
  expect(session.snapshot.file(uri)?.text).toBe('<process id="typed"/>');
});
