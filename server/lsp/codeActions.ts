import { type CodeAction, CodeActionKind, type CodeActionParams, type Range } from 'vscode-languageserver';
import { suppressionFix } from '../fixes/configurationEdit.ts';
import { fixAll } from '../fixes/fixAll.ts';
import { fixesFor, type Workshop } from '../fixes/offer.ts';
import type { ProjectFile } from '../model/file.ts';
import type { Finding } from '../rules/rule.ts';
import { visible } from '../text/visible.ts';
import { normalUri } from './address.ts';
import { toDiagnostic } from './convert.ts';
import { type EditOptions, toWorkspaceEdit } from './edits.ts';
import type { Session } from './session.ts';

/** Applies all safe fixes of a file, on request or on saving. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.activitiConnectors`;

/** The quick fixes of the findings that touch a range, and fix-all if it is asked for. */
export function codeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
  options: EditOptions,
): CodeAction[] {
  const file = session.snapshot.file(normalUri(textDocument.uri));
  if (!file) return [];
  const workshop: Workshop = { project: session.project, store: session.store, newId: () => crypto.randomUUID() };
  const wants = (kind: string): boolean =>
    (context.only ?? [CodeActionKind.QuickFix]).some((only) => isWithin(kind, only));
  return [
    ...(wants(CodeActionKind.QuickFix) ? quickFixes(session, workshop, { file, range, options }) : []),
    ...(wants(fixAllKind) ? everyFix(session, workshop, file, options) : []),
  ];
}

interface Place {
  readonly file: ProjectFile;
  readonly range: Range;
  readonly options: EditOptions;
}

function quickFixes(session: Session, workshop: Workshop, { file, range, options }: Place): CodeAction[] {
  const start = file.lines.offsetAt(range.start);
  const end = file.lines.offsetAt(range.end);
  const touched = session.store
    .findings(session.snapshot, file.uri)
    .filter(({ span }) => span.start <= end && start <= span.end);
  return touched.flatMap((finding) => actionsFor(session, workshop, { file, finding, options }));
}

/** Findings about files that nobody can read. */
const unreadable: ReadonlySet<string> = new Set(['file-unreadable', 'json-syntax', 'xml-not-well-formed']);

interface Task {
  readonly file: ProjectFile;
  readonly finding: Finding;
  readonly options: EditOptions;
}

function actionsFor(session: Session, workshop: Workshop, { file, finding, options }: Task): CodeAction[] {
  const { snapshot } = session;
  const diagnostics = [toDiagnostic(snapshot, file, finding)];
  const scope = snapshot.scopeOf(file.uri);
  // A suppression takes away just this finding: there is nothing to try out. What cannot be read is not to be hidden.
  const isHidable = scope && !unreadable.has(finding.code);
  const suppression = isHidable ? suppressionFix(snapshot, scope, finding) : undefined;
  return [...fixesFor(workshop, finding), ...(suppression ? [suppression] : [])].flatMap((fix) => {
    const edit = toWorkspaceEdit(session, fix, options);
    if (!edit) return [];
    const title = visible(fix.title);
    return { title, kind: CodeActionKind.QuickFix, diagnostics, edit, isPreferred: fix.preferred === true };
  });
}

function everyFix(session: Session, workshop: Workshop, file: ProjectFile, options: EditOptions): CodeAction[] {
  const edit = fixAll(workshop, file.uri);
  if (!edit) return [];
  const fix = { title: 'Apply all safe fixes', edits: [{ uri: file.uri, edits: [edit] }] };
  const workspaceEdit = toWorkspaceEdit(session, fix, options);
  return workspaceEdit ? [{ title: fix.title, kind: fixAllKind, edit: workspaceEdit }] : [];
}

/** `source.fixAll` asks for `source.fixAll.activitiConnectors`, too. */
function isWithin(kind: string, only: string): boolean {
  return kind === only || kind.startsWith(`${only}.`);
}
