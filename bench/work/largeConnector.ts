import { getLanguageService, type JSONSchema, TextDocument } from 'vscode-json-languageservice';
import connectorSchema from '../../schemas/connector-definition.schema.json';
import { Project } from '../../server/project/project.ts';
import { rules } from '../../server/rules/catalogue.ts';
import { checkFile } from '../../server/rules/checker.ts';
import { flat } from '../corpus.ts';
import { connector, connectorText } from '../generator/connectorText.ts';
import { Random } from '../generator/random.ts';
import { interleaved } from '../interleaved.ts';
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
  const { ours, theirs } = await interleaved({ ours: () => check(text), theirs: validate }, { rounds: short ? 5 : 15 });
  return [
    {
      id: 'large-connector',
      work: `validation and findings of a connector of 2,000 actions (${readable(text.length / 1e6)} MB)`,
      unit: '× vscode-json-languageservice',
      ours: ours / theirs,
      goal: 1.3,
    },
  ];
}

function check(text: string): number {
  const project = new Project();
  project.apply([{ type: 'text', uri, text }]);
  const { snapshot } = project;
  const file = snapshot.file(uri);
  const scope = snapshot.scopeOf(uri);
  return file && scope ? checkFile(rules, file, scope, { profile: 'modeling', levels: {} }).findings.length : 0;
}
