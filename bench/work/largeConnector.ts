import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice';
import connectorSchema from '../../schemas/connector-definition.schema.json';
import { pause, Slices } from '../../server/lsp/slices.ts';
import { Project } from '../../server/project/project.ts';
import { rules } from '../../server/rules/catalogue.ts';
import { checkFile } from '../../server/rules/checker.ts';
import { FindingsStore } from '../../server/rules/findingsStore.ts';
import { flat } from '../corpus.ts';
import { connector, connectorText } from '../generator/connectorText.ts';
import { Random } from '../generator/random.ts';
import { interleaved, median } from '../interleaved.ts';
import { type Conditions, type Measurement, readable } from '../measurement.ts';

const uri = 'file:///bench/project/connectors/large.json';

/** Validation and findings of a connector definition with two thousand actions. */
export async function largeConnector({ short }: Conditions): Promise<Measurement[]> {
  const text = flat(connectorText(new Random(1), connector(new Random(1), 'large', 2000)));
  const library = getLanguageService({});
  const schema = connectorSchema as JSONSchema;
  const validate = () => {
    const document = TextDocument.create(uri, 'json', 1, text);
    return library.doValidation(document, library.parseJSONDocument(document), {}, schema);
  };
  const waits: number[] = [];
  const { ours, theirs } = await interleaved(
    { ours: () => check(text), theirs: validate, waiting: async () => waits.push(await longestWait(text)) },
    { rounds: short ? 5 : 15 },
  );
  return [
    {
      id: 'large-connector-wait',
      work: 'the longest time that another request waits while it is opened and checked',
      unit: '× such a validation',
      ours: median(waits) / theirs,
      goal: 0.25,
      floor: 'reading the definition itself, which is one step',
    },
    {
      id: 'large-connector',
      work: `validation and findings of a connector of 2,000 actions (${readable(text.length / 1e6)} MB)`,
      unit: '× vscode-json-languageservice',
      ours: ours / theirs,
      goal: 1.3,
    },
  ];
}

/** Opens and checks the definition as the server does, and answers the longest time in which nobody else had a turn. */
async function longestWait(text: string): Promise<number> {
  let isDone = false;
  let longest = 0;
  let last = performance.now();
  const tick = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isDone) setImmediate(tick);
  };
  setImmediate(tick);
  await pause();
  const project = new Project();
  project.apply([{ type: 'text', uri, text }]);
  await pause();
  const slices = new Slices();
  const store = new FindingsStore(
    rules,
    () => ({ profile: 'modeling', levels: {} }),
    () => undefined,
  );
  await store.findingsInSlices(project.snapshot, uri, () => slices.pauseIfDue());
  await pause();
  isDone = true;
  return longest;
}

function check(text: string): number {
  const project = new Project();
  project.apply([{ type: 'text', uri, text }]);
  const { snapshot } = project;
  const file = snapshot.file(uri);
  const scope = snapshot.scopeOf(uri);
  return file && scope ? checkFile(rules, file, scope, { profile: 'modeling', levels: {} }).findings.length : 0;
}
