import { expect, test } from 'vitest';
import { configurationsAbove } from '../../../server/project/configuration.ts';
import { type FileChange, Project } from '../../../server/project/project.ts';
import { rules } from '../../../server/rules/catalogue.ts';
import { CheckSettingsTable, type Wishes } from '../../../server/rules/checkSettings.ts';
import { FindingsStore } from '../../../server/rules/findingsStore.ts';
import { folder, projectOf } from '../../support/projectText.ts';

const code = 'implementation-unknown-action';
const noWishes: Wishes = { profile: undefined, levels: {} };

/** Two projects whose one task each calls an action that is not there. */
const projects = ['a', 'b']
  .map(
    (name) => `
-- ${name}/connectors/movies.json --
{ "id": "x", "name": "movies", "description": "", "actions": { "x": { "id": "x", "name": "getDesc" } } }
-- ${name}/processes/p.bpmn --
<process id="Process_${name}"><serviceTask id="task" implementation="movies.nothing"/></process>
`,
  )
  .join('');

const configuration = (path: string, content: object): string =>
  `\n-- ${path}.activiti-connectors.json --\n${JSON.stringify(content)}\n`;

function storeFor(wishes: Wishes): FindingsStore {
  const table = new CheckSettingsTable(wishes);
  return new FindingsStore(
    rules,
    (snapshot, uri, scope) => table.of(snapshot, uri, scope),
    (_code, error) => {
      throw error;
    },
  );
}

/** Checks the severity of the one finding in each of the two projects; `off` for none. */
function checkSeverities(text: string, expected: { a: string; b: string }, wishes = noWishes, rule = code): void {
  const { snapshot } = projectOf(projects + text).project;
  const store = storeFor(wishes);
  const severityIn = (name: string): string => {
    const findings = store.findings(snapshot, `${folder}/${name}/processes/p.bpmn`);
    return findings.find((finding) => finding.code === rule)?.severity ?? 'off';
  };
  expect({ a: severityIn('a'), b: severityIn('b') }).toEqual(expected);
}

test('without a configuration file rules have their own levels', () =>
  checkSeverities('', { a: 'warning', b: 'warning' }));

test('a file applies to its folder and to those below, not to those beside it', () =>
  checkSeverities(configuration('a/', { rules: { [code]: 'hint' } }), { a: 'hint', b: 'warning' }));

test('the nearest file wins for each code', () =>
  checkSeverities(
    configuration('', { rules: { [code]: 'error', 'connector-name-dot': 'off' } }) +
      configuration('b/processes/', { rules: { [code]: 'hint' } }),
    { a: 'error', b: 'hint' },
  ));

test('a nearer file that says nothing of a code leaves it to the farther one', () =>
  checkSeverities(
    configuration('', { rules: { [code]: 'off' } }) + configuration('b/', { rules: { 'json-syntax': 'hint' } }),
    { a: 'off', b: 'off' },
  ));

test('the profile is that of the nearest file in the folder of the project or above', () =>
  checkSeverities(configuration('', { profile: 'modeling' }) + configuration('b/', { profile: 'engine' }), {
    a: 'error',
    b: 'warning',
  }));

test('a profile inside of a project changes nothing, since a project has one profile', () =>
  checkSeverities(configuration('a/processes/', { profile: 'modeling' }), { a: 'warning', b: 'warning' }));

test('a nearer auto takes back a farther profile', () =>
  checkSeverities(configuration('', { profile: 'modeling' }) + configuration('b/', { profile: 'auto' }), {
    a: 'error',
    b: 'warning',
  }));

test('what the user says outright wins over the files, each code for itself', () => {
  const text = configuration('', { profile: 'modeling', rules: { 'json-syntax': 'off' } });
  checkSeverities(text, { a: 'warning', b: 'warning' }, { profile: 'engine', levels: {} });
  checkSeverities(text, { a: 'warning', b: 'warning' }, { profile: 'auto', levels: {} });
  checkSeverities(text, { a: 'error', b: 'error' }, { profile: undefined, levels: { 'json-syntax': 'hint' } });
  checkSeverities(
    configuration('', { rules: { [code]: 'off' } }),
    { a: 'hint', b: 'hint' },
    {
      profile: undefined,
      levels: { [code]: 'hint' },
    },
  );
});

test('a rule that is off in the profile speaks where somebody gives it a level', () => {
  const rule = 'flow-node-not-connected';
  checkSeverities('', { a: 'off', b: 'off' }, noWishes, rule);
  checkSeverities(configuration('a/', { rules: { [rule]: 'hint' } }), { a: 'hint', b: 'off' }, noWishes, rule);
  checkSeverities('', { a: 'hint', b: 'hint' }, { profile: 'engine', levels: { [rule]: 'hint' } }, rule);
});

test('a suppression holds for its code, its file and its element', () => {
  const suppress = (entry: object): string => configuration('', { suppress: [entry] });
  checkSeverities(suppress({ code }), { a: 'off', b: 'off' });
  checkSeverities(suppress({ code, element: 'task' }), { a: 'off', b: 'off' });
  checkSeverities(suppress({ code, file: 'a/processes/p.bpmn' }), { a: 'off', b: 'warning' });
  checkSeverities(suppress({ code, file: './a/processes/p.bpmn', element: 'task' }), { a: 'off', b: 'warning' });
  checkSeverities(suppress({ code, element: 'other' }), { a: 'warning', b: 'warning' });
  checkSeverities(suppress({ code, file: 'processes/p.bpmn' }), { a: 'warning', b: 'warning' });
  checkSeverities(suppress({ code: 'json-syntax' }), { a: 'warning', b: 'warning' });
});

test('suppressions of all folders above count', () =>
  checkSeverities(
    configuration('', { suppress: [{ code, file: 'a/processes/p.bpmn' }] }) +
      configuration('a/', { suppress: [{ code: 'json-syntax' }] }),
    { a: 'off', b: 'warning' },
  ));

test('an entry with a part that cannot be understood suppresses nothing', () =>
  checkSeverities(
    configuration('', {
      suppress: [
        { code, file: 3 },
        { code, element: [] },
        { code, file: '../x' },
      ],
    }),
    {
      a: 'warning',
      b: 'warning',
    },
  ));

test('a path is compared as a person writes it, whatever an address looks like', () => {
  const project = new Project();
  const uri = 'file:///a%20b/processes/w%C3%A4sche%20%281%29.bpmn';
  project.apply([
    { type: 'text', uri: 'file:///a%20b/connectors/movies.json', text: '{"name":"movies","actions":{}}' },
    {
      type: 'text',
      uri,
      text: '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><serviceTask id="t" implementation="movies.x"/></process></definitions>',
    },
  ]);
  const store = storeFor(noWishes);
  const codes = (): string[] => store.findings(project.snapshot, uri).map((finding) => finding.code);
  expect(codes()).toContain(code);
  project.apply([configurationText('file:///a%20b', { suppress: [{ code, file: 'processes/wäsche (1).bpmn' }] })]);
  expect(codes()).not.toContain(code);
});

test('a broken file applies as far as it can be read', () =>
  checkSeverities(`\n-- .activiti-connectors.json --\n{ "rules": { "${code}": "off", "json-`, { a: 'off', b: 'off' }));

test('a file inside of a project moves no project and is no part of what a project defines', () => {
  const { snapshot } = projectOf(projects + configuration('a/processes/x/connectors/', {})).project;
  expect(snapshot.scopeOf(`${folder}/a/processes/x/connectors/.activiti-connectors.json`)?.root).toBe(`${folder}/a`);
});

/** The files to check again after a change of a configuration file in the first project. */
function checkAgain(before: object, after: object, expected: readonly string[]): void {
  const { project } = projectOf(projects + configuration('a/', before));
  const store = storeFor(noWishes);
  const old = project.snapshot;
  for (const { uri } of old.files()) store.findings(old, uri);
  const change = configurationText(`${folder}/a`, after);
  const next = project.apply([change]);
  expect([...store.update(old, next, [change.uri])].sort()).toEqual(expected.map((path) => `${folder}/${path}`));
}

function configurationText(at: string, content: object): FileChange {
  const text = JSON.stringify(content, undefined, 1);
  return { type: 'text', uri: `${at}/.activiti-connectors.json`, text };
}

test('a change of a file checks the files again to which it applies, and no others', () =>
  checkAgain({}, { rules: { [code]: 'hint' } }, [
    'a/.activiti-connectors.json',
    'a/connectors/movies.json',
    'a/processes/p.bpmn',
  ]));

test('a change that says the same checks the file itself only', () => {
  checkAgain({ rules: {} }, { rules: {}, suppress: [] }, ['a/.activiti-connectors.json']);
  checkAgain({ rules: { [code]: 'off' } }, { rules: { [code]: 'off' }, x: 1 }, ['a/.activiti-connectors.json']);
});

test('a project on trial has the configuration of the one that it came from', () => {
  const { project } = projectOf(projects + configuration('', { rules: { [code]: 'off' } }));
  const trial = project.fork();
  trial.apply([configurationText(folder, {})]);
  expect(project.snapshot.configurationOf(folder).levels).toEqual({ [code]: 'off' });
  expect(trial.snapshot.configurationOf(folder).levels).toEqual({});
});

test('files above a folder are looked for on the disk only, the nearest first', () => {
  expect(configurationsAbove('file:///a/b/c')).toEqual([
    'file:///a/b/.activiti-connectors.json',
    'file:///a/.activiti-connectors.json',
  ]);
  expect(configurationsAbove('file:///c%3A/x')).toEqual(['file:///c%3A/.activiti-connectors.json']);
  expect(configurationsAbove('vscode-vfs://github/a/b')).toEqual([]);
});
