import { expect } from 'vitest';
import { changesOf } from '../../server/fixes/apply.ts';
import { fixesFor, type Workshop } from '../../server/fixes/offer.ts';
import type { Profile } from '../../server/index/scope.ts';
import { rules } from '../../server/rules/catalogue.ts';
import { FindingsStore } from '../../server/rules/findingsStore.ts';
import { folder, type ProjectText, projectOf } from './projectText.ts';

export interface FixCase {
  readonly code: string;
  readonly profile?: Profile;
  /** The whole title of the fix. */
  readonly title: string;
  /** Given, the fix has to be one that fix-all applies, or none. */
  readonly safe?: boolean;
  /** The files after the fix, by path; files that are not named must stay as they are. Undefined text: the file is gone. */
  readonly after: Readonly<Record<string, string | undefined>>;
}

/** Checks the texts after a fix of the one finding of this code, in a project text (see `projectOf`). */
export function checkFix(text: string, { code, profile = 'engine', title, after, safe }: FixCase): void {
  const read = projectOf(text);
  const workshop = workshopOf(read, profile);
  const { snapshot } = read.project;
  const finding = [...snapshot.files()]
    .flatMap(({ uri }) => workshop.store.findings(snapshot, uri))
    .find((one) => one.code === code);
  if (!finding) throw new Error(`There is no finding ${code} to fix`);
  const fixes = fixesFor(workshop, finding);
  const fix = fixes.find((candidate) => candidate.title === title);
  if (!fix) throw new Error(`There is no fix '${title}', only: ${fixes.map((one) => one.title).join('; ')}`);
  if (safe !== undefined) expect(fix.safe === true).toBe(safe);
  const changes = changesOf(snapshot, fix);
  const expected = Object.entries(after).map(([path, content]) => [`${folder}/${path}`, content] as const);
  const actual = changes.map((change) => [change.uri, change.type === 'text' ? change.text : undefined] as const);
  expect(new Map(actual)).toEqual(new Map(expected));
}

/** The titles of the fixes offered for the findings of this code. */
export function fixTitles(text: string, code: string, profile: Profile = 'engine'): string[] {
  const read = projectOf(text);
  const workshop = workshopOf(read, profile);
  const { snapshot } = read.project;
  return [...snapshot.files()]
    .flatMap(({ uri }) => workshop.store.findings(snapshot, uri))
    .filter((finding) => finding.code === code)
    .flatMap((finding) => fixesFor(workshop, finding).map(({ title }) => title));
}

/** Where fixes of a project are tried out; fresh ids count up, and a rule that fails fails the test. */
export function workshopOf({ project }: ProjectText, profile: Profile): Workshop {
  let ids = 0;
  const settings = { profile, levels: {} };
  const store = new FindingsStore(
    rules,
    () => settings,
    (_code, error) => {
      throw error;
    },
  );
  return { project, store, newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, '0')}` };
}
