import { join } from 'node:path';
import { expect, test } from 'vitest';
import { namePlaces } from '../../../server/features/namePlaces.ts';
import type { Occurrence } from '../../../server/features/occurrences.ts';
import type { Rename } from '../../../server/features/rename.ts';
import { idOf, type Named } from '../../../server/index/named.ts';
import type { Profile } from '../../../server/index/scope.ts';
import type { Snapshot } from '../../../server/index/snapshot.ts';
import type { Uri } from '../../../server/model/file.ts';
import type { FileChange, Project } from '../../../server/project/project.ts';
import { rules } from '../../../server/rules/catalogue.ts';
import { FindingsStore } from '../../../server/rules/findingsStore.ts';
import { service } from '../../../server/service.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { corpusFolder, hasCorpus, projectAt } from '../../support/corpus.ts';

/** A symbol of the sample project with one of the places that name it. */
interface Subject {
  readonly symbol: Named;
  readonly uri: Uri;
  readonly offset: number;
}

const project = await projectAt(join(import.meta.dirname, '../../../examples'));
const subjects = subjectsOf(project.snapshot);

test('the sample project has every kind of symbol', () => {
  const kinds = ['connector', 'action', 'event', 'input', 'output', 'connectorError'];
  const others = ['process', 'element', 'variable', 'bpmnError'];
  expect(new Set(subjects.map(({ symbol }) => symbol.kind))).toEqual(new Set([...kinds, ...others]));
});

/** Checks that each definition of each name lists the name, and answers how many of each kind of symbol there are. */
function checkDefinitions(snapshot: Snapshot, places = placesOf(snapshot)): ReadonlyMap<string, number> {
  const known = new Map<string, ReadonlySet<string>>();
  const referencesOf = (uri: Uri, offset: number): ReadonlySet<string> => {
    const key = `${uri} ${offset}`;
    const references = known.get(key) ?? new Set(service.references(snapshot, uri, offset, true).map(nameOfOccurrence));
    known.set(key, references);
    return references;
  };
  const counts = new Map<string, number>();
  for (const { symbol, uri, offset } of places) {
    for (const definition of service.declarations(snapshot, uri, offset)) {
      const references = referencesOf(definition.uri, definition.name.start);
      if (!references.has(`${uri} ${offset}`)) throw new Error(`${idOf(symbol)} does not list ${uri} ${offset}`);
      counts.set(symbol.kind, (counts.get(symbol.kind) ?? 0) + 1);
    }
  }
  return counts;
}

test('the definition of every name in the sample project lists that name, whatever the kind of symbol', {
  timeout: 60_000,
}, () => {
  const counts = checkDefinitions(project.snapshot);
  for (const { symbol } of subjects) expect(counts.get(symbol.kind), symbol.kind).toBeGreaterThan(0);
  expect([...counts.values()].reduce((sum, count) => sum + count)).toBeGreaterThan(900);
});

test.skipIf(!hasCorpus)(
  'in public projects, too, the definition of every name lists that name (skipped without the folder of them)',
  { timeout: 60_000 },
  async () => {
    const { snapshot } = await projectAt(corpusFolder);
    // Each asks for all places of its file: some stand for all.
    const counts = checkDefinitions(
      snapshot,
      placesOf(snapshot).filter(({ symbol }, index) => index % (symbol.kind === 'element' ? 20 : 4) === 0),
    );
    for (const kind of ['connector', 'action', 'input', 'output', 'process', 'element', 'variable', 'bpmnError'])
      expect(counts.get(kind), kind).toBeGreaterThan(0);
  },
);

test('every name of the sample project has a hover', { timeout: 60_000 }, async () => {
  for (const { symbol, uri, offset } of placesOf(project.snapshot)) {
    const hover = await service.hover(project.snapshot, uri, offset);
    if (!hover) throw new Error(`${idOf(symbol)} at ${uri} ${offset} has no hover`);
  }
});

test('a new name changes no finding of the sample project, and the old name brings the same bytes back', {
  timeout: 30_000,
}, () => {
  const checks = (['engine', 'modeling'] as const).map((profile) => new Check(project, profile));
  let renamed = 0;
  for (const [index, { symbol, uri, offset }] of subjects.entries()) {
    // Most elements are flows: some of them stand for all.
    if (symbol.kind === 'element' && index % 8 !== 0) continue;
    const rename = renameOf(project.snapshot, { uri, offset }, freshName(symbol));
    if (!rename) continue;
    const changed = project.fork();
    changed.apply(changesOf(project.snapshot, rename));
    for (const check of index % 8 === 0 ? checks : [])
      expect({ symbol, codes: check.codesAfter(changed) }).toEqual({ symbol, codes: check.codes });
    const back = renameOf(changed.snapshot, placeAfter(rename), symbol.name);
    if (!back) throw new Error(`${idOf(symbol)} does not get its name back`);
    changed.apply(changesOf(changed.snapshot, back));
    expect(differences(project.snapshot, changed.snapshot)).toEqual([]);
    renamed++;
  }
  expect(renamed).toBeGreaterThan(120);
});

function nameOfOccurrence({ uri, place }: Occurrence): string {
  return `${uri} ${place.span.start}`;
}

test.skipIf(!hasCorpus)(
  'in public projects, too, a new name changes no finding, and the old name brings the same bytes back (skipped without the folder of them)',
  { timeout: 120_000 },
  async () => {
    const corpus = await projectAt(corpusFolder);
    const { snapshot } = corpus;
    // Each takes the reading of several files twice: some stand for all.
    const chosen = subjectsOf(snapshot).filter(
      ({ symbol }, index) => index % (symbol.kind === 'element' ? 25 : 5) === 0,
    );
    const checks = (['engine', 'modeling'] as const).map((profile) => new Check(corpus, profile));
    let renamed = 0;
    for (const [index, { symbol, uri, offset }] of chosen.entries()) {
      const rename = service.rename(snapshot, uri, offset, freshName(symbol));
      if (!rename || 'refusal' in rename) continue;
      const changed = corpus.fork();
      changed.apply(changesOf(snapshot, rename));
      for (const check of index % 4 === 0 ? checks : [])
        expect({ symbol, codes: check.codesAfter(changed) }).toEqual({ symbol, codes: check.codes });
      const place = placeAfter(rename);
      const back = service.rename(changed.snapshot, place.uri, place.offset, symbol.name);
      if (!back || 'refusal' in back) throw new Error(`${idOf(symbol)} does not get its name back: ${back?.refusal}`);
      changed.apply(changesOf(changed.snapshot, back));
      expect({ symbol, differences: differences(snapshot, changed.snapshot) }).toEqual({ symbol, differences: [] });
      renamed++;
    }
    expect(renamed).toBeGreaterThan(50);
  },
);

/** Findings before a change and after it. */
class Check {
  readonly codes: readonly string[];
  private readonly store: FindingsStore;

  constructor(
    private readonly before: Project,
    profile: Profile,
  ) {
    const settings = { profile, levels: {} };
    this.store = new FindingsStore(
      rules,
      () => settings,
      (_code, error) => {
        throw error;
      },
    );
    this.codes = this.codesAfter(before);
  }

  codesAfter({ snapshot }: Project): readonly string[] {
    const doubtful = this.store.dependents(
      this.before.snapshot,
      snapshot,
      [...snapshot.files()].filter((file) => this.before.snapshot.file(file.uri) !== file).map(({ uri }) => uri),
    );
    return [...snapshot.files()]
      .flatMap(({ uri }) => (doubtful.has(uri) ? this.store.tryOut(snapshot, uri) : this.store.findings(snapshot, uri)))
      .map(({ code }) => code)
      .sort();
  }
}

/** Undefined for what is refused: the names of built-in services. */
function renameOf(snapshot: Snapshot, { uri, offset }: Omit<Subject, 'symbol'>, name: string): Rename | undefined {
  const rename = service.rename(snapshot, uri, offset, name);
  if (!rename) throw new Error(`There is no name at ${uri} ${offset}`);
  if (!('refusal' in rename)) return rename;
  expect(rename.refusal).toMatch(/is built in/);
  return undefined;
}

function changesOf(snapshot: Snapshot, { edits, fileRename }: Rename): FileChange[] {
  const changes = edits.map(({ uri, edits: ofFile }): FileChange & { text: string } => {
    const text = applyEdits(snapshot.file(uri)?.text ?? '', ofFile);
    return { type: 'text', uri: uri === fileRename?.from ? fileRename.to : uri, text };
  });
  return fileRename ? [{ type: 'gone', uri: fileRename.from }, ...changes] : changes;
}

/** Where the first edit of a rename stands afterwards: the first of its file, so nothing before it has moved. */
function placeAfter({ edits, fileRename }: Rename): Omit<Subject, 'symbol'> {
  const [first] = edits;
  const uri = first?.uri ?? '';
  return { uri: uri === fileRename?.from ? fileRename.to : uri, offset: first?.edits[0]?.span.start ?? 0 };
}

function differences(before: Snapshot, after: Snapshot): readonly Uri[] {
  const uris = new Set([...before.files(), ...after.files()].map(({ uri }) => uri));
  return [...uris].filter((uri) => before.file(uri)?.text !== after.file(uri)?.text);
}

/** All places that an editor finds; one that begins where a shorter one does is hidden. */
function placesOf(snapshot: Snapshot): readonly Subject[] {
  return [...snapshot.files()].flatMap((file) => {
    const scope = snapshot.scopeOf(file.uri);
    return scope
      ? namePlaces(file, scope).map(({ symbol, span }) => ({ symbol, uri: file.uri, offset: span.start }))
      : [];
  });
}

function subjectsOf(snapshot: Snapshot): readonly Subject[] {
  return [
    ...new Map(
      placesOf(snapshot).map((place) => [`${snapshot.scopeOf(place.uri)?.root} ${idOf(place.symbol)}`, place]),
    ).values(),
  ];
}

/** A name as good or bad as the old one: findings speak of names, too. */
function freshName({ kind, name }: Named): string {
  if (kind === 'connector') return /^[a-z][-a-z0-9]{0,23}$/.test(name) ? 'fresh-name' : `${name}Fresh`;
  if (kind === 'process') return /Process_./.test(name) ? 'Process_Fresh' : 'freshProcess';
  if (kind === 'variable' && !/^[a-z]\w*$/i.test(name)) return `${name}Fresh`;
  return kind === 'bpmnError' && name.startsWith('connector.') ? 'connector.fresh_Name' : 'freshName';
}
