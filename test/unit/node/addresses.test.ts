import { expect, test } from 'vitest';
import { normalFolder, normalUri } from '../../../server/lsp/address.ts';
import { configurationsAbove } from '../../../server/project/configuration.ts';
import { Exclusions } from '../../../server/project/exclusions.ts';
import { parent } from '../../../server/project/folders.ts';
import { kindOfPath } from '../../../server/project/recognition.ts';

/** Checks that all spellings are one address. */
function checkSame(...spellings: readonly string[]): void {
  expect(new Set(spellings.map(normalUri)).size).toBe(1);
}

test('a drive has one spelling, however it is written', () => {
  checkSame('file:///C:/w/p.bpmn', 'file:///c:/w/p.bpmn', 'file:///c%3A/w/p.bpmn', 'file:///C%3a/w/p.bpmn');
  expect(normalFolder('file:///C:/w/')).toBe('file:///c%3A/w');
});

test('a share keeps its host', () => {
  checkSame('file://server/share/w/p.bpmn', 'file://SERVER/share/w/p.bpmn'.toLowerCase());
  expect(normalUri('file://server/share/p.bpmn')).toBe('file://server/share/p.bpmn');
});

test('a blank, a percent sign and a hash are part of a name in one spelling', () => {
  checkSame('file:///w/a b.bpmn', 'file:///w/a%20b.bpmn');
  checkSame('file:///w/100%25.bpmn', 'file:///w/100%25.bpmn');
  expect(normalUri('file:///w/a%23b.bpmn')).toBe('file:///w/a%23b.bpmn');
});

test('letters that are composed and letters that are not stay two names, as most disks have them', () =>
  expect(normalUri('file:///w/e\u0301.bpmn')).not.toBe(normalUri('file:///w/\u00e9.bpmn')));

test('what is no address stays what it is, and is no file', () => {
  for (const odd of ['', ':', '%', 'no address', '1://x', 'file:////']) expect(() => normalUri(odd), odd).not.toThrow();
});

test('folders and kinds are told on drives and shares as elsewhere', () => {
  for (const root of ['file:///c%3A/w', 'file://server/share/w', 'file:///w', 'vscode-vfs://github/o/r']) {
    expect(kindOfPath(`${root}/connectors/x.json`)).toBe('connector');
    expect(kindOfPath(`${root}/processes/p.bpmn`)).toBe('bpmn');
    expect(parent(`${root}/processes/p.bpmn`)).toBe(`${root}/processes`);
    const exclusions = new Exclusions({ roots: [root], configured: new Map(), wishes: () => [] });
    expect(exclusions.excludes(`${root}/target/p.bpmn`)).toBe(true);
    expect(exclusions.excludes(`${root}/p.bpmn`)).toBe(false);
  }
});

test('above a folder on a drive lie its drive and nothing more', () =>
  expect(configurationsAbove('file:///c%3A/w/app')).toEqual([
    'file:///c%3A/w/.activiti-connectors.json',
    'file:///c%3A/.activiti-connectors.json',
  ]));
