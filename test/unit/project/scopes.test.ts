import { describe, expect, test } from 'vitest';
import { corpusFolder, hasCorpus, projectAt } from '../../support/corpus.ts';
import { folder, type ProjectText, projectOf } from '../../support/projectText.ts';

const process = '<process id="p"/>';
const connector = '{ "name": "movies", "actions": { "a": { "id": "a", "name": "x" } } }';
const manifest = '{ "name": "loans", "createdBy": "modeler" }';

/** A project of files with fitting contents. */
function projectWith(paths: readonly string[]): ProjectText {
  return projectOf(`${paths.map((path) => `-- ${path} --\n${contentOf(path)}`).join('\n')}\n`);
}

function contentOf(path: string): string {
  if (path.endsWith('-extensions.json')) return '{ "extensions": {} }';
  if (path.includes('connectors/')) return connector;
  return path.endsWith('.json') ? manifest : process;
}

/** Checks in which folder each file's names resolve; the empty text is the folder of the workspace. */
function checkScopes(roots: Readonly<Record<string, string>>): void {
  const { snapshot } = projectWith(Object.keys(roots)).project;
  const found = Object.keys(roots).map((path) => {
    const root = snapshot.scopeOf(`${folder}/${path}`)?.root;
    return [path, root?.slice(folder.length + 1)];
  });
  expect(Object.fromEntries(found)).toEqual(roots);
}

describe('A scope', () => {
  test('is the nearest folder that holds connectors or processes', () =>
    checkScopes({
      'a/connectors/x.json': 'a',
      'a/processes/p.bpmn': 'a',
      'b/connectors/x.json': 'b',
      'b/inner/processes/p.bpmn': 'b/inner',
      'processes/p.bpmn': '',
    }));

  test('is all that lies below that folder and in no nearer one', () =>
    checkScopes({
      'a/processes/p.bpmn': 'a',
      'a/processes/deep/q.bpmn': 'a',
      'a/decision-tables/t-extensions.json': 'a',
      'a/loose.bpmn': 'a',
      'a/inner/connectors/x.json': 'a/inner',
    }));

  test('takes the manifest beside connectors or processes', () =>
    checkScopes({ 'a/loans.json': 'a', 'a/processes/p.bpmn': 'a' }));

  test('is src/main/resources, although it holds neither', () =>
    checkScopes({ 'm/src/main/resources/bpmn/p.bpmn': 'm/src/main/resources', 'm/x.bpmn': 'm' }));

  test('is never the main and the test resources in one', () =>
    checkScopes({
      'src/main/resources/processes/p.bpmn': 'src/main/resources',
      'src/test/resources/processes/p.bpmn': 'src/test/resources',
    }));

  test('is the own folder of a file outside of any bundle', () =>
    checkScopes({ 'x.bpmn': '', 'docs/y.bpmn': 'docs', 'docs/more/z.bpmn': 'docs/more' }));

  test('goes with the last file that made it one', () => {
    const { project } = projectWith(['a/connectors/x.json', 'a/docs/y.bpmn']);
    expect(project.snapshot.scopeOf(`${folder}/a/docs/y.bpmn`)?.root).toBe(`${folder}/a`);
    project.apply([{ type: 'gone', uri: `${folder}/a/connectors/x.json` }]);
    expect(project.snapshot.scopeOf(`${folder}/a/docs/y.bpmn`)?.root).toBe(`${folder}/a/docs`);
    expect([...project.snapshot.scopes.keys()]).toEqual([`${folder}/a/docs`]);
  });

  test('of a document that lies nowhere is its own', () => {
    const { project } = projectWith([]);
    const text = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>';
    project.apply([{ type: 'text', uri: 'untitled:Untitled-1', text, kind: 'bpmn' }]);
    expect(project.snapshot.file('untitled:Untitled-1')?.kind).toBe('bpmn');
  });
});

describe('Test resources', () => {
  const paths = ['src/main/resources/connectors/x.json', 'src/test/resources/processes/p.bpmn'];

  test('see the main resources of the same module, and not the other way round', () => {
    const { snapshot } = projectWith(paths).project;
    expect(snapshot.scopes.get(`${folder}/src/test/resources`)?.connectors('movies')).toHaveLength(1);
    expect(snapshot.scopes.get(`${folder}/src/test/resources`)?.beyond?.root).toBe(`${folder}/src/main/resources`);
    expect(snapshot.scopes.get(`${folder}/src/main/resources`)?.beyond).toBeUndefined();
  });

  test('do not see those of another module', () => {
    const { snapshot } = projectWith(paths.map((path, index) => `m${index}/${path}`)).project;
    expect(snapshot.scopes.get(`${folder}/m1/src/test/resources`)?.connectors('movies')).toEqual([]);
  });

  test('hide a definition of the main resources with their own of the same name', () => {
    const { snapshot } = projectWith([...paths, 'src/test/resources/connectors/y.json']).project;
    const connectors = snapshot.scopes.get(`${folder}/src/test/resources`)?.connectors('movies') ?? [];
    expect(connectors.map(({ uri }) => uri)).toEqual([`${folder}/src/test/resources/connectors/y.json`]);
  });
});

describe('The profile auto', () => {
  /** Checks which profile the scope of each folder follows. */
  const checkProfiles = (paths: readonly string[], profiles: Readonly<Record<string, string>>): void => {
    const { scopes } = projectWith(paths).project.snapshot;
    const found = [...scopes].map(([root, { profile }]) => [root.slice(folder.length + 1), profile]);
    expect(Object.fromEntries(found)).toEqual(profiles);
  };

  test('is modeling for an exported project: with a manifest and without a build file above', () =>
    checkProfiles(['a/loans.json', 'a/processes/p.bpmn', 'b/processes/p.bpmn'], { a: 'modeling', b: 'engine' }));

  test('is modeling also if the manifest lies beside connectors alone', () =>
    checkProfiles(['a/loans.json', 'a/connectors/x.json'], { a: 'modeling' }));

  test.each(['src/main/resources', 'm/src/test/resources'])('is engine in %s', (root) =>
    checkProfiles([`${root}/loans.json`, `${root}/processes/p.bpmn`], { [root]: 'engine' }),
  );

  test.each(['pom.xml', 'build.gradle', 'build.gradle.kts', 'a/pom.xml'])('is engine below %s', (buildFile) =>
    checkProfiles(['a/loans.json', 'a/processes/p.bpmn', buildFile], { a: 'engine' }),
  );

  test('is modeling although a build file lies beside or below', () =>
    checkProfiles(['a/loans.json', 'a/processes/p.bpmn', 'b/pom.xml', 'a/code/pom.xml'], { a: 'modeling' }));

  test('follows the build file and the manifest as they come and go', () => {
    const { project } = projectWith(['a/loans.json', 'a/processes/p.bpmn']);
    const profile = () => project.snapshot.scopes.get(`${folder}/a`)?.profile;
    const structure = () => project.snapshot.structure;
    const seen: (readonly [string | undefined, number])[] = [[profile(), structure()]];
    for (const change of [
      { type: 'found', uri: `${folder}/pom.xml` },
      { type: 'gone', uri: `${folder}/pom.xml` },
      { type: 'text', uri: `${folder}/a/loans.json`, text: '{ "name": "loans" }' },
      { type: 'text', uri: `${folder}/a/loans.json`, text: manifest },
    ] as const) {
      project.apply([change]);
      seen.push([profile(), structure()]);
    }
    expect(seen.map(([name]) => name)).toEqual(['modeling', 'engine', 'modeling', 'engine', 'modeling']);
    // Another number tells that all findings of the scope are to be asked for again.
    expect(new Set(seen.map(([, number]) => number)).size).toBe(5);
  });

  test.skipIf(!hasCorpus).each(['activiti-cloud-application/example-runtime-bundle', 'example-runtime-bundle'])(
    'is engine for the runtime bundle %s, which has a manifest',
    async (path) => {
      const { snapshot } = await projectAt(`${corpusFolder}/${path}`);
      expect([...snapshot.files()].some(({ kind }) => kind === 'manifest')).toBe(true);
      expect([...snapshot.scopes.values()].map(({ profile }) => profile)).toEqual(['engine']);
    },
  );
});
