import type { Profile, Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import { ownText } from '../text/ownText.ts';
import { type CheckResult, type CheckSettings, checkFile, checkSteps } from './checker.ts';
import { Lookups } from './lookups.ts';
import { processFileBase, processFileTopic } from './questions.ts';
import type { Finding, Rule } from './rule.ts';

interface Stored {
  readonly file: ProjectFile;
  readonly settings: CheckSettings;
  readonly findings: readonly Finding[];
}

/** A check that is due. */
interface Asked {
  readonly file: ProjectFile;
  readonly scope: Scope;
  readonly settings: CheckSettings;
}

/**
 * Remembers the findings of files and what they were told by other files, so that a change checks again the changed file
 * and those whose look-ups answer differently now, and nothing else.
 */
export class FindingsStore {
  private readonly stored = new Map<Uri, Stored>();
  private readonly lookups = new Lookups();
  /** By file those with findings that point into it. */
  private readonly pointing = new Map<Uri, Set<Uri>>();
  /** Counts what makes a check that is under way worthless. */
  private changes = 0;

  constructor(
    private readonly rules: readonly Rule[],
    private readonly settingsOf: (snapshot: Snapshot, uri: Uri, scope: Scope) => CheckSettings,
    private readonly onFailure: (code: string, uri: Uri, error: unknown) => void,
  ) {}

  /** The findings of a file; none for a file that is no part of the project. */
  findings(snapshot: Snapshot, uri: Uri): readonly Finding[] {
    const asked = this.toCheck(snapshot, uri);
    if (!asked) return this.remembered(snapshot, uri);
    return this.remember(asked, checkFile(this.rules, asked.file, asked.scope, asked.settings));
  }

  /**
   * The same with a pause wherever one is due. Undefined if something changed meanwhile: what was found may be about another
   * text by now, and nothing of it is remembered.
   */
  async findingsInSlices(
    snapshot: Snapshot,
    uri: Uri,
    pauseIfDue: () => Promise<void>,
  ): Promise<readonly Finding[] | undefined> {
    const asked = this.toCheck(snapshot, uri);
    if (!asked) return this.remembered(snapshot, uri);
    const { changes } = this;
    const steps = checkSteps(this.rules, asked.file, asked.scope, asked.settings);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return this.remember(asked, step.value);
      await pauseIfDue();
      if (this.changes !== changes) return undefined;
    }
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
    this.changes++;
    const again = this.dependents(before, after, changed);
    for (const uri of again) this.forget(uri);
    return again;
  }

  /**
   * The changed files and those whose findings the change may alter: of the files checked so far, those with a look-up that
   * answers differently now; all files if some appeared or vanished.
   */
  dependents(before: Snapshot, after: Snapshot, changed: Iterable<Uri>): ReadonlySet<Uri> {
    const files = [...changed];
    const again = new Set<Uri>(files);
    if (before.structure !== after.structure) return new Set([...again, ...urisOf(before), ...urisOf(after)]);
    for (const uri of files) {
      // An editor shows related places, and these may have moved.
      for (const reader of this.pointing.get(uri) ?? []) again.add(reader);
    }
    for (const [root, topics] of topicsTouched(before, after, files)) {
      for (const scope of scopesSeeing(before, after, root))
        for (const reader of this.lookups.changedReaders(scope, topics, again)) again.add(reader);
    }
    if ([...again].some((uri) => isConfigured(before, after, uri))) this.addOtherwiseConfigured(after, again);
    return again;
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
    this.changes++;
    this.stored.clear();
    this.lookups.clear();
    this.pointing.clear();
  }

  /** What a check of the file needs; undefined if there is nothing to check. */
  private toCheck(snapshot: Snapshot, uri: Uri): Asked | undefined {
    const file = snapshot.file(uri);
    const scope = snapshot.scopeOf(uri);
    if (!file || !scope) return undefined;
    const settings = this.settingsOf(snapshot, uri, scope);
    const before = this.stored.get(uri);
    return before && before.file === file && sameSettings(before.settings, settings)
      ? undefined
      : { file, scope, settings };
  }

  private remembered(snapshot: Snapshot, uri: Uri): readonly Finding[] {
    return (snapshot.file(uri) && this.stored.get(uri)?.findings) ?? [];
  }

  private remember({ file, scope, settings }: Asked, result: CheckResult): readonly Finding[] {
    const { uri } = file;
    this.forget(uri);
    for (const { code, error } of result.failures) this.onFailure(code, uri, error);
    const findings = result.findings.map(withOwnTexts);
    this.stored.set(uri, { file, settings, findings });
    this.lookups.record(uri, scope, result.reads());
    for (const target of targetsOf(findings)) {
      this.pointing.set(target, (this.pointing.get(target) ?? new Set<Uri>()).add(uri));
    }
    return findings;
  }

  private forget(uri: Uri): void {
    for (const target of targetsOf(this.stored.get(uri)?.findings ?? [])) this.pointing.get(target)?.delete(uri);
    this.stored.delete(uri);
    this.lookups.forget(uri);
  }
}

function targetsOf(findings: readonly Finding[]): ReadonlySet<Uri> {
  return new Set(findings.flatMap(({ related }) => related.map(({ uri }) => uri)));
}

/** A message holds names, and these are parts of their files: whoever keeps one must not keep the other. */
function withOwnTexts(finding: Finding): Finding {
  const { message, element, data, related } = finding;
  return {
    ...finding,
    message: ownText(message),
    element: element === undefined ? undefined : ownText(element),
    data: data && Object.fromEntries(Object.entries(data).map(([key, text]) => [key, ownText(text)])),
    related: related.map((place) => ({ ...place, message: ownText(place.message) })),
  };
}

/**
 * A look-up is answered from the scope of its file and from the one that this sees beyond; names in other scopes do not matter.
 * The last file of a scope may just have stopped to take part: who saw that scope before is told, too.
 */
function scopesSeeing(before: Snapshot, after: Snapshot, root: Uri): readonly Scope[] {
  const sees = (scope: Scope | undefined): boolean => scope?.beyond?.root === root;
  return [...after.scopes.values()].filter(
    (scope) => scope.root === root || sees(scope) || sees(before.scopes.get(scope.root)),
  );
}

function* urisOf(snapshot: Snapshot): Iterable<Uri> {
  for (const { uri } of snapshot.files()) yield uri;
}

/** By the root of a scope the topics of look-ups whose answers the changes of these files may have changed. */
function topicsTouched(before: Snapshot, after: Snapshot, changed: Iterable<Uri>): ReadonlyMap<Uri, Set<string>> {
  const touched = new Map<Uri, Set<string>>();
  for (const uri of changed) {
    const scope = after.scopeOf(uri) ?? before.scopeOf(uri);
    if (!scope) continue;
    const topics = touched.get(scope.root) ?? new Set();
    touched.set(scope.root, topics);
    for (const topic of topicsOf(before, after, uri)) topics.add(topic);
  }
  for (const [root, topics] of touched) {
    const [oldScope, newScope] = [before.scopes.get(root), after.scopes.get(root)];
    if (!oldScope || !newScope || flagsOf(oldScope) !== flagsOf(newScope)) topics.add('scope');
  }
  return touched;
}

function topicsOf(before: Snapshot, after: Snapshot, uri: Uri): readonly string[] {
  const kinds = [before.file(uri)?.kind, after.file(uri)?.kind];
  const base = processFileBase(uri);
  return [
    ...symbolsNamed(before, uri),
    ...symbolsNamed(after, uri),
    ...(kinds.includes('connector') ? ['connectors'] : []),
    ...(kinds.includes('bpmn') ? ['processes'] : []),
    ...(kinds[0] === kinds[1] ? [] : ['paths', ...(base ? [processFileTopic(base)] : [])]),
  ];
}

function symbolsNamed(snapshot: Snapshot, uri: Uri): readonly string[] {
  const symbols = snapshot.scopeOf(uri)?.symbols(uri);
  return symbols ? [...symbols.definitions, ...symbols.references] : [];
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
