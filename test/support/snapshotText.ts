import { expect } from 'vitest';
import type { Scope } from '../../server/index/scope.ts';
import type { Snapshot } from '../../server/index/snapshot.ts';
import { rules } from '../../server/rules/catalogue.ts';
import { checkFile } from '../../server/rules/checker.ts';

/** All that a snapshot answers, as plain data that does not depend on the order of what has no order. */
export function describeSnapshot(snapshot: Snapshot): unknown {
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
