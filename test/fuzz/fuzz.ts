import fc from 'fast-check';
import type { Uri } from '../../server/model/file.ts';
import type { Project } from '../../server/project/project.ts';
import { type Case, keepCase, projectOfCase, uriOfCase } from './cases.ts';
import { effort } from './effort.ts';
import { minimised } from './minimise.ts';
import { report } from './report.ts';
import { type Seed, seeds, withText } from './seeds.ts';
import { changedText, type TextChange, textChanges } from './textChange.ts';

/** What must hold of a project in which one file was changed; `other` is a number for whatever else is to be chosen. */
export type Check = (project: Project, uri: Uri, other: number) => void | Promise<void>;

/**
 * Changes a file of the sample project or of the corpus, again and again, each time from the beginning, and checks the outcome.
 * What fails is kept among the cases, as small as it gets. Answers how many texts were checked.
 */
export async function fuzz(textsInCi: number, check: Check): Promise<number> {
  const all = await seeds();
  let count = 0;
  const property = fc.asyncProperty(fc.nat(), fc.nat(), textChanges(), async (which, other, changes) => {
    const { seed, text } = chosen(all, which, other, changes);
    await check(withText(seed, text), seed.file.uri, other);
    count++;
  });
  const details = await fc.check(property, effort(textsInCi));
  if (details.failed && details.counterexample) {
    const [which, other, changes] = details.counterexample;
    const found = caseOf(chosen(all, which, other, changes), other);
    const again = (candidate: Case) => check(projectOfCase(candidate), uriOfCase(candidate.changed), other);
    const place = keepCase(await minimised(found, again));
    throw new Error(`Seed ${details.seed}, kept in ${place}`, { cause: details.errorInstance });
  }
  report(count, 'texts', details.seed);
  return count;
}

interface Changed {
  readonly seed: Seed;
  readonly text: string;
}

function chosen(all: readonly Seed[], which: number, other: number, changes: readonly TextChange[]): Changed {
  const seed = all[which % all.length];
  const splice = all[other % all.length];
  if (!seed || !splice) throw new Error('There are no files to begin with');
  return { seed, text: changedText(seed.file, splice.file.text, changes) };
}

/** Only the last folders of a path say what a file is; a case keeps no more of where it was found. */
function caseOf({ seed: { project, file }, text }: Changed, other: number): Case {
  const root = project.snapshot.scopeOf(file.uri)?.root ?? '';
  const pathOf = (uri: Uri): string => decodeURIComponent(uri.slice(root.length + 1));
  const files = [...project.snapshot.files()].filter(({ uri }) => uri.startsWith(`${root}/`));
  const texts = Object.fromEntries(files.map((one) => [pathOf(one.uri), one.text]));
  return { files: { ...texts, [pathOf(file.uri)]: text }, changed: pathOf(file.uri), other };
}
