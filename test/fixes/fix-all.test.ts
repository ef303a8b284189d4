import { expect, test } from 'vitest';
import { fixAll } from '../../server/fixes/fixAll.ts';
import { applyEdits } from '../../server/text/edit.ts';
import { workshopOf } from '../support/checkFix.ts';
import { projectOf } from '../support/projectText.ts';

/** Checks the text of the first file after all safe fixes; undefined if there is none to apply. */
function checkFixAll(text: string, expected: string | undefined): void {
  const read = projectOf(text);
  const { project, files } = read;
  const [[uri, before] = ['', '']] = files;
  const { snapshot } = project;
  const edit = fixAll(workshopOf(read, 'modeling'), uri);
  expect(edit && applyEdits(before, [edit])).toBe(expected);
  expect(project.snapshot).toBe(snapshot);
}

const connector = (action: string): string => `-- connectors/movies.json --
{
  "name": "movies",
  "description": "",
  "actions": {
    "get": ${action}
  }
}
`;

test('several safe fixes come in one edit, and what is to be decided stays', () => {
  const before =
    '{ "id": "other", "name": "get", "icon": 1, "inputs": [{ "id": "a", "name": "x", "type": "string", "required": "true" }] }';
  const after =
    '{ "id": "get", "name": "get", "icon": 1, "inputs": [{ "id": "a", "name": "x", "type": "string", "required": true }] }';
  checkFixAll(connector(before), connector(after).replace(/^.*\n/, ''));
});

test('a file without a safe fix is left alone', () => {
  checkFixAll(connector('{ "id": "get", "name": "get", "icon": 1 }'), undefined);
  checkFixAll(`${connector('{ "id": "get", "name": "get" }')}-- processes/p.bpmn --\n<process/>\n`, undefined);
});
