import { expect, test } from 'vitest';
import { looksLikeOurs } from '../../../client/evidence.ts';

const BPMN = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">';

function checkEvidence(languageId: string, path: string, head: string): boolean {
  return looksLikeOurs(languageId, path, () => head);
}

test('BPMN is recognised by each of its file names, even when it is empty', () => {
  for (const name of ['a.bpmn', 'a.bpmn20.xml', 'a.bpmn.xml'])
    expect(checkEvidence('xml', `/p/${name}`, '')).toBe(true);
});

test('XML under any name is recognised by the BPMN namespace', () => {
  expect(checkEvidence('xml', '/p/order.xml', BPMN)).toBe(true);
  expect(checkEvidence('xml', '/p/pom.xml', '<project xmlns="http://maven.apache.org/POM/4.0.0">')).toBe(false);
});

test('a JSON document is recognised by its folder, by its suffix, or by its actions', () => {
  expect(checkEvidence('json', '/p/connectors/a.json', '{}')).toBe(true);
  expect(checkEvidence('json', '/p/processes/a-extensions.json', '{}')).toBe(true);
  expect(checkEvidence('json', 'Untitled-1', '{ "name": "a", "actions": {')).toBe(true);
  expect(checkEvidence('json', '/p/package.json', '{ "name": "a", "scripts": {')).toBe(false);
});

test('other languages are never ours, whatever their path says', () => {
  expect(checkEvidence('jsonc', '/p/connectors/a.json', '{ "actions": {')).toBe(false);
});

test('the head of a document is not read when the path is evidence enough', () => {
  const unread = () => {
    throw new Error('read');
  };
  expect(looksLikeOurs('xml', '/p/a.bpmn', unread)).toBe(true);
});
