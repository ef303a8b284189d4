import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  TextEdit as ProtocolEdit,
  RenameFile,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import type { FollowUp } from '../features/fileMoves.ts';
import type { Rename, RenamedFile } from '../features/rename.ts';
import type { ProjectFile } from '../model/file.ts';
import { toRange } from './convert.ts';
import type { EditOptions } from './edits.ts';
import type { Session } from './session.ts';

export interface RenameOptions extends EditOptions {
  /** True if the client shows to what group an edit belongs. */
  readonly annotations: boolean;
}

/** A rename as one edit of the workspace, refused by the client if a document changed since. */
export function toRenameEdit(session: Session, { edits, fileRename }: Rename, options: RenameOptions): WorkspaceEdit {
  return toEdit(session, { edits, moves: fileRename ? [fileRename] : [] }, options);
}

/** What follows the moving of files; null if there is nothing to do, or nothing that the client can do. */
export function toMoveEdit(session: Session, followUp: FollowUp, options: RenameOptions): WorkspaceEdit | null {
  const canMove = options.documentChanges && options.resourceOperations.includes('rename');
  const isNothing = followUp.edits.length === 0 && (followUp.moves.length === 0 || !canMove);
  return isNothing ? null : toEdit(session, followUp, options);
}

function toEdit(session: Session, { edits, moves }: FollowUp, options: RenameOptions): WorkspaceEdit {
  if (!options.documentChanges) {
    return { changes: Object.fromEntries(edits.map((ofFile) => [ofFile.uri, plainEdits(session, ofFile)])) };
  }
  const annotated = options.annotations ? annotations(session, edits) : undefined;
  const renames: RenameFile[] = options.resourceOperations.includes('rename')
    ? moves.map(({ from, to }) => ({
        kind: 'rename',
        oldUri: from,
        newUri: to,
        ...(annotated ? { annotationId: 'files' } : {}),
      }))
    : [];
  return {
    documentChanges: [
      ...edits.map((ofFile, index) => documentEdit(session, ofFile, annotated, index === 0)),
      ...renames,
    ],
    ...(annotated
      ? { changeAnnotations: { ...annotated, ...(renames.length > 0 ? { files: filesAnnotation } : {}) } }
      : {}),
  };
}

/** The very first edit carries what is not changed, so that a preview shows it. */
function documentEdit(
  session: Session,
  renamed: RenamedFile,
  annotated: Readonly<Record<string, ChangeAnnotation>> | undefined,
  isFirst: boolean,
): TextDocumentEdit {
  const { uri } = renamed;
  const kind = session.snapshot.file(uri)?.kind ?? 'other';
  const edits = plainEdits(session, renamed).map((edit, index): ProtocolEdit | AnnotatedTextEdit =>
    annotated ? { ...edit, annotationId: isFirst && index === 0 ? 'limits' : kind } : edit,
  );
  return { textDocument: { uri, version: session.versionOf(uri) }, edits };
}

function plainEdits({ snapshot }: Session, { uri, edits }: RenamedFile): ProtocolEdit[] {
  const file = snapshot.file(uri);
  return file ? edits.map(({ span, newText }) => ({ range: toRange(file, span), newText })) : [];
}

/** Only the groups that some edit belongs to: clients may refuse others. */
function annotations(session: Session, edits: readonly RenamedFile[]): Record<string, ChangeAnnotation> {
  const found: Record<string, ChangeAnnotation> = {};
  edits.forEach(({ uri, edits: ofFile }, index) => {
    const kind = session.snapshot.file(uri)?.kind;
    if (index === 0 && ofFile.length > 0) found.limits = limitsAnnotation;
    if (kind && ofFile.length > (index === 0 ? 1 : 0)) found[kind] = { label: groups[kind], needsConfirmation: false };
  });
  return found;
}

const limitsAnnotation: ChangeAnnotation = {
  label: 'Names in connectors, processes and extensions',
  description: 'Java code, bindings, forms, scripts, decision tables and other projects are not changed',
  needsConfirmation: false,
};

const filesAnnotation: ChangeAnnotation = {
  label: 'Files',
  description: 'The modeling service tells what belongs together from the names of files',
  needsConfirmation: false,
};

const groups: Readonly<Record<ProjectFile['kind'], string>> = {
  connector: 'Connector definitions',
  bpmn: 'BPMN processes',
  extensions: 'Process extensions',
  trigger: 'Triggers',
  manifest: 'Manifests',
  configuration: 'Configuration',
  unreadable: 'Other files',
  unread: 'Other files',
};
