import type { Snapshot } from '../index/snapshot.ts';
import type { Uri } from '../model/file.ts';
import type { Project } from '../project/project.ts';
import type { FindingsStore } from '../rules/findingsStore.ts';
import type { Finding } from '../rules/rule.ts';
import { changesOf } from './apply.ts';
import { fixers } from './catalogue.ts';
import type { Fix, FixContext } from './fix.ts';

/** Where fixes are tried out. */
export interface Workshop {
  readonly project: Project;
  readonly store: FindingsStore;
  readonly newId: () => string;
}

/**
 * The fixes of a finding that were tried out in memory and leave fewer findings and no new one, in the finding's file and in
 * all files that the change reaches.
 */
export function fixesFor(workshop: Workshop, finding: Finding): Fix[] {
  const context = contextOf(workshop, finding.uri);
  if (!context) return [];
  // Only files that were checked are known to depend on others.
  for (const { uri } of context.scope.files()) workshop.store.findings(context.snapshot, uri);
  const proposed = fixers
    .filter(({ codes }) => codes.includes(finding.code))
    .flatMap((fixer) => [...fixer.fixes(finding, context)]);
  return proposed.filter((fix) => isImprovement(workshop, fix));
}

function contextOf({ project, store, newId }: Workshop, uri: Uri): FixContext | undefined {
  const { snapshot } = project;
  const file = snapshot.file(uri);
  const scope = snapshot.scopeOf(uri);
  return file && scope && { snapshot, file, scope, profile: store.profileOf(snapshot, uri, scope), newId };
}

/** True if the project has fewer findings after the fix, and none that it did not have. */
export function isImprovement({ project, store }: Workshop, fix: Fix): boolean {
  const before = project.snapshot;
  const changes = changesOf(before, fix);
  if (changes.length === 0) return false;
  const tried = project.fork();
  const after = tried.apply(changes);
  const touched = [
    ...store.dependents(
      before,
      after,
      changes.map(({ uri }) => uri),
    ),
  ];
  return isBetter(tallied(touched, before, store, fix), tallied(touched, after, store, fix));
}

/** Findings are told apart by what they say, not where: the fix moves text. */
function tallied(uris: readonly Uri[], snapshot: Snapshot, store: FindingsStore, fix: Fix): Map<string, number> {
  const counts = new Map<string, number>();
  for (const uri of uris) {
    for (const { code, severity, message } of store.tryOut(snapshot, uri)) {
      const home = uri === fix.rename?.to ? fix.rename.from : uri;
      const key = [home, code, severity, asBefore(message, fix)].join('\n');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** What a message about the new name said of the old one. */
function asBefore(message: string, { renamedText }: Fix): string {
  if (!renamedText) return message;
  const { from, to } = renamedText;
  return message.replaceAll(`'${to}'`, `'${from}'`).replaceAll(`'${to}.`, `'${from}.`);
}

function isBetter(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  for (const [key, count] of after) if (count > (before.get(key) ?? 0)) return false;
  return total(after) < total(before);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
