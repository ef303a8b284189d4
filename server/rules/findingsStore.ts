import type { Profile, Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import { type CheckResult, type CheckSettings, checkFile } from './checker.ts';
import type { Finding, Rule } from './rule.ts';

interface Stored {
  readonly file: ProjectFile;
  readonly settings: CheckSettings;
  readonly result: CheckResult;
  /** Under which keys it is among the readers. */
  readonly keys: readonly string[];
}

/**
 * Remembers the findings of files and what they were told by other files, so that a change checks again the changed file
 * and those whose look-ups answer differently now, and nothing else.
 */
export class FindingsStore {
  private readonly stored = new Map<Uri, Stored>();
  private readonly readers = new Map<string, Set<Uri>>();

  constructor(
    private readonly rules: readonly Rule[],
    private readonly settingsOf: (snapshot: Snapshot, uri: Uri, scope: Scope) => CheckSettings,
    private readonly onFailure: (code: string, uri: Uri, error: unknown) => void,
  ) {}

  /** The findings of a file; none for a file that is no part of the project. */
  findings(snapshot: Snapshot, uri: Uri): readonly Finding[] {
    const file = snapshot.file(uri);
    const scope = snapshot.scopeOf(uri);
    if (!file || !scope) return [];
    const settings = this.settingsOf(snapshot, uri, scope);
    const before = this.stored.get(uri);
    if (before && before.file === file && sameSettings(before.settings, settings)) return before.result.findings;
    return this.check(file, scope, settings).findings;
  }

  /** The findings that a file would have in another snapshot; nothing is remembered. */
  tryOut(snapshot: Snapshot, uri: Uri): readonly Finding[] {
    const file = snapshot.file(uri);
    const scope = snapshot.scopeOf(uri);
    return file && scope ? checkFile(this.rules, file, scope, this.settingsOf(snapshot, uri, scope)).findings : [];
  }

  /** An empty store with the same rules and settings, for a project in which changes are tried out one after the other. */
  fresh(): FindingsStore {
    return new FindingsStore(this.rules, this.settingsOf, this.onFailure);
  }

  /** Whose rules a file of the scope follows. */
  profileOf(snapshot: Snapshot, uri: Uri, scope: Scope): Profile {
    return this.settingsOf(snapshot, uri, scope).profile;
  }

  /** Forgets what a change made doubtful and answers the files whose findings are to be asked for again, changed ones included. */
  update(before: Snapshot, after: Snapshot, changed: Iterable<Uri>): ReadonlySet<Uri> {
    const again = this.dependents(before, after, changed);
    for (const uri of again) this.forget(uri);
    return again;
  }

  /**
   * The changed files and those whose findings the change may alter: of the files checked so far, those with a look-up that
   * answers differently now; all files if some appeared or vanished.
   */
  dependents(before: Snapshot, after: Snapshot, changed: Iterable<Uri>): ReadonlySet<Uri> {
    const again = new Set<Uri>(changed);
    if (before.structure !== after.structure) return new Set([...again, ...urisOf(before), ...urisOf(after)]);
    const touched = new Set([...again].flatMap((uri) => keysTouched(before, after, uri)));
    // An editor shows related places, and these may have moved.
    const related = this.readersOf([...again].map(relatedKey));
    for (const uri of related) again.add(uri);
    for (const uri of this.readersOf(touched))
      if (!again.has(uri) && !this.stillHolds(after, uri, touched)) again.add(uri);
    if ([...again].some((uri) => isConfigured(before, after, uri))) this.addOtherwiseConfigured(after, again);
    return again;
  }

  private readersOf(keys: Iterable<string>): ReadonlySet<Uri> {
    const readers = new Set<Uri>();
    for (const key of keys) for (const reader of this.readers.get(key) ?? []) readers.add(reader);
    return readers;
  }

  /** A configuration file changes the findings of files that never look at it. */
  private addOtherwiseConfigured(after: Snapshot, again: Set<Uri>): void {
    for (const [uri, { settings }] of this.stored) {
      const scope = after.scopeOf(uri);
      if (scope && !sameSettings(settings, this.settingsOf(after, uri, scope))) again.add(uri);
    }
  }

  /** Forgets everything: after a change of settings, or when scopes begin elsewhere. */
  clear(): void {
    this.stored.clear();
    this.readers.clear();
  }

  private check(file: ProjectFile, scope: Scope, settings: CheckSettings): CheckResult {
    this.forget(file.uri);
    const result = checkFile(this.rules, file, scope, settings);
    for (const { code, error } of result.failures) this.onFailure(code, file.uri, error);
    const keys = [...new Set(keysRead(scope, result))];
    this.stored.set(file.uri, { file, settings, result, keys });
    for (const key of keys) {
      const readers = this.readers.get(key) ?? new Set<Uri>();
      this.readers.set(key, readers.add(file.uri));
    }
    return result;
  }

  private forget(uri: Uri): void {
    for (const key of this.stored.get(uri)?.keys ?? []) this.readers.get(key)?.delete(uri);
    this.stored.delete(uri);
  }

  /** Only what was touched is asked again: a file may have hundreds of look-ups, and a scope hundreds of files. */
  private stillHolds(snapshot: Snapshot, uri: Uri, touched: ReadonlySet<string>): boolean {
    const scope = snapshot.scopeOf(uri);
    const stored = this.stored.get(uri);
    if (!scope || !stored) return false;
    for (const read of stored.result.reads.values()) {
      const isTouched = rootsSeen(scope).some((root) => touched.has(scopedKey(root, read.key)));
      if (isTouched && read.ask(scope) !== read.digest) return false;
    }
    return true;
  }
}

/** A look-up is answered from the scope and from the one that it sees beyond; names in other scopes do not matter. */
function* keysRead(scope: Scope, { reads, findings }: CheckResult): Iterable<string> {
  for (const { key } of reads.values()) for (const root of rootsSeen(scope)) yield scopedKey(root, key);
  for (const { related } of findings) for (const { uri } of related) yield relatedKey(uri);
}

function rootsSeen({ root, beyond }: Scope): readonly Uri[] {
  return beyond ? [root, beyond.root] : [root];
}

function scopedKey(root: Uri, key: string): string {
  return `${root}\n${key}`;
}

function relatedKey(uri: Uri): string {
  return `related\n${uri}`;
}

function* urisOf(snapshot: Snapshot): Iterable<Uri> {
  for (const { uri } of snapshot.files()) yield uri;
}

/** The keys of look-ups, each with its scope, whose answers the change of this file may have changed. */
function keysTouched(before: Snapshot, after: Snapshot, uri: Uri): string[] {
  const scope = after.scopeOf(uri) ?? before.scopeOf(uri);
  if (!scope) return [];
  const keys = [...symbolsNamed(before, uri), ...symbolsNamed(after, uri), ...kindKeys(before, after, uri)];
  const oldScope = before.scopes.get(scope.root);
  const newScope = after.scopes.get(scope.root);
  if (!oldScope || !newScope || flagsOf(oldScope) !== flagsOf(newScope)) keys.push('scope');
  return keys.map((key) => scopedKey(scope.root, key));
}

function symbolsNamed(snapshot: Snapshot, uri: Uri): readonly string[] {
  const symbols = snapshot.scopeOf(uri)?.symbols(uri);
  return symbols ? [...symbols.definitions.keys(), ...symbols.references.keys()] : [];
}

/** The keys of look-ups that list all files of a kind. */
function kindKeys(before: Snapshot, after: Snapshot, uri: Uri): readonly string[] {
  const kinds = [before.file(uri)?.kind, after.file(uri)?.kind];
  return [
    ...(kinds.includes('connector') ? ['connectors'] : []),
    ...(kinds.includes('bpmn') ? ['processes'] : []),
    ...(kinds[0] !== kinds[1] ? ['paths'] : []),
  ];
}

function isConfigured(before: Snapshot, after: Snapshot, uri: Uri): boolean {
  return before.file(uri)?.kind === 'configuration' || after.file(uri)?.kind === 'configuration';
}

/** The facts about a scope as a whole that rules ask for. */
function flagsOf(scope: Scope): string {
  const { hasEvidence, hasBrokenConnectors, hasBrokenProcesses, hasBrokenExtensions, hasBrokenTriggers } = scope;
  return [hasEvidence, hasBrokenConnectors, hasBrokenProcesses, hasBrokenExtensions, hasBrokenTriggers].join();
}

function sameSettings(a: CheckSettings, b: CheckSettings): boolean {
  return a.profile === b.profile && a.levels === b.levels && a.suppressions === b.suppressions;
}
