import { expect } from 'vitest';
import { changesOf } from '../../server/fixes/apply.ts';
import type { Fix } from '../../server/fixes/fix.ts';
import { fixesFor, type Workshop } from '../../server/fixes/offer.ts';
import type { Profile, Scope } from '../../server/index/scope.ts';
import type { Snapshot } from '../../server/index/snapshot.ts';
import type { ProjectFile } from '../../server/model/file.ts';
import type { Project } from '../../server/project/project.ts';
import { rules } from '../../server/rules/catalogue.ts';
import { checkFile } from '../../server/rules/checker.ts';
import { FindingsStore } from '../../server/rules/findingsStore.ts';
import type { Finding, Report, Rule } from '../../server/rules/rule.ts';

const mostSteps = 100;

/**
 * Checks that every fix of every finding takes the finding away and adds none to any file, and that always applying the first
 * one that is offered comes to an end.
 */
export class FixChecker {
  /** How many findings of each code got a fix, so that a test can tell that it saw some. */
  readonly fixed = new Map<string, number>();
  /** How many did not. */
  readonly unfixed = new Map<string, number>();
  private readonly rules = rules.map((rule) => (rule.code === 'xml-not-well-formed' ? remembering(rule) : rule));

  check(project: Project, profile: Profile): void {
    const workshop = this.workshopFor(project, profile);
    const { snapshot } = project;
    const full = new FullCheck(this.rules, profile);
    for (const { uri } of snapshot.files()) {
      for (const finding of workshop.store.findings(snapshot, uri)) {
        const fixes = fixesFor(workshop, finding);
        const counts = fixes.length > 0 ? this.fixed : this.unfixed;
        counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
        for (const fix of fixes) {
          const after = project.fork().apply(changesOf(snapshot, fix));
          expectImproved(finding, fix, full.counts(snapshot, fix), full.counts(after, fix));
        }
      }
    }
    expectEnd({ ...workshop, project: project.fork() });
  }

  /** A failing rule is an error here, and ids count up. */
  private workshopFor(project: Project, profile: Profile): Workshop {
    const settings = { profile, levels: {} };
    const fail = (_code: string, error: unknown): void => {
      throw error;
    };
    let ids = 0;
    return {
      project,
      store: new FindingsStore(this.rules, () => settings, fail),
      newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}`,
    };
  }
}

/** A rule about the text of one file alone says the same as long as the file is the same; this one costs half of a check. */
function remembering(rule: Rule): Rule {
  const known = new WeakMap<object, readonly Report[]>();
  return {
    ...rule,
    check: (file, context) => {
      const reports = known.get(file) ?? [...rule.check(file, context)];
      known.set(file, reports);
      return reports;
    },
  };
}

function expectEnd(workshop: Workshop): void {
  const { project } = workshop;
  const titles: string[] = [];
  const barren = new Set<string>();
  while (titles.length < mostSteps) {
    // What had no fix before another one was applied may have one now.
    const fix = firstFix(workshop, barren) ?? firstFix(workshop, new Set());
    if (!fix) return;
    titles.push(fix.title);
    const before = project.snapshot;
    const changes = changesOf(before, fix);
    const after = project.apply(changes);
    const changed = changes.map(({ uri }) => uri);
    workshop.store.update(before, after, changed);
  }
  expect.fail(`After ${mostSteps} fixes there still is one: ${titles.slice(-10).join('; ')}`);
}

/** The first fix of a finding that is not among the barren ones, to which those without a fix are added. */
function firstFix(workshop: Workshop, barren: Set<string>): Fix | undefined {
  const { snapshot } = workshop.project;
  for (const { uri } of snapshot.files()) {
    for (const finding of workshop.store.findings(snapshot, uri)) {
      const key = keyOf(finding, uri);
      if (barren.has(key)) continue;
      const [fix] = fixesFor(workshop, finding);
      if (fix) return fix;
      barren.add(key);
    }
  }
  return undefined;
}

type Counts = ReadonlyMap<string, number>;

function expectImproved(finding: Finding, fix: Fix, before: Counts, after: Counts): void {
  const what = `'${fix.title}' for ${finding.code} in ${finding.uri}: ${finding.message}`;
  for (const [key, count] of after) {
    if (fix.reveals?.has(key.split('\n')[1] ?? '')) continue;
    if (count > (before.get(key) ?? 0)) expect.fail(`${what}\nadds ${key.split('\n').join(' ')}`);
  }
  const key = keyOf(finding, finding.uri, fix);
  if ((after.get(key) ?? 0) >= (before.get(key) ?? 0)) expect.fail(`${what}\ndoes not take it away`);
}

/** The findings of all files, checked anew in every scope of which a file differs from the last time. */
class FullCheck {
  private readonly known = new Map<string, { files: readonly ProjectFile[]; findings: readonly Finding[] }>();

  constructor(
    private readonly rules: readonly Rule[],
    private readonly profile: Profile,
  ) {}

  counts(snapshot: Snapshot, fix?: Fix): Counts {
    const counts = new Map<string, number>();
    for (const scope of snapshot.scopes.values()) {
      for (const finding of this.findingsOf(scope)) {
        const home = finding.uri === fix?.rename?.to ? fix.rename.from : finding.uri;
        const key = keyOf(finding, home, fix);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return counts;
  }

  private findingsOf(scope: Scope): readonly Finding[] {
    const files = [...scope.files(), ...(scope.beyond?.files() ?? [])];
    const known = this.known.get(scope.root);
    if (known && known.files.length === files.length && known.files.every((file, at) => file === files[at])) {
      return known.findings;
    }
    const findings = [...scope.files()].flatMap((file) => {
      const result = checkFile(this.rules, file, scope, { profile: this.profile, levels: {} });
      for (const { error } of result.failures) throw error;
      return result.findings;
    });
    // What a fix does is not remembered: the next one begins where this one did.
    if (!known) this.known.set(scope.root, { files, findings });
    return findings;
  }
}

/** Findings are told apart by the first sentence, before the advice; a fix that changes a name everywhere changes it there, too. */
function keyOf({ code, severity, message }: Finding, home: string, fix?: Fix): string {
  const { from, to } = fix?.renamedText ?? { from: '', to: '' };
  const [wrong = message] = message.split('. ', 1);
  const said = to === '' ? wrong : wrong.replaceAll(`'${to}'`, `'${from}'`).replaceAll(`'${to}.`, `'${from}.`);
  return [home, code, severity, said].join('\n');
}
