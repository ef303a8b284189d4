import { expect } from 'vitest';
import { changesOf } from '../../server/fixes/apply.ts';
import { mappingEdit } from '../../server/preview/edits/mappingEdit.ts';
import type { MappingEdit } from '../../server/preview/preview.ts';
import { extensionsOf } from './checkExtensionsFix.ts';
import { withExtensions } from './extensionsText.ts';
import { folder, projectOf } from './projectText.ts';

export interface EditedTask {
  /** The id of the element; `task` unless another one is meant. */
  readonly element?: string;
  /** The file that the edit is asked for in, by path; the BPMN file unless another one is meant. */
  readonly path?: string;
}

export const bpmnPath = 'processes/p.bpmn';
export const extensionsPath = 'processes/p-extensions.json';

/** The texts that an edit changes, by path; or the sentence why it changes nothing. */
export function editedFiles(
  text: string,
  edit: MappingEdit,
  { element: elementId = 'task', path = bpmnPath }: EditedTask = {},
): Readonly<Record<string, string>> | string {
  const { snapshot } = projectOf(text).project;
  let ids = 0;
  const newId = () => `id-${++ids}`;
  const change = mappingEdit({ uri: `${folder}/${path}`, elementId }, edit, { snapshot, newId });
  if ('refusal' in change) return change.refusal;
  const changed = changesOf(snapshot, { title: '', ...change });
  return Object.fromEntries(
    changed.flatMap((one) => (one.type === 'text' ? [[one.uri.slice(folder.length + 1), one.text]] : [])),
  );
}

/** Checks what an edit makes of the extensions of `Process_p`, in the project of `extensionsText`; both are the process's object. */
export function checkMappingEdit(before: string, edit: MappingEdit, after: string, task?: EditedTask): void {
  const expected = before === after ? {} : { [extensionsPath]: `${extensionsOf(after)}\n` };
  expect(editedFiles(withExtensions(extensionsOf(before)), edit, task)).toEqual(expected);
}

/** Checks the sentence with which an edit of the extensions of `Process_p` is refused. */
export function checkRefusal(before: string, edit: MappingEdit, sentence: string, task?: EditedTask): void {
  expect(editedFiles(withExtensions(extensionsOf(before)), edit, task)).toBe(sentence);
}
