import { describe, expect, test } from 'vitest';
import type { FileKind } from '../../../server/model/file.ts';
import { Project } from '../../../server/project/project.ts';
import { isBuildFile, kindOfContent, kindOfPath } from '../../../server/project/recognition.ts';
import { folder, projectOf } from '../../support/projectText.ts';

/** Checks which files of a project are recognised, and as what: a path with its kind, others not at all. */
function checkRecognised(text: string, expected: Readonly<Record<string, string>>): void {
  const { snapshot } = projectOf(text).project;
  const found = [...snapshot.files()].map(({ uri, kind }) => [uri.slice(folder.length + 1), kind] as const);
  expect(Object.fromEntries(found)).toEqual(expected);
}

const process = '<process id="p"/>';
const connector = '{ "name": "movies", "actions": { "a": { "id": "a", "name": "x" } } }';
const kafka = '{ "name": "sink", "config": { "connector.class": "FileStreamSink", "tasks.max": "1" } }';
const template = '[{ "name": "REST", "id": "rest", "appliesTo": ["bpmn:Task"], "properties": [] }]';
const manifest = '{ "name": "loans", "createdBy": "modeler" }';

describe('A path', () => {
  const kinds: readonly (readonly [path: string, kind: FileKind | undefined])[] = [
    ['a.bpmn', 'bpmn'],
    ['a.bpmn20.xml', 'bpmn'],
    ['a.bpmn.xml', 'bpmn'],
    ['processes/a.xml', 'bpmn'],
    ['processes/deep/a.bpmn', 'bpmn'],
    ['processes/deep/a.xml', undefined],
    ['a.bpmn20', undefined],
    ['a.bpmn.bak', undefined],
    ['a.xml', undefined],
    ['pom.xml', undefined],
    ['connectors/a.json', 'connector'],
    ['connectors/a.xml', undefined],
    ['connectors/deep/a.json', 'connector'],
    ['connectors/deep/deeper/a.json', undefined],
    ['a-extensions.json', 'extensions'],
    ['processes/a.json', 'extensions'],
    ['processes/a-extensions.json', 'extensions'],
    ['a.json', undefined],
    ['connectors/a.jsonc', undefined],
  ];

  test.each(kinds)('%s is taken for: %s', (path, kind) => expect(kindOfPath(`file:///w/${path}`)).toBe(kind));

  test('is told from a build file by its whole name', () => {
    expect(['pom.xml', 'build.gradle', 'build.gradle.kts'].map((name) => isBuildFile(`file:///w/${name}`))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['my-pom.xml', 'pom.xml.bak', 'build.json'].some((name) => isBuildFile(`file:///w/${name}`))).toBe(false);
  });
});

describe('JSON in a folder called connectors', () => {
  test('that is Kafka Connect configuration is none of ours', () =>
    checkRecognised(`-- connectors/sink.json --\n${kafka}\n`, {}));

  test('that is an element template is none of ours', () =>
    checkRecognised(`-- connectors/rest.json --\n${template}\n`, {}));

  test.each(['', '{}', '[]', 'null', '{ "actions": [] }', '{ "actions": { "a": { "id": 1 } } }'])(
    'that is no definition is none of ours: %j',
    (text) => checkRecognised(`-- connectors/a.json --\n${text}\n`, {}),
  );

  test('that holds actions or events with an id and a name is a connector', () =>
    checkRecognised(
      `-- connectors/a.json --\n${connector}\n-- connectors/b.json --\n${connector.replace('actions', 'events')}\n`,
      { 'connectors/a.json': 'connector', 'connectors/b.json': 'connector' },
    ));

  test.each(['', '{', '{}', kafka])('beside processes with BPMN is a connector, whatever it holds: %j', (text) =>
    checkRecognised(`-- connectors/a.json --\n${text}\n-- processes/p.bpmn --\n${process}\n`, {
      'connectors/a.json': 'connector',
      'processes/p.bpmn': 'bpmn',
    }),
  );

  test('beside processes with BPMN in a sub-folder is a connector', () =>
    checkRecognised(`-- connectors/a.json --\n\n-- processes/deep/p.bpmn --\n${process}\n`, {
      'connectors/a.json': 'connector',
      'processes/deep/p.bpmn': 'bpmn',
    }));

  test('beside processes without BPMN needs the content of a connector', () => {
    checkRecognised(`-- connectors/a.json --\n${kafka}\n-- processes/a-extensions.json --\n{"extensions": {}}\n`, {
      'processes/a-extensions.json': 'extensions',
    });
    checkRecognised(`-- connectors/a.json --\n${kafka}\n-- processes/log.xml --\n<?xml version="1.0"?><log/>\n`, {});
  });

  test('below a sub-folder needs the content of a connector, even beside processes with BPMN', () =>
    checkRecognised(
      `-- connectors/code/package.json --\n{ "name": "code" }\n-- connectors/code/a.json --\n${connector}
-- processes/p.bpmn --\n${process}\n`,
      { 'connectors/code/a.json': 'connector', 'processes/p.bpmn': 'bpmn' },
    ));
});

describe('JSON beside connectors or processes', () => {
  test.each(['processes/p.bpmn', 'connectors/a.json'])('is a manifest if it says so: beside %s', (path) =>
    checkRecognised(`-- loans.json --\n${manifest}\n-- ${path} --\n${path.endsWith('.bpmn') ? process : connector}\n`, {
      'loans.json': 'manifest',
      [path]: path.endsWith('.bpmn') ? 'bpmn' : 'connector',
    }),
  );

  test('is no manifest if it is a package.json or the like', () =>
    checkRecognised(
      `-- package.json --\n{ "name": "loans", "version": "1.0.0", "scripts": {} }\n-- tsconfig.json --\n{}\n-- processes/p.bpmn --\n${process}\n`,
      { 'processes/p.bpmn': 'bpmn' },
    ));

  test('is no manifest elsewhere, whatever it says', () => {
    checkRecognised(`-- loans.json --\n${manifest}\n`, {});
    checkRecognised(`-- a/loans.json --\n${manifest}\n-- processes/p.bpmn --\n${process}\n`, {
      'processes/p.bpmn': 'bpmn',
    });
  });

  test('becomes a manifest when processes appear beside it', () => {
    const project = new Project();
    project.apply([{ type: 'text', uri: `${folder}/loans.json`, text: manifest }]);
    expect([...project.snapshot.files()]).toEqual([]);
    project.apply([{ type: 'text', uri: `${folder}/processes/p.bpmn`, text: process }]);
    expect([...project.snapshot.files()].map(({ kind }) => kind).sort()).toEqual(['bpmn', 'manifest']);
  });
});

describe('XML', () => {
  test('in processes is BPMN if its root says so', () =>
    checkRecognised(`-- processes/p.xml --\n${process}\n-- processes/log.xml --\n<?xml version="1.0"?><log/>\n`, {
      'processes/p.xml': 'bpmn',
    }));

  test('with a name of BPMN is BPMN, whatever it holds', () =>
    checkRecognised('-- a.bpmn --\n<?xml version="1.0"?><log/>\n-- b.bpmn20.xml --\n<?xml?>\n', {
      'a.bpmn': 'bpmn',
      'b.bpmn20.xml': 'bpmn',
    }));
});

describe('An open document', () => {
  const bpmn = (root: string, namespace: string): string =>
    `<?xml version="1.0"?>\n<!-- x -->\n<${root} xmlns${root.includes(':') ? `:${root.split(':')[0]}` : ''}="${namespace}"/>`;
  const model = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

  test.each<[text: string, language: 'xml' | 'json', kind: FileKind | undefined]>([
    [bpmn('definitions', model), 'xml', 'bpmn'],
    [bpmn('bpmn2:definitions', model), 'xml', 'bpmn'],
    [bpmn('definitions', 'http://schemas.xmlsoap.org/wsdl/'), 'xml', undefined],
    [bpmn('process', model), 'xml', undefined],
    ['<project/>', 'xml', undefined],
    ['', 'xml', undefined],
    [connector, 'json', 'connector'],
    [connector.replace('actions', 'events'), 'json', 'connector'],
    [connector.slice(0, -1), 'json', 'connector'],
    ['{ "actions": {} }', 'json', undefined],
    ['{ "actions": { "a": "b" } }', 'json', undefined],
    [kafka, 'json', undefined],
    [template, 'json', undefined],
    ['', 'json', undefined],
    [connector, 'xml', undefined],
  ])('is recognised by its content alone: %s', (text, language, kind) =>
    expect(kindOfContent('untitled:Untitled-1', text, language)).toBe(kind),
  );
});
