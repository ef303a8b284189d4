import { TextDocument } from 'vscode-languageserver-textdocument';
import { Session } from '../server/lsp/session.ts';
import type { Uri } from '../server/model/file.ts';
import { NodeFileSource } from '../server/node/nodeFileSource.ts';
import { uriOfPath } from '../server/node/paths.ts';
import { rules } from '../server/rules/catalogue.ts';

/** A session as the server has it, with a folder of the disk read. */
export interface Workspace {
  readonly session: Session;
  /** Which files the last change made doubtful. */
  lastChanged(): ReadonlySet<Uri>;
}

/** Reads a folder as the server does when it is opened. */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const workspace = newWorkspace();
  await workspace.session.addFolders([uriOfPath(folder)], { report: async () => {} });
  return workspace;
}

/** A session without folders. Without the debounced second opinion on well-formedness. */
export function newWorkspace(): Workspace {
  let last: ReadonlySet<Uri> = new Set();
  const session = new Session({
    source: new NodeFileSource(),
    rules: rules.filter(({ code }) => code !== 'xml-not-well-formed'),
    ruleFailed: (code, _uri, error) => {
      throw new Error(`The rule ${code} failed`, { cause: error });
    },
    foldersListed: (_folders, unread) => {
      if (unread.length > 0) throw new Error('Not all folders can be read', { cause: unread });
    },
    outdated: (uri) => {
      throw new Error(`${uri} is not what was read`);
    },
    changed: (uris) => {
      last = uris;
    },
  });
  return { session, lastChanged: () => last };
}

/** An editor with one document of a workspace open. */
export class Editor {
  private document: TextDocument;

  constructor(
    private readonly session: Session,
    private readonly uri: Uri,
    text: string,
  ) {
    this.document = TextDocument.create(uri, uri.endsWith('.json') ? 'json' : 'xml', 1, text);
    session.edit(uri, this.document);
  }

  /** Types over a part of the text, as the editor tells the server, and asks for the findings of the file. */
  type(start: number, end: number, text: string): void {
    this.document = update(this.document, start, end, text);
    this.session.edit(this.uri, this.document);
    this.session.store.findings(this.session.snapshot, this.uri);
  }
}

/** The next version of a document. */
export function update(document: TextDocument, start: number, end: number, text: string): TextDocument {
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return TextDocument.update(document, [{ range, text }], document.version + 1);
}
