import { expect, test } from 'vitest';
import { findingsOf } from './checkRule.ts';
import { projectOf } from './projectText.ts';
import { input, type WholeProject, wholeProject } from './wholeProject.ts';

/** What happens, what is wrong with an otherwise right project, and the finding that has to tell it. */
export type Defect = readonly [claim: string, parts: WholeProject, code: string];

/** What the engine runs, and a project that has it. */
export type Fine = readonly [claim: string, parts: WholeProject];

/** A defect is one kind of finding, and the only one of any weight: the rest of the project is right. */
export function checkDefects(severity: 'error' | 'warning', defects: readonly Defect[]): void {
  test.each(defects)('%s', (_claim, parts, code) => {
    expect(findingsUnderEngine(parts)).toEqual([`${severity} ${code}`]);
  });
}

/** What the engine runs without loss has neither error nor warning. */
export function checkFine(fines: readonly Fine[]): void {
  test.each(fines)('%s', (_claim, parts) => {
    expect(findingsUnderEngine(parts)).toEqual([]);
  });
}

/** Where nothing else is said, the task of the project has a mapping. */
function findingsUnderEngine(parts: WholeProject): string[] {
  const mapped = input('"movie": { "type": "variable", "value": "film" }');
  const all = findingsOf(projectOf(wholeProject({ ...mapped, ...parts })), 'engine');
  const severe = all.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return [...new Set(severe.map(({ severity, code }) => `${severity} ${code}`))];
}
