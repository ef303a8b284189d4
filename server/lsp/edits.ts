import type {
  CreateFile,
  InitializeParams,
  TextEdit as ProtocolEdit,
  RenameFile,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { FileEdits, Fix } from '../fixes/fix.ts';
import type { Uri } from '../model/file.ts';
import { toRange } from './convert.ts';
import type { Session } from './session.ts';

/** Which edits of the workspace the client can apply. */
export interface EditOptions {
  /** True if it takes edits with versions, and files in between. */
  readonly documentChanges: boolean;
  /** `create`, `rename`, `delete`. */
  readonly resourceOperations: readonly string[];
}

/** What the client said of itself. */
export function editOptions({ capabilities }: InitializeParams): EditOptions {
  return {
    documentChanges: capabilities.workspace?.workspaceEdit?.documentChanges === true,
    resourceOperations: capabilities.workspace?.workspaceEdit?.resourceOperations ?? [],
  };
}

/** A fix as an edit of the workspace, refused by the client if a document changed since; undefined if the client cannot apply it. */
export function toWorkspaceEdit(session: Session, fix: Fix, options: EditOptions): WorkspaceEdit | undefined {
  const { edits, create, rename } = fix;
  if (!options.documentChanges) return create || rename ? undefined : { changes: plainChanges(session, edits) };
  if (create && !options.resourceOperations.includes('create')) return undefined;
  if (rename && !options.resourceOperations.includes('rename')) return undefined;
  const changes: (TextDocumentEdit | CreateFile | RenameFile)[] = edits.map(({ uri, edits: ofFile }) => ({
    textDocument: { uri, version: session.versionOf(uri) },
    edits: protocolEdits(session, uri, ofFile),
  }));
  if (create) changes.push(...creation(create));
  if (rename) changes.push({ kind: 'rename', oldUri: rename.from, newUri: rename.to });
  return { documentChanges: changes };
}

function creation({ uri, text }: { uri: Uri; text: string }): (TextDocumentEdit | CreateFile)[] {
  const start = { line: 0, character: 0 };
  return [
    { kind: 'create', uri, options: { ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}

function plainChanges(session: Session, edits: readonly FileEdits[]): Record<Uri, ProtocolEdit[]> {
  return Object.fromEntries(edits.map(({ uri, edits: ofFile }) => [uri, protocolEdits(session, uri, ofFile)]));
}

function protocolEdits({ snapshot }: Session, uri: Uri, edits: FileEdits['edits']): ProtocolEdit[] {
  const file = snapshot.file(uri);
  return file ? edits.map(({ span, newText }) => ({ range: toRange(file, span), newText })) : [];
}
