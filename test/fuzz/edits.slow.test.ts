import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namePlaces } from '../../server/features/namePlaces.ts';
import { suppressionFix } from '../../server/fixes/configurationEdit.ts';
import { fixAll } from '../../server/fixes/fixAll.ts';
import { fixesFor } from '../../server/fixes/offer.ts';
import type { Named } from '../../server/index/named.ts';
import type { Uri } from '../../server/model/file.ts';
import { Project } from '../../server/project/project.ts';
import { service } from '../../server/service.ts';
import { mutated, mutation } from '../support/randomMutation.ts';
import { checkChange } from './checkEdits.ts';
import { profiles, strictStore } from './checkModel.ts';
import { effort, isByHand, longestRun } from './effort.ts';
import { type Layout, laidOut, layouts } from './layouts.ts';
import { seeds } from './seeds.ts';

/** How many edits of each kind were checked. */
const counts = { renames: 0, refusals: 0, moves: 0, fixes: 0, 'fixes of all': 0, suppressions: 0 };

test('every edit changes what it names and nothing else, and keeps line ends, mark, end and indentation', {
  timeout: longestRun,
}, async () => {
  const all = await seeds();
  const property = fc.property(fc.nat(), layouts(), mutation(), fc.nat(), (which, layout, slip, other) => {
    const seed = all[which % all.length];
    if (!seed) return;
    const project = projectIn(seed.project, layout);
    const file = project.snapshot.file(seed.file.uri);
    const text = file && other % 3 > 0 ? mutated(file, slip) : undefined;
    if (text !== undefined) project.apply([{ type: 'text', uri: seed.file.uri, text }]);
    checkRename(project, seed.file.uri, other);
    checkMove(project, seed.file.uri);
    checkFixes(project, seed.file.uri, other);
  });
  fc.assert(property, effort(400));
  for (const [kind, count] of Object.entries(counts)) expect(count, kind).toBeGreaterThan(0);
  if (isByHand) console.log(counts);
});

function projectIn({ snapshot }: Project, layout: Layout): Project {
  const project = new Project();
  const files = [...snapshot.files()];
  project.apply(files.map(({ uri }) => ({ type: 'found', uri })));
  project.apply(files.map(({ uri, text }) => ({ type: 'text', uri, text: laidOut(text, layout) })));
  return project;
}

function checkRename({ snapshot }: Project, uri: Uri, other: number): void {
  const [file, scope] = [snapshot.file(uri), snapshot.scopeOf(uri)];
  const places = file && scope ? namePlaces(file, scope) : [];
  const place = places[other % Math.max(1, places.length)];
  if (!place) return;
  const to = freshName(place.symbol);
  const rename = service.rename(snapshot, uri, place.span.start, to);
  if (!rename || 'refusal' in rename) {
    counts.refusals++;
    return;
  }
  counts.renames++;
  // At the start of one place a smaller one may begin, which is then what is renamed.
  const from = snapshot.file(uri) && service.renamable(snapshot, uri, place.span.start);
  const { edits, fileRename } = rename;
  checkChange(
    snapshot,
    { edits, ...(fileRename ? { rename: fileRename } : {}) },
    {
      what: `The rename of ${JSON.stringify(place.symbol)}`,
      ...(from && 'text' in from ? { renamed: { from: from.text, to } } : {}),
    },
  );
}

function freshName({ kind, name }: Named): string {
  if (kind === 'connector') return 'zq-fresh';
  return kind === 'bpmnError' && name.startsWith('connector.') ? 'connector.zq_Fresh' : 'zqFresh';
}

function checkMove({ snapshot }: Project, uri: Uri): void {
  const to = uri.replace(/[^/]*?(\.bpmn20\.xml|\.bpmn|\.xml|\.json)$/, 'zq-moved$1');
  if (to === uri) return;
  const { edits, moves } = service.fileMoves(snapshot, [{ from: uri, to }]);
  if (edits.length + moves.length === 0) return;
  counts.moves++;
  checkChange(snapshot, { edits }, { what: `The move of ${uri}` });
}

function checkFixes(project: Project, uri: Uri, other: number): void {
  const { snapshot } = project;
  const profile = profiles[other % 2] ?? 'engine';
  const workshop = { project, store: strictStore(profile), newId: () => '00000000-0000-4000-8000-000000000000' };
  const findings = workshop.store.findings(snapshot, uri);
  const finding = findings[other % Math.max(1, findings.length)];
  const scope = snapshot.scopeOf(uri);
  if (!finding || !scope) return;
  for (const fix of fixesFor(workshop, finding)) {
    counts.fixes++;
    checkChange(snapshot, fix, { what: `'${fix.title}'` });
  }
  const suppression = suppressionFix(snapshot, scope, finding);
  if (suppression) {
    counts.suppressions++;
    checkChange(snapshot, suppression, { what: `'${suppression.title}'` });
  }
  const edit = other % 10 === 0 ? fixAll(workshop, uri) : undefined;
  if (!edit) return;
  counts['fixes of all']++;
  checkChange(snapshot, { edits: [{ uri, edits: [edit] }] }, { what: 'The fix of all' });
}
