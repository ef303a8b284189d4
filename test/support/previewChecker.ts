import type { PreviewRequest } from '../../server/preview/computation.ts';
import { mappingPreview } from '../../server/preview/mappingPreview.ts';
import type { Preview, PreviewRow } from '../../server/preview/preview.ts';
import { type Place, taskWithId } from '../../server/preview/task.ts';
import { findingsOf } from './checkRule.ts';
import { projectOf } from './projectText.ts';

/** The preview of the element `task` in a project whose first file is BPMN. */
export function previewOf(text: string, request: PreviewRequest = {}, id = 'task'): Preview<Place> {
  const read = projectOf(text);
  const { project, files } = read;
  const { snapshot } = project;
  const [uri = ''] = files.keys();
  const task = taskWithId(snapshot, uri, id);
  if (!task) throw new Error(`no element ${id} in ${uri}`);
  const findings = findingsOf(read, 'engine');
  return mappingPreview(snapshot, task, (of) => findings.filter((finding) => finding.uri === of), request);
}

/** A row in one line: `input:amount mapped 5`. */
export function lineOf({ id, state, value }: PreviewRow<Place>): string {
  return value === undefined ? `${id} ${state}` : `${id} ${state} ${JSON.stringify(value)}`;
}
