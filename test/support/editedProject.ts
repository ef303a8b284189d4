import { expect } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Snapshot } from '../../server/index/snapshot.ts';
import { Session } from '../../server/lsp/session.ts';
import type { FileSource } from '../../server/project/fileSource.ts';
import { filesOf, folder, type ProjectText } from './projectText.ts';

/** Behind the path in a header: what an editor shows of the file, and did not save. */
const unsaved = / \(unsaved\)$/;

/** A project as an editor sees it: files of the disk, and over them what was typed and not saved. */
export async function editedProject(text: string): Promise<{ snapshot: Snapshot; cursor: ProjectText['cursor'] }> {
  const { files, cursor } = filesOf(text);
  const disk = new Map([...files].filter(([uri]) => !unsaved.test(uri)));
  const session = new Session({
    source: sourceOf(disk),
    rules: [],
    ruleFailed: (code) => expect.fail(code),
    foldersListed: (_folders, unread) => expect(unread).toEqual([]),
    outdated: (uri) => {
      throw new Error(uri);
    },
    changed: () => undefined,
  });
  await session.addFolders([folder], { report: async () => undefined });
  for (const [marked, content] of files) {
    const uri = marked.replace(unsaved, '');
    const language = uri.endsWith('.json') ? 'json' : 'xml';
    if (unsaved.test(marked)) session.edit(uri, TextDocument.create(uri, language, 1, content));
  }
  return { snapshot: session.snapshot, cursor: cursor && { ...cursor, uri: cursor.uri.replace(unsaved, '') } };
}

function sourceOf(disk: ReadonlyMap<string, string>): FileSource {
  return {
    list: async (root) => ({ files: [...disk.keys()].filter((uri) => uri.startsWith(`${root}/`)), unreadable: [] }),
    read: async (uris) =>
      uris.map((uri) => {
        const content = disk.get(uri);
        return content === undefined ? { uri, gone: true } : { uri, bytes: new TextEncoder().encode(content) };
      }),
  };
}
