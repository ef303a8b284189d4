import { expect, test } from 'vitest';
import { parseFile } from '../../../server/model/file.ts';
import { Project } from '../../../server/project/project.ts';
import { rules } from '../../../server/rules/catalogue.ts';
import { service } from '../../../server/service.ts';
import { applyEdits } from '../../../server/text/edit.ts';

const uri = 'file:///project/.activiti-connectors.json';

/** Checks what is offered at `$0`, and the text after the entry `accept` was accepted, with `|` where the first tab stop is. */
async function checkCompletion(
  marked: string,
  expected: { labels?: readonly string[]; contains?: readonly string[]; accept?: string; gives?: string },
): Promise<void> {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const project = new Project();
  const completions = await service.completions(project.apply([{ type: 'text', uri, text }]), uri, offset);
  const labels = completions.map(({ label }) => label);
  if (expected.labels) expect(labels).toEqual(expected.labels);
  expect(labels).toEqual(expect.arrayContaining([...(expected.contains ?? [])]));
  if (expected.accept === undefined) return;
  const chosen = completions.find(({ label }) => label === expected.accept);
  const edits = chosen ? [chosen.edit, ...(chosen.additionalEdit ? [chosen.additionalEdit] : [])] : [];
  expect(applyEdits(text, edits).replaceAll(/\$\d|\$\{\d[^}]*\}/g, '|')).toBe(expected.gives);
}

async function checkHover(marked: string, says: string): Promise<void> {
  const project = new Project();
  const snapshot = project.apply([{ type: 'text', uri, text: marked.replace('$0', '') }]);
  expect((await service.hover(snapshot, uri, marked.indexOf('$0')))?.markdown).toContain(says);
}

test('the keys of the file are offered', () =>
  checkCompletion('{\n  $0\n}', { contains: ['profile', 'rules', 'suppress'] }));

test('the code of every rule is offered under rules, with what it finds', async () => {
  await checkCompletion('{ "rules": { "$0" } }', { labels: rules.map(({ code }) => code) });
  await checkHover('{ "rules": { "json-$0syntax": "off" } }', 'breaks the syntax of JSON');
});

test('a code is inserted with its quotes and a place for the level', () =>
  checkCompletion('{ "rules": { "json$0" } }', { accept: 'json-syntax', gives: '{ "rules": { "json-syntax": | } }' }));

test('the levels are offered behind a code', () =>
  checkCompletion('{ "rules": { "json-syntax": "$0" } }', {
    labels: ['error', 'warning', 'information', 'hint', 'off'],
  }));

test('the profiles are offered with what they mean', () =>
  checkCompletion('{ "profile": "$0" }', { labels: ['auto', 'engine', 'modeling'] }));

test('the codes are offered in a suppression', () =>
  checkCompletion('{ "suppress": [{ "code": "$0" }] }', { contains: rules.map(({ code }) => code) }));

test('a whole file and a whole suppression are offered', async () => {
  await checkCompletion('$0', { labels: ['New configuration'] });
  await checkCompletion('{ "suppress": [$0] }', { contains: ['New suppression'] });
});

test('a hover says what a key of the file means', () => checkHover('{ "suppr$0ess": [] }', 'accepted as they are'));

test('the file is one of its own kind wherever it lies', () => {
  const project = new Project();
  for (const folder of ['a/connectors', 'a/processes', 'a/triggers', 'a']) {
    const at = `file:///${folder}/.activiti-connectors.json`;
    expect(project.apply([{ type: 'text', uri: at, text: '{}' }]).file(at)?.kind).toBe('configuration');
  }
  expect(parseFile(uri, '', 'configuration').kind).toBe('configuration');
});
