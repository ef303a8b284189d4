import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { NamePlace } from '../../../server/features/namePlace.ts';
import { namePlaces, placesNaming } from '../../../server/features/namePlaces.ts';
import { definitionsOf, occurrencesOf } from '../../../server/features/occurrences.ts';
import { idOf, type Named } from '../../../server/index/named.ts';
import type { Scope } from '../../../server/index/scope.ts';
import type { Snapshot } from '../../../server/index/snapshot.ts';
import type { ProjectFile } from '../../../server/model/file.ts';
import type { Project } from '../../../server/project/project.ts';
import { decodeAttribute, decodeXml } from '../../../server/syntax/xmlText.ts';
import { corpusFolder, hasCorpus, projectAt } from '../../support/corpus.ts';
import { checkNameAt, checkPlacesNaming } from '../../support/nameSearch.ts';
import { projectOf } from '../../support/projectText.ts';

const examples = join(import.meta.dirname, '../../../examples');

/** Checks what holds of all places of a project, and answers how many there are. */
function checkPlaces({ snapshot }: Project): number {
  let count = 0;
  for (const file of snapshot.files()) {
    const scope = snapshot.scopeOf(file.uri);
    for (const place of scope ? namePlaces(file, scope) : []) {
      const { text, span } = place;
      expect({ uri: file.uri, start: span.start, text: decoded(file, place) }).toEqual({
        uri: file.uri,
        start: span.start,
        text,
      });
      count++;
    }
  }
  return count;
}

/** Checks that the index leads to every place of every symbol, and that a symbol's definitions are among its places. */
function checkOccurrences({ snapshot }: Project): number {
  const places = [...placesIn(snapshot)];
  const expected = new Map<string, number>();
  for (const { key } of places) expected.set(key, (expected.get(key) ?? 0) + 1);
  for (const { key, scope, symbol } of new Map(places.map((place) => [place.key, place])).values()) {
    const occurrences = occurrencesOf(symbol, scope, snapshot);
    const own = occurrences.filter(({ uri }) => scope.ownFile(uri));
    expect({ key, count: own.length }).toEqual({ key, count: expected.get(key) });
    const definitions = occurrences.filter(({ place }) => place.role === 'definition').length;
    expect({ key, definitions: definitionsOf(symbol, scope).length }).toEqual({ key, definitions });
  }
  return expected.size;
}

/** Checks that a part of the places is found without all of them; answers how many names were looked for. */
function checkSearches({ snapshot }: Project): number {
  let count = 0;
  for (const file of snapshot.files()) {
    const scope = snapshot.scopeOf(file.uri);
    if (!scope) continue;
    const all = namePlaces(file, scope);
    for (const { span } of all) for (const offset of [span.start, span.end + 1]) checkNameAt(file, scope, offset, all);
    const symbols = new Map(all.map(({ symbol }) => [idOf(symbol), symbol]));
    for (const symbol of symbols.values()) checkPlacesNaming(file, scope, symbol, all);
    count += symbols.size;
  }
  return count;
}

interface Located {
  /** The symbol and its scope, as a text. */
  readonly key: string;
  readonly scope: Scope;
  readonly symbol: Named;
}

/** The places of all scopes that see no other one. */
function* placesIn(snapshot: Snapshot): Iterable<Located> {
  for (const file of snapshot.files()) {
    const scope = snapshot.scopeOf(file.uri);
    if (!scope || scope.beyond) continue;
    for (const { symbol } of namePlaces(file, scope)) yield { key: `${scope.root} ${idOf(symbol)}`, scope, symbol };
  }
}

function decoded({ text }: ProjectFile, { span, escaping }: NamePlace): string {
  const raw = text.slice(span.start, span.end);
  if (escaping === 'json') return JSON.parse(`"${raw}"`);
  if (escaping === 'plain') return raw;
  return escaping === 'content' ? decodeXml(raw) : decodeAttribute(raw);
}

describe('In the sample project', async () => {
  const project = await projectAt(examples);

  test('every place holds its name', () => expect(checkPlaces(project)).toBeGreaterThan(900));

  test('the index leads to every place', () => expect(checkOccurrences(project)).toBeGreaterThan(200));

  test('one name is found without all others', () => expect(checkSearches(project)).toBeGreaterThan(200));
});

describe.skipIf(!hasCorpus)('In public projects (skipped without the folder of them)', async () => {
  const project = hasCorpus ? await projectAt(corpusFolder) : undefined;

  test('every place holds its name', () => {
    expect(project && checkPlaces(project)).toBeGreaterThan(1000);
  });

  test('the index leads to every place', () => {
    expect(project && checkOccurrences(project)).toBeGreaterThan(500);
  }, 30_000);

  test('one name is found without all others', () => {
    expect(project && checkSearches(project)).toBeGreaterThan(500);
  }, 60_000);
});

test('a process of 5,000 tasks with mappings is read in one go', () => {
  const ids = Array.from({ length: 5000 }, (_, index) => `t${index}`);
  const tasks = ids.map((id) => `<serviceTask id="${id}" implementation="movies.describe"/>`).join('\n');
  const mappings = ids.map((id) => `"${id}": { "inputs": { "title": { "type": "value", "value": "\${film}" } } }`);
  const { project } = projectOf(`
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "describe", "inputs": [{ "id": "i", "name": "title", "type": "string" }] } } }
-- processes/p.bpmn --
<process id="Process_p">${tasks}</process>
-- processes/p-extensions.json --
{ "id": "p", "extensions": { "Process_p": { "mappings": { ${mappings.join(',\n')} } } } }
`);
  const { snapshot } = project;
  const uri = 'file:///project/processes/p-extensions.json';
  const [file, scope] = [snapshot.file(uri), snapshot.scopeOf(uri)];
  if (!file || !scope) throw new Error('The file is not there');
  expect(placesNaming(file, scope, { kind: 'variable', process: 'Process_p', name: 'film' })).toHaveLength(5000);
  const input = { kind: 'input', connector: 'movies', feature: 'action', owner: 'describe', name: 'title' } as const;
  expect(occurrencesOf(input, scope, snapshot)).toHaveLength(5001);
});
