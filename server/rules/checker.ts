import type { Profile, Scope } from '../index/scope.ts';
import type { Suppression } from '../model/configuration.ts';
import type { ProjectFile } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import { type CheckedFiles, type Finding, isChecked, type Level, type Report, type Rule } from './rule.ts';
import { type Read, ScopeView } from './scopeView.ts';
import { isSuppressed } from './suppression.ts';

/** How one file is checked. */
export interface CheckSettings {
  readonly profile: Profile;
  /** Severity by code, where the user wants another than the rule's own. */
  readonly levels: Readonly<Record<string, Level>>;
  /** Findings that the user accepts as they are. */
  readonly suppressions?: readonly Suppression[];
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** What the findings depend on beside the file itself. Costs as much as some rules, and only who remembers findings needs it. */
  reads(): readonly Read[];
  /** Rules that threw, by code: their findings are missing, those of the others are there. */
  readonly failures: readonly { readonly code: string; readonly error: unknown }[];
}

type CheckedFile = CheckedFiles[keyof CheckedFiles];

/** Checks one file with the given rules. A rule that throws costs its own findings only. */
export function checkFile(
  rules: readonly Rule[],
  file: ProjectFile,
  scope: Scope,
  settings: CheckSettings,
): CheckResult {
  const steps = checkSteps(rules, file, scope, settings);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in steps, one for each rule, between which others may have their turn. */
export function* checkSteps(
  rules: readonly Rule[],
  file: ProjectFile,
  scope: Scope,
  settings: CheckSettings,
): Generator<void, CheckResult> {
  const view = new ScopeView(scope);
  const findings: Finding[] = [];
  const failures: { code: string; error: unknown }[] = [];
  if (isChecked(file)) {
    for (const rule of speaking(rules, file, view, settings)) {
      yield;
      try {
        // One by one: a rule may find more than a call takes arguments.
        for (const finding of findingsOf(rule, file, view, settings)) findings.push(finding);
      } catch (error) {
        failures.push({ code: rule.code, error });
      }
    }
  }
  const { suppressions = [] } = settings;
  const once = withoutDoubles(findings);
  const wanted = suppressions.length === 0 ? once : once.filter((finding) => !isSuppressed(finding, suppressions));
  return { findings: wanted, reads: () => view.recorded, failures };
}

/** The rules that look at the file, and are not switched off. */
function speaking(
  rules: readonly Rule[],
  file: CheckedFile,
  view: ScopeView,
  settings: CheckSettings,
): readonly Rule[] {
  const takesPart = isForActiviti(file) && view.hasEvidence;
  return rules.filter(
    (rule) => rule.kinds.includes(file.kind) && (takesPart || rule.always) && !isSilent(rule, settings),
  );
}

/** True for a rule that the user switched off, or of which the user says nothing and that never speaks in the profile. */
function isSilent({ code, levels, variation }: Rule, settings: CheckSettings): boolean {
  const level = settings.levels[code];
  return level === undefined ? levels[settings.profile] === 'off' && variation === undefined : level === 'off';
}

function findingsOf(rule: Rule, file: CheckedFile, scope: ScopeView, settings: CheckSettings): Finding[] {
  const findings: Finding[] = [];
  for (const report of rule.check(file, { profile: settings.profile, scope })) {
    const severity = settings.levels[rule.code] ?? report.levels?.[settings.profile] ?? rule.levels[settings.profile];
    if (severity !== 'off') findings.push(findingOf(rule.code, severity, file, report));
  }
  return findings;
}

function findingOf(code: string, severity: Finding['severity'], file: CheckedFile, report: Report): Finding {
  const { message, tag, element, data } = report;
  const { uri } = file;
  const related = (report.related ?? []).map((place) =>
    place.uri === uri ? { ...place, span: inText(place.span, file) } : place,
  );
  return { code, severity, uri, span: inText(report.span, file), message, related, tag, element, data };
}

/** An empty name is underlined with its quotes, and at the end of a text the second one may not be typed yet. */
function inText({ start, end }: Span, { text }: CheckedFile): Span {
  return { start, end: Math.min(end, text.length) };
}

/** A file of another engine gets its syntax checked and nothing else. */
function isForActiviti(file: CheckedFile): boolean {
  return file.kind !== 'bpmn' || (file.model.otherEngine === undefined && file.model.isDefinitions);
}

/** The last words about a token belong to the most specific rule: a general one speaks where no other says as much. */
function withoutDoubles(findings: readonly Finding[]): Finding[] {
  return (findings.some(({ code }) => isGeneral(code)) ? withoutSaid(findings) : [...findings]).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1),
  );
}

function withoutSaid(findings: readonly Finding[]): Finding[] {
  const said = new Map<string, number>();
  for (const { code, span, severity } of findings) {
    const place = placeOf(span);
    if (!isGeneral(code)) said.set(place, Math.max(said.get(place) ?? -1, ranks[severity]));
  }
  const isSaid = ({ span, severity }: Finding): boolean => (said.get(placeOf(span)) ?? -1) >= ranks[severity];
  return findings.filter((finding) => !isGeneral(finding.code) || !isSaid(finding));
}

const ranks: Readonly<Record<Finding['severity'], number>> = { hint: 0, information: 1, warning: 2, error: 3 };

function isGeneral(code: string): boolean {
  return code.endsWith('-schema') || code.endsWith('-shape');
}

function placeOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
