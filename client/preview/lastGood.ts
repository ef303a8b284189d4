import type { MappingPreview, MappingPreviewTasks, PreviewBrokenFile } from '../../server/lsp/protocol.ts';

/** What is drawn: the answer of the server, or while a file is broken what was drawn before. */
export interface Picture<T> {
  readonly drawn: T | null;
  /** The files whose state the picture does not show. */
  readonly broken: readonly PreviewBrokenFile[];
}

/**
 * Chooses what to draw of a task. An answer about a broken file lacks what stands behind the break, so the last good picture of
 * the same task stays.
 */
export function pictureOfTask(answer: MappingPreview | null, before: MappingPreview | null): Picture<MappingPreview> {
  if (answer === null || answer.broken.length === 0) return { drawn: answer, broken: [] };
  const same = before !== null && keyOf(before) === keyOf(answer);
  return { drawn: same ? before : answer, broken: answer.broken };
}

/** The same for the list of tasks. */
export function pictureOfTasks(
  answer: MappingPreviewTasks | null,
  before: MappingPreviewTasks | null,
): Picture<MappingPreviewTasks> {
  // Where the cursor is on nothing of ours, the tasks that are shown stay.
  if (answer === null || answer.broken.length === 0) return { drawn: answer ?? before, broken: [] };
  const same = before !== null && subjectOf(before) === subjectOf(answer);
  return { drawn: same ? before : answer, broken: answer.broken };
}

function keyOf({ process, element }: MappingPreview): string {
  return JSON.stringify([element.place.uri, process.id, element.id]);
}

function subjectOf({ of }: MappingPreviewTasks): string {
  return JSON.stringify(of.kind === 'process' ? [of.place.uri, of.id] : [of.connector, of.action]);
}
