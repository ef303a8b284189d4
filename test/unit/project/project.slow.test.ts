import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Snapshot } from '../../../server/index/snapshot.ts';
import { type FileChange, Project } from '../../../server/project/project.ts';
import { finalState, randomChanges } from '../../support/randomProject.ts';
import { describeSnapshot } from '../../support/snapshotText.ts';

/** Checks that a project that went through changes says the same as one that was told the outcome at once. */
function checkOutcome(steps: readonly (readonly FileChange[])[]): void {
  const { project } = applied(steps);
  const fresh = new Project();
  fresh.apply(finalState(steps));
  expect(describeSnapshot(project.snapshot)).toEqual(describeSnapshot(fresh.snapshot));
}

/** Checks that every snapshot on the way says at the end what it said when it was made. */
function checkOldSnapshots(steps: readonly (readonly FileChange[])[]): void {
  const { before, snapshots } = applied(steps, true);
  expect(snapshots.map(describeSnapshot)).toEqual(before);
}

function applied(steps: readonly (readonly FileChange[])[], remember = false) {
  const project = new Project();
  const snapshots: Snapshot[] = [];
  const before: unknown[] = [];
  for (const changes of steps) {
    const snapshot = project.apply(changes);
    if (!remember) continue;
    snapshots.push(snapshot);
    before.push(describeSnapshot(snapshot));
  }
  return { project, snapshots, before };
}

describe('A project', () => {
  test('after any changes is what it would be had it been told the outcome at once', () => {
    fc.assert(fc.property(randomChanges(), checkOutcome), { numRuns: 150 });
  }, 30_000);

  test('leaves its old snapshots as they were', () => {
    fc.assert(fc.property(randomChanges(), checkOldSnapshots), { numRuns: 30 });
  }, 30_000);

  test('is not changed by what happens to its fork, nor the other way round', () => {
    fc.assert(
      fc.property(randomChanges(), randomChanges(), (first, second) => {
        const { project } = applied(first);
        const fork = project.fork();
        const before = describeSnapshot(project.snapshot);
        for (const changes of second) fork.apply(changes);
        expect(describeSnapshot(project.snapshot)).toEqual(before);
        expect(describeSnapshot(fork.snapshot)).toEqual(
          describeSnapshot(applied([...first, ...second]).project.snapshot),
        );
      }),
      { numRuns: 30 },
    );
  }, 30_000);
});

describe('A change', () => {
  const uri = 'file:///w/a/processes/p.bpmn';
  const text = '<process id="p"/>';

  test('of a text leaves the structure, a file that comes or goes makes another', () => {
    const project = new Project();
    const structures = [
      { type: 'text', uri, text } as const,
      { type: 'text', uri, text: `${text} ` } as const,
      { type: 'unreadable', uri, reason: 'No' } as const,
      { type: 'gone', uri } as const,
      { type: 'gone', uri } as const,
    ].map((change) => project.apply([change]).structure);
    expect(structures).toEqual([1, 1, 1, 2, 2]);
  });

  test('of one file leaves the other files the very same objects', () => {
    const project = new Project();
    const other = 'file:///w/a/processes/q.bpmn';
    const before = project.apply([
      { type: 'text', uri, text },
      { type: 'text', uri: other, text },
    ]);
    const after = project.apply([{ type: 'text', uri, text: `${text} ` }]);
    expect(after.file(other)).toBe(before.file(other));
    expect(after.file(uri)).not.toBe(before.file(uri));
    expect(before.file(uri)?.text).toBe(text);
  });

  test('that finds a file again does not unread it', () => {
    const project = new Project();
    project.apply([{ type: 'text', uri, text }]);
    expect(project.apply([{ type: 'found', uri }]).file(uri)?.kind).toBe('bpmn');
  });

  test('that takes its kind from a document of another name ends it', () => {
    const project = new Project();
    const loose = 'file:///w/loose.xml';
    const bpmn = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>';
    project.apply([{ type: 'text', uri: loose, text: bpmn, kind: 'bpmn' }]);
    expect(project.snapshot.file(loose)?.kind).toBe('bpmn');
    project.apply([{ type: 'text', uri: loose, text: bpmn }]);
    expect(project.snapshot.file(loose)).toBeUndefined();
  });

  test('of nothing that is ours makes no scope', () => {
    const project = new Project();
    project.apply([
      { type: 'text', uri: 'file:///w/x/package.json', text: '{ "name": "x" }' },
      { type: 'text', uri: 'file:///w/y/connectors/kafka.json', text: '{ "name": "y" }' },
      { type: 'text', uri: 'file:///w/z/readme.txt', text: 'z' },
    ]);
    expect([...project.snapshot.scopes.keys()]).toEqual([]);
  });

  test('is remembered as known until it is gone, whether it takes part or not', () => {
    const project = new Project();
    const uris = ['file:///w/pom.xml', 'file:///w/connectors/kafka.json', uri];
    project.apply(uris.map((known) => ({ type: 'found', uri: known })));
    expect([...project.known()].sort()).toEqual([...uris].sort());
    project.apply(uris.map((known) => ({ type: 'gone', uri: known })));
    expect([...project.known()]).toEqual([]);
  });
});
