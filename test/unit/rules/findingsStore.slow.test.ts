import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Profile, Scope } from '../../../server/index/scope.ts';
import type { Snapshot } from '../../../server/index/snapshot.ts';
import { type FileChange, Project } from '../../../server/project/project.ts';
import { rules } from '../../../server/rules/catalogue.ts';
import { type CheckSettings, checkFile } from '../../../server/rules/checker.ts';
import { FindingsStore } from '../../../server/rules/findingsStore.ts';
import type { Finding } from '../../../server/rules/rule.ts';
import { folder, projectOf } from '../../support/projectText.ts';
import { randomChanges } from '../../support/randomProject.ts';

const settings: Readonly<Record<Profile, CheckSettings>> = {
  engine: { profile: 'engine', levels: {} },
  modeling: { profile: 'modeling', levels: {} },
};

function newStore(): FindingsStore {
  return new FindingsStore(
    rules,
    (_snapshot, _uri, { profile }: Scope) => settings[profile],
    (code, _uri, error) => {
      throw new Error(`${code} failed`, { cause: error });
    },
  );
}

/** An editor that asks only for what it is told to ask for. */
class Editor {
  readonly project = new Project();
  private readonly store = newStore();
  private readonly shown = new Map<string, readonly Finding[]>();

  /** Applies changes and answers which files were checked again. */
  apply(changes: readonly FileChange[]): ReadonlySet<string> {
    const before = this.project.snapshot;
    const after = this.project.apply(changes);
    const again = this.store.update(
      before,
      after,
      changes.map(({ uri }) => uri),
    );
    for (const uri of again) this.shown.set(uri, this.store.findings(after, uri));
    return again;
  }

  /** Checks that what is shown is what a check of everything finds. */
  checkShown(): void {
    const { snapshot } = this.project;
    const shown = [...this.shown].filter(([, findings]) => findings.length > 0).map(([uri]) => uri);
    for (const uri of new Set([...shown, ...[...snapshot.files()].map((file) => file.uri)])) {
      expect(this.shown.get(uri) ?? [], uri).toEqual(freshFindings(snapshot, uri));
    }
  }
}

function freshFindings(snapshot: Snapshot, uri: string): readonly Finding[] {
  const file = snapshot.file(uri);
  const scope = snapshot.scopeOf(uri);
  return file && scope ? checkFile(rules, file, scope, settings[scope.profile]).findings : [];
}

/** Checks which files are checked again, beside the changed one, when a part of a file becomes another; `path` is below the project. */
function checkAgain(
  text: string,
  { path, from, to }: { path: string; from: string; to: string },
  again: string[],
): void {
  const editor = new Editor();
  const { files } = projectOf(text);
  editor.apply([...files].map(([uri, content]) => ({ type: 'text', uri, text: content })));
  const uri = `${folder}/${path}`;
  const before = files.get(uri) ?? '';
  expect(before).toContain(from);
  const checked = editor.apply([{ type: 'text', uri, text: before.replace(from, to) }]);
  expect([...checked].map((each) => each.slice(folder.length + 1)).sort()).toEqual([path, ...again].sort());
  editor.checkShown();
}

test('what an editor shows after any changes is what a check of everything finds', () => {
  fc.assert(
    fc.property(randomChanges(), (steps) => {
      const editor = new Editor();
      for (const changes of steps) {
        editor.apply(changes);
        editor.checkShown();
      }
    }),
    { numRuns: 150 },
  );
}, 30_000);

const project = `
-- connectors/movies.json --
{ "name": "movies", "description": "d", "actions": {
  "a": { "id": "a", "name": "get", "inputs": [{ "id": "i", "name": "title", "type": "string" }], "outputs": [] } } }
-- connectors/books.json --
{ "name": "books", "actions": { "b": { "id": "b", "name": "find", "inputs": [], "outputs": [] } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="t" implementation="movies.get"/></process>
-- processes/p-extensions.json --
{ "id": "x", "name": "p", "type": "PROCESS", "extensions": { "Process_p": { "mappings": { "t": {
  "inputs": { "title": { "type": "value", "value": "x" } } } } } } }
-- processes/q.bpmn --
<process id="Process_q"><serviceTask id="u" implementation="books.find"/></process>
-- processes/r.bpmn --
<process id="Process_r"><userTask id="w"/></process>
-- other/connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "get", "inputs": [], "outputs": [] } } }
-- other/processes/o.bpmn --
<process id="Process_p"><serviceTask id="t" implementation="movies.get"/></process>
`;

describe('A changed connector', () => {
  const path = 'connectors/movies.json';

  test('has the process that calls its action and the extensions that map it checked again, and nothing else', () =>
    checkAgain(project, { path, from: '"title"', to: '"name"' }, ['processes/p.bpmn', 'processes/p-extensions.json']));

  test('has nothing else checked again if its text merely moves', () => {
    checkAgain(project, { path, from: '{ "name"', to: '{\n\n  "name"' }, []);
    checkAgain(project, { path, from: '"id": "i", ', to: '"id": "i",\t\t' }, []);
  });

  test('has nothing else checked again if only people read what changes', () =>
    checkAgain(project, { path, from: '"name": "title"', to: '"name": "title", "description": "d"' }, []));

  test('with fifty actions has those checked again that use the changed one, and nothing else', () => {
    const names = Array.from({ length: 50 }, (_, index) => `action${index}`);
    const actions = names.map(
      (name) => `"${name}": { "id": "${name}", "name": "${name}",
      "inputs": [{ "id": "i", "name": "in-${name}", "type": "string" }] }`,
    );
    const processes = names.flatMap((name) =>
      ['p', 'q'].map(
        (letter) => `
-- processes/${letter}-${name}.bpmn --
<process id="Process_${letter}_${name}"><serviceTask id="t" implementation="many.${name}"/></process>
`,
      ),
    );
    const many = `
-- connectors/many.json --
{ "name": "many", "description": "d", "actions": { ${actions.join(',\n')} } }
${processes.join('')}`;
    const changed = 'connectors/many.json';
    const users = ['processes/p-action7.bpmn', 'processes/q-action7.bpmn'];
    checkAgain(
      many,
      { path: changed, from: '"in-action7", "type": "string"', to: '"in-action7", "type": "json"' },
      users,
    );
    checkAgain(many, { path: changed, from: '"description": "d"', to: '"description": "other"' }, []);
    checkAgain(many, { path: changed, from: '"actions": {', to: '"actions": {\n\n' }, []);
  });

  test('has nothing else checked again if what nobody asks for changes', () =>
    checkAgain(project, { path, from: '"description": "d"', to: '"description": "e"' }, []));
});

describe('A changed process', () => {
  test('has nothing else checked again if its text merely moves', () => {
    checkAgain(project, { path: 'processes/p.bpmn', from: '<serviceTask', to: '\n\n  <serviceTask' }, []);
    checkAgain(project, { path: 'processes/r.bpmn', from: '<userTask', to: '<!-- more -->\n<userTask' }, []);
  });

  test('has its extensions and the connector that they use checked again if an element gets another id', () =>
    checkAgain(project, { path: 'processes/p.bpmn', from: 'id="t"', to: 'id="t2"' }, [
      'processes/p-extensions.json',
      'connectors/movies.json',
    ]));

  test('has nothing else checked again if it concerns nobody', () =>
    checkAgain(project, { path: 'processes/r.bpmn', from: 'id="w"', to: 'id="w2"' }, []));
});

test('changed extensions have their process and the connector that it calls checked again, and nothing else', () =>
  checkAgain(project, { path: 'processes/p-extensions.json', from: '"t": {', to: '"t2": {' }, [
    'processes/p.bpmn',
    'connectors/movies.json',
  ]));

test('the root id of extensions in the legacy layout says whose they are: that process is checked again', () =>
  checkAgain(
    `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "get", "inputs": [], "outputs": [] } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="t" implementation="movies.get"/></process>
-- processes/old-extensions.json --
{ "id": "Process_other", "extensions": { "properties": {} } }
`,
    { path: 'processes/old-extensions.json', from: 'Process_other', to: 'Process_p' },
    ['processes/p.bpmn'],
  ));

test('a main connector that is none any more has the test processes that call it checked again', () =>
  checkAgain(
    `
-- src/main/resources/connectors/books.json --
{ "name": "books", "actions": { "b": { "id": "b", "name": "find" } } }
-- src/test/resources/processes/q.bpmn --
<process id="Process_q"><serviceTask id="u" implementation="books.find"/></process>
`,
    { path: 'src/main/resources/connectors/books.json', from: '{', to: '' },
    ['src/test/resources/processes/q.bpmn'],
  ));

test('a finding whose related place moves is told again, since an editor shows that place', () =>
  checkAgain(
    project.replace('implementation="movies.get"', 'implementation="movies.gett"'),
    { path: 'connectors/movies.json', from: '{ "name"', to: '{\n\n  "name"' },
    ['processes/p.bpmn'],
  ));

test('a rule that throws is told of, and the findings of the others are there', () => {
  const { project: read } = projectOf(
    '-- connectors/a.json --\n{ "name": "a.b", "actions": { "a": { "id": "a", "name": "x" } } }\n',
  );
  const failures: string[] = [];
  const broken = {
    ...rules[0],
    code: 'broken',
    kinds: ['connector'],
    check: () => {
      throw new Error('no');
    },
  } as (typeof rules)[number]; // a rule of its own making
  const store = new FindingsStore(
    [broken, ...rules],
    () => settings.engine,
    (code) => failures.push(code),
  );
  const codes = store.findings(read.snapshot, `${folder}/connectors/a.json`).map(({ code }) => code);
  expect(failures).toEqual(['broken']);
  expect(codes).toContain('connector-name-dot');
});

test('findings of an unchanged file are the very same list until the settings change', () => {
  const { project: read } = projectOf(project);
  let current = settings.engine;
  const store = new FindingsStore(
    rules,
    () => current,
    () => {},
  );
  const uri = `${folder}/processes/p.bpmn`;
  const first = store.findings(read.snapshot, uri);
  expect(store.findings(read.snapshot, uri)).toBe(first);
  current = settings.modeling;
  expect(store.findings(read.snapshot, uri)).not.toBe(first);
});

test('a file that is no part of the project has no findings', () => {
  expect(newStore().findings(projectOf(project).project.snapshot, 'file:///nowhere/a.bpmn')).toEqual([]);
});
