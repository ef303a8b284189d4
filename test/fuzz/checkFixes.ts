import { suppressionFix } from '../../server/fixes/configurationEdit.ts';
import { fixAll } from '../../server/fixes/fixAll.ts';
import { fixesFor, type Workshop } from '../../server/fixes/offer.ts';
import type { Uri } from '../../server/model/file.ts';
import type { Project } from '../../server/project/project.ts';
import { checkEdits } from './checkFeatures.ts';
import { checkedFindings, type profiles, strictStore } from './checkModel.ts';

/** Asks for the fixes of some findings of a file, for their suppression and for all fixes at once; fails if one throws or has a wrong edit. */
export function checkFixes(project: Project, uri: Uri, profile: (typeof profiles)[number], other: number): void {
  const { snapshot } = project;
  const workshop: Workshop = {
    project,
    store: strictStore(profile),
    newId: () => '00000000-0000-4000-8000-000000000000',
  };
  const findings = checkedFindings(snapshot, uri, profile);
  const scope = snapshot.scopeOf(uri);
  const finding = findings[other % Math.max(1, findings.length)];
  if (!scope || !finding) return;
  const suppression = suppressionFix(snapshot, scope, finding);
  for (const fix of [...fixesFor(workshop, finding), ...(suppression ? [suppression] : [])]) {
    for (const ofFile of fix.edits) checkEdits(snapshot, ofFile);
  }
  const all = other % 5 === 0 ? fixAll(workshop, uri) : undefined;
  if (all) checkEdits(snapshot, { uri, edits: [all] });
}
