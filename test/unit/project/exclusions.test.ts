import { describe, expect, test } from 'vitest';
import { type ExcludePatterns, type ExclusionParts, Exclusions } from '../../../server/project/exclusions.ts';

const w = 'file:///w';
const configurationName = '.activiti-connectors.json';

interface Said {
  readonly roots?: readonly string[];
  /** By folder. */
  readonly files?: Readonly<Record<string, ExcludePatterns>>;
  readonly wishes?: readonly ExcludePatterns[];
}

function exclusions({ roots = [w], files = {}, wishes = [] }: Said = {}): Exclusions {
  const parts: ExclusionParts = {
    roots,
    configured: new Map(Object.entries(files)),
    wishes: (root) => wishes.map((patterns) => ({ base: root, patterns })),
  };
  return new Exclusions(parts);
}

/** Checks which of the paths, taken below the folder `w`, are left out: those with `true`. */
function checkExcluded(said: Said, paths: Readonly<Record<string, boolean>>): void {
  const answers = Object.keys(paths).map((path) => [path, exclusions(said).excludes(`${w}/${path}`)]);
  expect(Object.fromEntries(answers)).toEqual(paths);
}

describe('Build outputs', () => {
  test.each(['target', 'build', 'out', 'bin', 'dist', 'node_modules', '.git'])('in %s are left out', (name) =>
    checkExcluded({}, { [`${name}/a.bpmn`]: true, [`a/${name}/b/processes/a.bpmn`]: true }),
  );

  test('are told by whole names of folders', () =>
    checkExcluded({}, { 'targets/a.bpmn': false, 'out.bpmn': false, 'a/target.json': false }));

  test('count below the folder that was opened, not above it', () => {
    const opened = exclusions({ roots: ['file:///home/build/w'] });
    expect(opened.excludes('file:///home/build/w/processes/a.bpmn')).toBe(false);
    expect(opened.excludes('file:///home/build/w/out/a.bpmn')).toBe(true);
  });

  test('are no outputs if their folder itself was opened', () =>
    checkExcluded({ roots: [w, `${w}/build`] }, { 'build/a.bpmn': false }));

  test('are unknown outside of all folders', () =>
    expect(exclusions({ roots: [] }).excludes('file:///home/bin/a.bpmn')).toBe(false));

  test('are told on a whole disk, too', () => {
    const disk = exclusions({ roots: ['file:///'], wishes: [{ 'a/old': true }] });
    expect(['file:///a/target/p.bpmn', 'file:///a/old/p.bpmn'].map((uri) => disk.excludes(uri))).toEqual([true, true]);
    expect(disk.excludes('file:///a/p.bpmn')).toBe(false);
  });

  test('are taken back by a user or by a configuration file, below its folder', () => {
    checkExcluded({ wishes: [{ '**/target': false }] }, { 'target/a.bpmn': false, 'out/a.bpmn': true });
    const files = { [`${w}/a`]: { '**/target': false } };
    checkExcluded({ files }, { 'target/a.bpmn': true, 'a/target/a.bpmn': false, 'a/b/target/a.bpmn': false });
  });
});

describe('A pattern', () => {
  test('starts at the folder of the one who says it', () => {
    checkExcluded({ wishes: [{ 'old/*.bpmn': true }] }, { 'old/a.bpmn': true, 'a/old/a.bpmn': false });
    const files = { [`${w}/a`]: { old: true } };
    checkExcluded({ files }, { 'a/old/b/p.bpmn': true, 'old/p.bpmn': false, 'a/b/old/p.bpmn': false });
  });

  test('of a configuration file above the opened folder counts, but not against that folder', () => {
    const files = { 'file:///': {}, [w]: { 'app/old': true, app: true } };
    const opened = exclusions({ roots: [`${w}/app`], files });
    expect(opened.excludes(`${w}/app/old/p.bpmn`)).toBe(true);
    expect(opened.excludes(`${w}/app/p.bpmn`)).toBe(false);
  });

  test('is compared with names as people write them', () =>
    checkExcluded({ wishes: [{ 'a b/é.bpmn': true }] }, { 'a%20b/%C3%A9.bpmn': true }));

  test('that is said again by somebody nearer is the nearer one’s', () => {
    const files = { [w]: { '**/old': true }, [`${w}/a`]: { '**/old': false } };
    checkExcluded({ files }, { 'old/p.bpmn': true, 'a/old/p.bpmn': false });
    checkExcluded({ files, wishes: [{ '**/old': false }] }, { 'old/p.bpmn': false });
    checkExcluded({ files, wishes: [{ '**/old': true }] }, { 'a/old/p.bpmn': true });
    checkExcluded({ wishes: [{ '**/old': false }, { '**/old': true }] }, { 'old/p.bpmn': true });
  });
});

test('a configuration file in a folder that is left out counts for nothing', () => {
  const files = { [w]: { '**/old': true }, [`${w}/old`]: { '**/*': false, '**/old': false } };
  checkExcluded({ files }, { 'old/a.bpmn': true, 'old/old/a.bpmn': true, [`old/${configurationName}`]: true });
});

test('configuration and build files are left out with their folders only', () =>
  checkExcluded(
    { wishes: [{ '**/.*': true, '**/*.xml': true, '**/old': true }] },
    { [configurationName]: false, 'pom.xml': false, 'a.bpmn20.xml': true, 'old/pom.xml': true },
  ));

test('names that are left out wherever they lie are those that nobody takes back', () => {
  expect(exclusions().namesEverywhere()).toContain('target');
  expect(exclusions({ wishes: [{ '**/target': false }] }).namesEverywhere()).not.toContain('target');
  expect(exclusions({ files: { [`${w}/a`]: { '**/target': false } } }).namesEverywhere()).not.toContain('target');
});
