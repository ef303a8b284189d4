import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scope } from '../../../server/index/scope.ts';
import type { Snapshot } from '../../../server/index/snapshot.ts';
import { type FileChange, Project } from '../../../server/project/project.ts';
import { rules } from '../../../server/rules/catalogue.ts';
import { checkFile } from '../../../server/rules/checker.ts';
import { finalState, randomChanges } from '../../support/randomProject.ts';

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

/** All that a snapshot answers, as plain data that does not depend on the order of what has no order. */
function describeSnapshot(snapshot: Snapshot): unknown {
  return {
    scopes: [...snapshot.scopes.values()].sort((a, b) => (a.root < b.root ? -1 : 1)).map(describeScope),
    files: [...snapshot.files()]
      .map(({ uri, kind, text }) => ({
        uri,
        kind,
        text,
        scope: snapshot.scopeOf(uri)?.root,
        found: snapshot.file(uri)?.kind,
      }))
      .sort((a, b) => (a.uri < b.uri ? -1 : 1)),
    findings: [...snapshot.files()].flatMap(({ uri }) => findingsOf(snapshot, uri)).sort(),
  };
}

const names = ['movies', 'books'];
const actions = ['get', 'put'];
const processes = ['Process_p', 'Process_q'];

function describeScope(scope: Scope): unknown {
  const { root, profile, beyond, hasEvidence, hasBrokenConnectors, hasBrokenProcesses, hasBrokenExtensions } = scope;
  const pairs = names.flatMap((name) => actions.map((action) => [name, action] as const));
  return {
    facts: {
      root,
      profile,
      beyond: beyond?.root,
      hasEvidence,
      hasBrokenConnectors,
      hasBrokenProcesses,
      hasBrokenExtensions,
    },
    connectors: names.map((name) => scope.connectors(name).map(({ uri }) => uri)),
    allConnectors: scope.allConnectors().map(({ uri }) => uri),
    actions: pairs.map(([name, action]) => scope.actions(name, action).map(placeOf)),
    tasks: pairs.map(([name, action]) => scope.tasksCalling(name, action).map(placeOf)),
    tasksOfConnectors: names.map((name) => scope.tasksCallingConnector(name).map(placeOf)),
    processes: processes.map((id) => scope.processes(id).map(placeOf)),
    elements: processes.flatMap((id) => ['t', 'u'].map((element) => scope.elements(id, element).map(placeOf))),
    extensions: processes.map((id) => scope.extensions(id).map(placeOf)),
    calls: processes.map((id) => scope.callsOf(id).map(placeOf)),
    implementations: scope.implementationNames(),
  };
}

function placeOf({ file, item }: { file: { uri: string }; item: { span: { start: number } } }): string {
  return `${file.uri}@${item.span.start}`;
}

function findingsOf(snapshot: Snapshot, uri: string): string[] {
  const file = snapshot.file(uri);
  const scope = snapshot.scopeOf(uri);
  if (!file || !scope) return [];
  const { findings, failures } = checkFile(rules, file, scope, { profile: scope.profile, levels: {} });
  expect(failures).toEqual([]);
  return findings.map(({ code, severity, span, message }) =>
    [uri, span.start, span.end, severity, code, message].join(' '),
  );
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
