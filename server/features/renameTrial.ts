import { idOf, type Named } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { type ProjectFile, parseFile, type Uri } from '../model/file.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { occurrencesOf } from './occurrences.ts';

/** A rename that is not done yet. */
export interface Trial {
  readonly snapshot: Snapshot;
  readonly scope: Scope;
  readonly edits: readonly { readonly uri: Uri; readonly edits: readonly TextEdit[] }[];
  /** How many places name the symbol before. */
  readonly count: number;
}

/** True if after the edits as many places name the symbol by its new name as did by the old one, and none by the old one. */
export function isFaithful(before: Named, after: Named, trial: Trial): boolean {
  const scopes = changedScopes(trial);
  const scope = scopes.get(trial.scope.root);
  if (!scope) return false;
  const count = (symbol: Named): number => occurrencesOf(symbol, scope, { scopes }).length;
  return idOf(before) === idOf(after) || (count(after) === trial.count && count(before) === 0);
}

function changedScopes({ snapshot, edits }: Trial): ReadonlyMap<Uri, Scope> {
  const changes = new Map<Uri, Map<Uri, ProjectFile>>();
  for (const { uri, edits: ofFile } of edits) {
    const file = snapshot.file(uri);
    const root = snapshot.scopeOf(uri)?.root;
    const changed = file && changedFile(file, ofFile);
    if (changed && root !== undefined) changes.set(root, (changes.get(root) ?? new Map()).set(uri, changed));
  }
  const own = (scope: Scope): ReadonlyMap<Uri, ProjectFile> => changes.get(scope.root) ?? new Map();
  const scopes = new Map<Uri, Scope>();
  for (const [root, scope] of snapshot.scopes) {
    if (!scope.beyond) scopes.set(root, changes.has(root) ? scope.with(own(scope), undefined) : scope);
  }
  for (const [root, scope] of snapshot.scopes) {
    if (scope.beyond) scopes.set(root, scope.with(own(scope), scopes.get(scope.beyond.root)));
  }
  return scopes;
}

function changedFile(file: ProjectFile, edits: readonly TextEdit[]): ProjectFile | undefined {
  if (file.kind === 'unread' || file.kind === 'unreadable') return undefined;
  return parseFile(file.uri, applyEdits(file.text, edits), file.kind);
}
