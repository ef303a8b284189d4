import { expect } from 'vitest';
import type { Profile } from '../../server/index/scope.ts';
import { rules } from '../../server/rules/catalogue.ts';
import { checkFile } from '../../server/rules/checker.ts';
import type { Finding, Level } from '../../server/rules/rule.ts';
import type { Span } from '../../server/text/span.ts';
import { type ProjectText, projectOf } from './projectText.ts';

/** What one rule is to say of a project: on each `«…»` range one finding of this severity, and none elsewhere. */
export interface Expectation {
  readonly engine: Level;
  readonly modeling: Level;
  /** A part that every message has to hold. */
  readonly message?: string;
}

/** Checks what one rule says of a project (see `projectOf`) under both profiles; a level of `off` means no finding at all. */
export function checkRule(code: string, text: string, expectation: Expectation): void {
  const read = projectOf(text);
  for (const profile of ['engine', 'modeling'] as const) {
    const level = expectation[profile];
    const findings = findingsOf(read, profile).filter((finding) => finding.code === code);
    const expected = level === 'off' ? [] : marked(read).map((place) => `${level} ${place}`);
    expect({
      profile,
      findings: findings.map((finding) => `${finding.severity} ${placeOf(read, finding.uri, finding.span)}`),
    }).toEqual({
      profile,
      findings: expected,
    });
    if (expectation.message) for (const { message } of findings) expect(message).toContain(expectation.message);
  }
}

/** Checks that a rule says nothing of a project under either profile. */
export function checkSilent(code: string, text: string): void {
  checkRule(code, text, { engine: 'off', modeling: 'off' });
}

/** All findings of a project under a profile, in the order of files and places. */
export function findingsOf({ project, files }: ProjectText, profile: Profile): Finding[] {
  const { snapshot } = project;
  return [...files.keys()].flatMap((uri) => {
    const file = snapshot.file(uri);
    const scope = snapshot.scopeOf(uri);
    if (!file || !scope) return [];
    const { findings, failures } = checkFile(rules, file, scope, { profile, levels: {} });
    for (const { error } of failures) throw error;
    return findings;
  });
}

function marked(read: ProjectText): string[] {
  return [...read.ranges].flatMap(([uri, spans]) => spans.map((span) => placeOf(read, uri, span)));
}

function placeOf({ files }: ProjectText, uri: string, { start, end }: Span): string {
  return `${uri.slice(uri.lastIndexOf('/') + 1)}@${start}: ${files.get(uri)?.slice(start, end)}`;
}
