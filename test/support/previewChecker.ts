import type { PreviewRequest } from '../../server/preview/engine/computation.ts';
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

/** What extensions say of one task that calls `shop.order`. */
export interface TaskParts {
  /** The declared variables by name. */
  readonly properties?: Readonly<Record<string, { type?: string; value?: unknown; required?: boolean }>>;
  /** The entry under `mappings`; null for none. */
  readonly mapping?: unknown;
  /** The entry under `constants`. */
  readonly constants?: unknown;
  /** True for a task that runs once for each item. */
  readonly loop?: boolean;
}

/** A project with one task that has these extensions. */
export function projectWith({ properties = {}, mapping = {}, constants, loop = false }: TaskParts): string {
  const declared = Object.entries(properties).map(([name, rest]) => [
    name,
    { id: name, name, required: false, ...rest },
  ]);
  const entry = {
    properties: Object.fromEntries(declared),
    mappings: mapping === null ? {} : { task: mapping },
    ...(constants === undefined ? {} : { constants: { task: constants } }),
  };
  const inside = loop ? '<multiInstanceLoopCharacteristics/>' : '';
  return `-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="shop.order">${inside}</serviceTask></process>
-- processes/p-extensions.json --
${JSON.stringify({ id: 'p', type: 'PROCESS', extensions: { Process_p: entry } })}
`;
}
