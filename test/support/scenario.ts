import type { Rename } from '../../server/features/rename.ts';
import type { Snapshot } from '../../server/index/snapshot.ts';
import type { Uri } from '../../server/model/file.ts';
import { service } from '../../server/service.ts';
import { applyEdits } from '../../server/text/edit.ts';
import type { Span } from '../../server/text/span.ts';
import { editedProject } from './editedProject.ts';
import { folder } from './projectText.ts';

/**
 * A scenario file: a sentence; if wanted a line `(CRLF)` or `(BOM)`, which says how the files begin or end their lines; a
 * project as in `projectOf` with one cursor, where `-- path (unsaved) --` begins what an editor shows of a file; and questions such as `== references ==`, each with the answer below it.
 */
export interface Scenario {
  readonly sentence: string;
  /** Everything before the first question, as written. */
  readonly head: string;
  readonly project: string;
  readonly questions: readonly Question[];
}

interface Question {
  readonly text: string;
  readonly answer: string;
}

export function readScenario(text: string): Scenario {
  const [head = '', ...rest] = text.split(/^== (.+) ==\n/m);
  const start = head.search(/^-- /m);
  const introduction = head.slice(0, start);
  const questions: Question[] = [];
  for (let i = 0; i + 1 < rest.length; i += 2)
    questions.push({ text: rest[i] ?? '', answer: (rest[i + 1] ?? '').trim() });
  return {
    sentence: introduction.split('\n')[0] ?? '',
    head,
    project: withLineEnds(head.slice(start), introduction),
    questions,
  };
}

/** What the server answers to the question, in the form of the files. */
export async function answerTo({ project }: Scenario, question: string): Promise<string> {
  const { snapshot, cursor } = await editedProject(project);
  if (!cursor) throw new Error('The scenario has no cursor');
  const { uri, offset } = cursor;
  const [verb, argument = ''] = question.split(/ to (.*)$/s);
  const places = (list: readonly { uri: Uri; span: Span }[]): string =>
    list.map((one) => placeText(snapshot, one.uri, one.span)).join('\n');
  switch (verb) {
    case 'definition':
      return places(service.definitions(snapshot, uri, offset).map((one) => ({ uri: one.uri, span: one.name })));
    case 'declaration':
      return places(service.declarations(snapshot, uri, offset).map((one) => ({ uri: one.uri, span: one.name })));
    case 'references':
    case 'references without declaration':
      return places(
        service
          .references(snapshot, uri, offset, verb === 'references')
          .map((one) => ({ uri: one.uri, span: one.place.span })),
      );
    case 'highlights':
      return service
        .highlights(snapshot, uri, offset)
        .map(({ span, kind }) => `${kind} ${placeText(snapshot, uri, span)}`)
        .join('\n');
    case 'prepare': {
      const found = service.renamable(snapshot, uri, offset);
      if (!found) return 'nothing';
      return 'refusal' in found ? `refused: ${found.refusal}` : placeText(snapshot, uri, found.span);
    }
    case 'rename': {
      const rename = service.rename(snapshot, uri, offset, argument);
      if (!rename) return 'nothing';
      return 'refusal' in rename ? `refused: ${rename.refusal}` : renameText(snapshot, rename);
    }
    case 'move': {
      const to = `${uri.slice(0, uri.lastIndexOf('/') + 1)}${argument}`;
      const { edits, moves } = service.fileMoves(snapshot, [{ from: uri, to }]);
      return [renameText(snapshot, { edits }), ...moves.map(moveText)].filter((line) => line !== '').join('\n');
    }
    default:
      throw new Error(`There is no question '${question}'`);
  }
}

function withLineEnds(project: string, introduction: string): string {
  const text = introduction.includes('(BOM)') ? project.replace(/^(-- .+ --\n)/gm, '$1\uFEFF') : project;
  return introduction.includes('(CRLF)') ? text.replaceAll('\n', '\r\n') : text;
}

/** As in `processes/p.bpmn:3:12 movies`, with lines and columns from 1. */
function placeText(snapshot: Snapshot, uri: Uri, { start, end }: Span): string {
  const file = snapshot.file(uri);
  const position = file?.lines.positionAt(start);
  return `${pathOf(uri)}:${(position?.line ?? 0) + 1}:${(position?.character ?? 0) + 1} ${file?.text.slice(start, end)}`;
}

/** The lines that a rename changes, as they are afterwards. */
function renameText(snapshot: Snapshot, { edits, fileRename, meeting }: Rename): string {
  const lines = edits.flatMap(({ uri, edits: ofFile }) => {
    const before = snapshot.file(uri)?.text ?? '';
    const after = applyEdits(before, ofFile).split('\n');
    return before
      .split('\n')
      .flatMap((line, at) => (line === after[at] ? [] : `${pathOf(uri)}:${at + 1} ${after[at]?.trim()}`));
  });
  return [
    ...lines,
    ...(fileRename ? [moveText(fileRename)] : []),
    ...(meeting ? [`asks: ${meeting.sentence}`] : []),
    ...(meeting?.together ? [`together:\n${renameText(snapshot, meeting.together)}`] : []),
  ].join('\n');
}

function moveText({ from, to }: { from: Uri; to: Uri }): string {
  return `${pathOf(from)} -> ${pathOf(to)}`;
}

function pathOf(uri: Uri): string {
  return uri.slice(folder.length + 1);
}
