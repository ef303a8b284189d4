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
 * all files that the change reaches. What the finding hid is no new one.
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
  // The store knows the findings of today; those of the trial are none that it should remember.
  const today = tallied(touched, (uri) => store.findings(before, uri), fix);
  return isBetter(
    today,
    tallied(touched, (uri) => store.tryOut(after, uri), fix),
    fix,
  );
}

/** Findings are told apart by what they say is wrong, not where, as the fix moves text; a key begins with the code. */
function tallied(uris: readonly Uri[], findingsOf: (uri: Uri) => readonly Finding[], fix: Fix): Map<string, number> {
  const counts = new Map<string, number>();
  for (const uri of uris) {
    for (const { code, severity, message } of findingsOf(uri)) {
      const home = uri === fix.rename?.to ? fix.rename.from : uri;
      const key = [code, home, severity, asBefore(withoutAdvice(message), fix)].join('\n');
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** The first sentence of a message. The advice after it may list what the project has, which a fix adds to. */
function withoutAdvice(message: string): string {
  const end = message.indexOf('. ');
  return end < 0 ? message : message.slice(0, end);
}

/** What a message about the new name said of the old one. */
function asBefore(message: string, { renamedText }: Fix): string {
  if (!renamedText) return message;
  const { from, to } = renamedText;
  return message.replaceAll(`'${to}'`, `'${from}'`).replaceAll(`'${to}.`, `'${from}.`);
}

function isBetter(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>, { reveals }: Fix): boolean {
  let revealed = 0;
  for (const [key, count] of after) {
    const more = count - (before.get(key) ?? 0);
    if (more <= 0) continue;
    if (!reveals?.has(key.slice(0, key.indexOf('\n')))) return false;
    revealed += more;
  }
  return total(after) - revealed < total(before);
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
