import { expect, test } from 'vitest';
import { changesOf } from '../../../server/fixes/apply.ts';
import { type NewSuppression, suppressionEdit, suppressionFix } from '../../../server/fixes/configurationEdit.ts';
import { parseJson } from '../../../server/syntax/json.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { findingsOf } from '../../support/checkRule.ts';
import { folder, projectOf } from '../../support/projectText.ts';

const entry: NewSuppression = { code: 'unused-action', element: 'getDesc' };

/** Checks the text of a configuration file after the entry was added; undefined: it is refused. */
function checkEdit(before: string | undefined, after: string | undefined): void {
  const change = suppressionEdit(before === undefined ? undefined : parseJson(before), entry);
  const text = change && ('edits' in change ? applyEdits(before ?? '', change.edits) : change.newText);
  expect(text).toBe(after);
}

const fresh = `{
  "suppress": [
    {
      "code": "unused-action",
      "element": "getDesc"
    }
  ]
}
`;

test('a file that is not there is written whole', () => checkEdit(undefined, fresh));

test('an empty file is written whole', () => checkEdit(' \n', fresh));

test('an empty object gets the key', () => checkEdit('{}\n', fresh));

test('an entry is added behind the others, in the indentation of the file', () =>
  checkEdit(
    '{\n\t"suppress": [\n\t\t{\n\t\t\t"code": "json-syntax"\n\t\t}\n\t]\n}\n',
    '{\n\t"suppress": [\n\t\t{\n\t\t\t"code": "json-syntax"\n\t\t},\n\t\t{\n\t\t\t"code": "unused-action",\n\t\t\t"element": "getDesc"\n\t\t}\n\t]\n}\n',
  ));

test('where entries stand on one line each, the new one does, and the others stay as they are', () => {
  checkEdit(
    '{\n  "rules": { "json-syntax": "off" },\n  "suppress": [\n    {"code":"json-syntax"}\n  ]\n}\n',
    '{\n  "rules": { "json-syntax": "off" },\n  "suppress": [\n    {"code":"json-syntax"},\n    { "code": "unused-action", "element": "getDesc" }\n  ]\n}\n',
  );
  checkEdit(
    '{ "suppress": [{ "code": "json-syntax" }] }',
    '{ "suppress": [{ "code": "json-syntax" }, { "code": "unused-action", "element": "getDesc" }] }',
  );
  checkEdit('{ "rules": {} }', '{ "rules": {}, "suppress": [{ "code": "unused-action", "element": "getDesc" }] }');
});

test('four blanks, Windows line ends and a missing final newline stay as they are', () =>
  checkEdit(
    '{\r\n    "rules": {}\r\n}',
    '{\r\n    "rules": {},\r\n    "suppress": [\r\n        {\r\n            "code": "unused-action",\r\n            "element": "getDesc"\r\n        }\r\n    ]\r\n}',
  ));

test('an empty list gets its first entry', () =>
  checkEdit(
    '{\n  "suppress": []\n}\n',
    '{\n  "suppress": [\n    {\n      "code": "unused-action",\n      "element": "getDesc"\n    }\n  ]\n}\n',
  ));

test('a broken file and one in which something else stands in the way are left alone', () => {
  checkEdit('{ "suppress": [ }', undefined);
  checkEdit('[]', undefined);
  checkEdit('{ "suppress": {} }', undefined);
});

const code = 'implementation-unknown-action';

const project = `
-- a b/connectors/movies.json --
{ "id": "x", "name": "movies", "description": "", "actions": {} }
-- a b/processes/p.bpmn --
<process id="Process_a"><serviceTask id="task" implementation="movies.nothing"/></process>
`;

/** Checks where the finding about the unknown action is suppressed and that it is gone then. */
function checkSuppressed(text: string, title: string, path: string): void {
  const read = projectOf(text);
  const { snapshot } = read.project;
  const finding = findingsOf(read, 'engine').find((one) => one.code === code);
  const scope = finding && snapshot.scopeOf(finding.uri);
  const fix = finding && scope && suppressionFix(snapshot, scope, finding);
  expect(fix?.title).toBe(title);
  const changes = fix ? changesOf(snapshot, fix) : [];
  expect(changes.map(({ uri }) => uri)).toEqual([`${folder}/${path}`]);
  const { suppressions } = read.project.apply(changes).configurationOf(`${folder}/a b/processes`);
  expect(suppressions.at(-1)).toEqual({ code, address: `${folder}/a b/processes/p.bpmn`, element: 'task' });
}

const title = `Suppress '${code}' for 'task' in .activiti-connectors.json`;

test('without a configuration file one is written in the folder of the project', () =>
  checkSuppressed(project, title, 'a b/.activiti-connectors.json'));

test('the nearest configuration file gets the entry, with the path from its own folder', () => {
  const suppress = '{ "suppress": [{ "code": "json-syntax" }] }\n';
  checkSuppressed(`${project}-- .activiti-connectors.json --\n${suppress}`, title, '.activiti-connectors.json');
  checkSuppressed(
    `${project}-- .activiti-connectors.json --\n${suppress}-- a b/processes/.activiti-connectors.json --\n`,
    title,
    'a b/processes/.activiti-connectors.json',
  );
});
