import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getLanguageService, TextDocument } from 'vscode-json-languageservice';
import connectorSchema from '../../schemas/connector-definition.schema.json';
import type { Snapshot } from '../../server/index/snapshot.ts';
import type { Uri } from '../../server/model/file.ts';
import { uriOfPath } from '../../server/node/paths.ts';
import { service } from '../../server/service.ts';
import { projectFiles, writeProject } from '../generator/project.ts';
import { interleaved, type Work } from '../interleaved.ts';
import { type Conditions, type Measurement, readable } from '../measurement.ts';
import { Editor, openWorkspace } from '../workspace.ts';

const lookUps = 50;
const floor = `1: ${lookUps} look-ups in a map with an entry for each file, and a copy of the answer`;

/** Questions that the index answers, in times of fifty look-ups in a map and a copy of the answer. */
export async function queries({ folder, short }: Conditions): Promise<Measurement[]> {
  const processes = short ? 400 : 2500;
  writeProject(folder, projectFiles({ processes, connectors: processes / 10 }));
  const { session } = await openWorkspace(folder);
  const open = join(folder, `project/processes/process-${processes / 2}.bpmn20.xml`);
  const text = readFileSync(open, 'utf8');
  new Editor(session, uriOfPath(open), text);
  const { snapshot } = session;
  const questions = questionsAt(snapshot, uriOfPath(open), text);
  const results: Measurement[] = [];
  for (const [name, ask] of Object.entries(questions)) {
    const answer = await ask();
    const fifty = lookUpsIn(snapshot);
    const times = await interleaved({ ask, fifty, copy: () => copied(answer) }, { rounds: short ? 9 : 31, atLeast: 3 });
    results.push({
      id: `query-${name}`,
      work: `${name} among ${2 * processes} files, ${size(answer)} in the answer`,
      unit: `× (${lookUps} look-ups + answer)`,
      ours: times.ask / (times.fifty + times.copy),
      goal: 1,
      floor,
    });
  }
  return [...results, await againstLibrary(folder, snapshot, short)];
}

function questionsAt(snapshot: Snapshot, uri: Uri, text: string): Readonly<Record<string, Work>> {
  const offset = text.indexOf('implementation="connector') + 'implementation="'.length;
  const inAction = text.indexOf('.', offset) + 2;
  return {
    'completion of a connector': () => service.completions(snapshot, uri, offset + 2),
    'completion of an action': () => service.completions(snapshot, uri, inAction),
    hover: () => service.hover(snapshot, uri, inAction),
    definition: () => service.definitions(snapshot, uri, inAction),
    references: () => service.references(snapshot, uri, inAction, true),
  };
}

function lookUpsIn(snapshot: Snapshot): Work {
  const map = new Map([...snapshot.files()].map(({ uri }) => [uri, uri]));
  const keys = [...map.keys()].filter((_, index) => index % Math.ceil(map.size / lookUps) === 0);
  return () => {
    let found = 0;
    for (let i = 0; i < lookUps; i++) if (map.has(keys[i % keys.length] ?? '')) found++;
    return found;
  };
}

function copied(answer: unknown): unknown {
  return Array.isArray(answer) ? answer.map((item) => ({ ...item })) : { ...(answer as object) };
}

function size(answer: unknown): number {
  return Array.isArray(answer) ? answer.length : 1;
}

async function againstLibrary(folder: string, snapshot: Snapshot, short: boolean): Promise<Measurement> {
  const path = join(folder, 'project/connectors/connector-0.json');
  const text = readFileSync(path, 'utf8');
  const offset = text.indexOf('"type": "') + '"type": "'.length;
  const library = getLanguageService({});
  library.configure({ schemas: [{ uri: 'connector', fileMatch: ['*'], schema: connectorSchema as object }] });
  const document = TextDocument.create('file:///connector.json', 'json', 1, text);
  const { ours, theirs } = await interleaved(
    {
      ours: () => service.completions(snapshot, uriOfPath(path), offset),
      theirs: () => library.doComplete(document, document.positionAt(offset), library.parseJSONDocument(document)),
    },
    { rounds: short ? 9 : 31 },
  );
  return {
    id: 'query-json-completion',
    work: `completion in a connector definition of ${readable(text.length / 1000)} kB`,
    unit: '× vscode-json-languageservice',
    ours: ours / theirs,
    goal: 1.3,
    floor: '1: the library itself, which gives the proposals of the schema',
  };
}
