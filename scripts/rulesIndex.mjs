// `npm run docs`: writes what tells the codes of the rules from the rules themselves.
//   node scripts/rulesIndex.mjs [--check]    --check writes nothing, and fails when a file is not up to date
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './dependencies.mjs';

const README = 'docs/rules/README.md';
const SCHEMA = 'schemas/configuration.schema.json';
const MANIFEST = 'package.json';
const LEVELS = ['error', 'warning', 'information', 'hint', 'off'];
const PROFILES = {
  auto: "The modeling service's rules for exported projects, the engine's everywhere else",
  engine: 'What the engine (a runtime bundle) does with the files',
  modeling: 'What the modeling service accepts at validate, release and deploy',
};

/** The groups of rules, taken from the sources: nothing has to be built before. */
async function ruleGroups() {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'server/rules/catalogue.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    // Without `module` first, the UMD build of jsonc-parser is bundled and fails when it is loaded.
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  const source = Buffer.from(outputFiles[0].text).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)).ruleGroups;
}

function readme(groups) {
  const lines = [
    '# Rules',
    '',
    'Every finding carries the code of its rule. The severity depends on the profile, that is on whose behaviour the finding',
    'is about: `engine` is the runtime, `modeling` the modeling service. In VS Code `activitiConnectors.rules` gives a rule',
    'another severity or switches it off, for everybody [the configuration file](../configuration.md) does.',
    '',
    'This page is generated from the rules: `npm run docs` writes it.',
  ];
  for (const { title, rules } of groups) {
    lines.push('', `## ${title}`, '', '| Rule | Finds | `engine` | `modeling` | Varies |', '|---|---|---|---|---|');
    lines.push(...rules.map(row));
  }
  return `${lines.join('\n')}\n`;
}

function row({ code, title, levels, variation = '' }) {
  const cells = [`[\`${code}\`](${code}.md)`, title, levels.engine, levels.modeling, variation];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function schema(rules) {
  const codes = rules.map(({ code }) => code);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://activiti-connectors.dev/schemas/configuration.schema.json',
    title: 'Configuration of Activiti Connectors',
    description: 'How the files of this folder and of those below it are checked, in editors and on the command line.',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: {
        description: 'The address of a schema, for editors that know this file from nowhere else.',
        type: 'string',
      },
      profile: {
        description:
          "Whose rules findings follow: the engine's or the modeling service's. One profile counts for a whole project: the nearest one in the project's own folder or above.",
        type: 'string',
        enum: Object.keys(PROFILES),
        enumDescriptions: Object.values(PROFILES),
      },
      rules: {
        description: 'From the code of a rule to its severity, or to off.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(
          rules.map(({ code, title }) => [code, { description: `${title}.`, $ref: '#/definitions/level' }]),
        ),
      },
      suppress: {
        description: 'Findings that are accepted as they are. Those of the folders above count, too.',
        type: 'array',
        items: { $ref: '#/definitions/suppression' },
      },
      exclude: {
        description:
          'Files and folders that are not read and not checked: from glob patterns, which start at this folder, to true; false takes back the same pattern of a folder above or of the defaults, such as **/target.',
        type: 'object',
        additionalProperties: { type: 'boolean' },
      },
    },
    definitions: {
      level: { type: 'string', enum: LEVELS },
      suppression: {
        type: 'object',
        required: ['code'],
        additionalProperties: false,
        properties: {
          code: {
            description: 'The code of the rule, as the finding shows it.',
            type: 'string',
            enum: codes,
            enumDescriptions: rules.map(({ title }) => title),
          },
          file: {
            description:
              'The path of the file from this folder, such as processes/order.bpmn. Without it the entry counts for all files of this folder and of those below it.',
            type: 'string',
          },
          element: {
            description:
              'What the finding is about: the id of an element, the name of a connector, action, parameter or variable. Without it the entry counts for every finding of the rule.',
            type: 'string',
          },
          reason: { description: 'Why it is accepted, for the next reader.', type: 'string' },
        },
      },
    },
  };
}

/** The manifest with the codes of the rules in its settings. */
function manifest(rules) {
  const all = JSON.parse(readFileSync(path.join(ROOT, MANIFEST), 'utf8'));
  all.contributes.configuration.properties['activitiConnectors.rules'].propertyNames = {
    enum: rules.map(({ code }) => code),
    enumDescriptions: rules.map(({ title }) => title),
  };
  return all;
}

/** As `npm run format` would leave it. */
function formatted(file, value) {
  const biome = path.join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    [biome, 'format', `--stdin-file-path=${path.join(ROOT, file)}`],
    { cwd: ROOT, input: JSON.stringify(value, undefined, 2), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${file} cannot be formatted\n${stderr}`);
  return stdout;
}

const groups = await ruleGroups();
const rules = groups.flatMap((group) => group.rules);
const texts = {
  [README]: readme(groups),
  [SCHEMA]: formatted(SCHEMA, schema(rules)),
  [MANIFEST]: formatted(MANIFEST, manifest(rules)),
};
for (const [file, text] of Object.entries(texts)) {
  const address = path.join(ROOT, file);
  if (existsSync(address) && readFileSync(address, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is not what the rules say; run 'npm run docs'`);
    process.exitCode = 1;
  } else {
    writeFileSync(address, text);
    console.log(file);
  }
}
