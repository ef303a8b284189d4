import { expect, test } from 'vitest';
import { largestFile } from '../../server/model/file.ts';
import { Project } from '../../server/project/project.ts';
import { service } from '../../server/service.ts';
import { structureService } from '../../server/structureService.ts';
import { MemoryFiles } from '../support/memoryFiles.ts';
import { serveInMemory } from '../support/memoryServer.ts';
import { profiles, strictStore } from './checkModel.ts';
import { checkAsking, checkFixing, checkReading } from './checks.ts';

const folder = 'file:///project';
const process = `${folder}/processes/p.bpmn`;
const connector = `${folder}/connectors/movies.json`;
const extensions = `${folder}/processes/p-extensions.json`;

const definitions = (content: string): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn">${content}</definitions>`;
const task = definitions('<process id="p"><serviceTask id="t" implementation="movies.a1"/></process>');

const deep = 100_000;

test.each([
  ['sub-processes', process, definitions(`<process id="p">${'<subProcess id="s">'.repeat(deep)}`)],
  [
    'closed elements',
    process,
    definitions(`<process id="p">${'<subProcess id="s">'.repeat(deep)}${'</subProcess>'.repeat(deep)}</process>`),
  ],
  ['foreign elements', process, definitions(`<process id="p"><task id="t">${'<x:a>'.repeat(deep)}`)],
  [
    'arrays in a connector',
    connector,
    `{ "name": "movies", "actions": { "a": { "id": "a", "name": "a", "inputs": ${'['.repeat(deep)}`,
  ],
  [
    'schemas of a parameter',
    connector,
    `{ "name": "movies", "actions": { "a": { "id": "a", "name": "a", "inputs": [{ "id": "i", "name": "i", "type": "x", "model": ${'{"anyOf":['.repeat(deep)}${']}'.repeat(deep)} }] } } }`,
  ],
  [
    'values of a mapping',
    extensions,
    `{ "extensions": { "p": { "mappings": { "t": { "inputs": { "i": { "type": "value", "value": ${'{"a":'.repeat(deep)}1${'}'.repeat(deep)} } } } } } } }`,
  ],
  [
    'expressions',
    extensions,
    `{ "extensions": { "p": { "mappings": { "t": { "inputs": { "i": { "type": "value", "value": "\${${'('.repeat(deep)}" } } } } } } }`,
  ],
])('%s that nest 100,000 deep stop no feature', { timeout: 300_000 }, async (_what, uri, text) => {
  const project = new Project();
  project.apply([process, uri].map((one) => ({ type: 'found', uri: one })));
  project.apply([
    { type: 'text', uri: process, text: task },
    { type: 'text', uri, text },
  ]);
  for (const place of [0, 1]) {
    await checkReading(project, uri, place);
    await checkAsking(project, uri, place + Math.floor(text.length / 2));
    await checkFixing(project, uri, place);
  }
});

test('an attribute of the largest size is read, and one above it refused by name', { timeout: 300_000 }, async () => {
  const around = definitions('<process id="p" name=""><serviceTask id="t"/></process>');
  const fill = (size: number): string => around.replace('name=""', `name="${'x'.repeat(size - around.length)}"`);
  expect(await findingsOf(fill(largestFile))).not.toContain('file-unreadable');
  expect(await findingsOf(fill(largestFile + 1))).toEqual(['file-unreadable']);
});

/** So many short actions as the largest file holds. */
const actions = 450_000;

test('half a million actions stop no feature, and no rule', { timeout: 600_000 }, async () => {
  const all = Array.from({ length: actions }, (_, at) => `"a${at}":{"id":"a${at}","name":"a${at}"}`).join(',');
  const text = `{ "name": "movies", "description": "", "actions": {${all}} }`;
  expect(text.length).toBeLessThan(largestFile);
  const project = new Project();
  project.apply([
    { type: 'text', uri: process, text: task },
    { type: 'text', uri: connector, text },
  ]);
  const { snapshot } = project;
  // A rule that throws is an error here.
  for (const profile of profiles) expect(strictStore(profile).findings(snapshot, connector).length).toBeGreaterThan(0);
  expect(structureService.workspaceSymbols(snapshot, 'a4').length).toBeGreaterThan(0);
  expect(structureService.outline(snapshot, connector)[0]?.children).toHaveLength(actions);
  expect(structureService.lenses(snapshot, connector).length).toBeGreaterThan(actions);
  expect(structureService.semanticTokens(snapshot, connector).length).toBeGreaterThan(actions);
  const at = task.indexOf('movies.a1') + 8;
  expect(await service.completions(snapshot, process, at)).toHaveLength(actions);
  expect(service.references(snapshot, process, at, true)).toHaveLength(2);
  await service.hover(snapshot, connector, Math.floor(text.length / 2));
});

/** What an editor shows of a document that it has open, by its codes. */
async function findingsOf(text: string): Promise<readonly (string | number | undefined)[]> {
  const server = serveInMemory(
    new MemoryFiles({ [process]: task, [`${folder}/p.json`]: '{ "name": "p", "createdBy": "x" }' }),
    [folder],
  );
  try {
    await server.editor.initialize();
    await server.idle();
    await server.editor.open(process, text);
    await server.idle();
    const { items } = (await server.editor.connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: process },
    })) as { items: { code?: string | number }[] }; // a full report, as nothing was told before
    return items.map(({ code }) => code);
  } finally {
    server.end();
  }
}
