import { expect, test } from 'vitest';
import { findingsOf } from './checkRule.ts';
import { projectOf } from './projectText.ts';
import { type WholeProject, wholeProject } from './wholeProject.ts';

/** What the service says, what is wrong with an otherwise right project, and the finding that has to tell it. */
export type Refusal = readonly [message: string, parts: WholeProject, code: string];

/** What the service takes, and a project that has it. */
export type Acceptance = readonly [claim: string, parts: WholeProject];

/** The codes of the findings of this severity in a project under the profile of the modeling service. */
export function codesUnderModeling(parts: WholeProject, severity: 'error' | 'warning'): string[] {
  return findingsOf(projectOf(wholeProject(parts)), 'modeling')
    .filter((finding) => finding.severity === severity)
    .map(({ code }) => code);
}

/** A refusal is one kind of error, and the only one: the rest of the project is right. */
export function checkRefused(refusals: readonly Refusal[]): void {
  test.each(refusals)('%s', (_message, parts, code) => {
    expect([...new Set(codesUnderModeling(parts, 'error'))]).toEqual([code]);
  });
}

/** Whatever else the rules say of it, what the service accepts has no error. */
export function checkAccepted(acceptances: readonly Acceptance[]): void {
  test.each(acceptances)('%s', (_claim, parts) => {
    expect(codesUnderModeling(parts, 'error')).toEqual([]);
  });
}
