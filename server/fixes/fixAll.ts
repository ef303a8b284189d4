import type { Uri } from '../model/file.ts';
import { difference } from '../text/difference.ts';
import type { TextEdit } from '../text/edit.ts';
import { changesOf } from './apply.ts';
import type { Fix } from './fix.ts';
import { fixesFor, type Workshop } from './offer.ts';

/** More rounds than any file needs: a guard against two fixes that undo each other. */
const mostRounds = 1000;

/** Applies safe fixes to one file, one after the other, until none is left; answers the one edit from the old text to the new, or undefined. */
export function fixAll({ project, store, newId }: Workshop, uri: Uri): TextEdit | undefined {
  const before = project.snapshot.file(uri)?.text;
  const workshop = { project: project.fork(), store: store.fresh(), newId };
  for (let round = 0; round < mostRounds; round++) {
    const fix = nextSafeFix(workshop, uri);
    if (!fix) break;
    const { snapshot } = workshop.project;
    const after = workshop.project.apply(changesOf(snapshot, fix));
    workshop.store.update(snapshot, after, [uri]);
  }
  const after = workshop.project.snapshot.file(uri)?.text;
  return before === undefined || after === undefined || before === after ? undefined : difference(before, after);
}

function nextSafeFix(workshop: Workshop, uri: Uri): Fix | undefined {
  for (const finding of workshop.store.findings(workshop.project.snapshot, uri)) {
    const fix = fixesFor(workshop, finding).find((candidate) => candidate.safe && isAbout(uri, candidate));
    if (fix) return fix;
  }
  return undefined;
}

function isAbout(uri: Uri, { edits, create, rename }: Fix): boolean {
  return !create && !rename && edits.every((file) => file.uri === uri);
}
