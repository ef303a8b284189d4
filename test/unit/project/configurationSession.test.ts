import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Session } from '../../../server/lsp/session.ts';
import { settingsFrom } from '../../../server/lsp/settings.ts';
import type { FileSource } from '../../../server/project/fileSource.ts';
import { rules } from '../../../server/rules/catalogue.ts';

const code = 'implementation-unknown-action';
const workspace = 'file:///repository/app';
const process = `${workspace}/processes/p.bpmn`;
const inWorkspace = `${workspace}/.activiti-connectors.json`;
const above = 'file:///repository/.activiti-connectors.json';

const project = {
  [`${workspace}/connectors/movies.json`]: '{ "name": "movies", "actions": {} }',
  [process]:
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><serviceTask id="t" implementation="movies.x"/></process></definitions>',
};

const level = (value: string): string => JSON.stringify({ rules: { [code]: value } });

/** An editor that has no folder open yet, over files that a test may change. */
function started(configurations: Readonly<Record<string, string>>) {
  const disk = new Map(Object.entries({ ...project, ...configurations }));
  const source: FileSource = {
    list: async (folder, leftOut) => {
      const files = [...disk.keys()].filter((uri) => uri.startsWith(`${folder}/`) && !leftOut.excludes(uri));
      return { files, unreadable: [] };
    },
    read: async (uris) =>
      uris.map((uri) => {
        const text = disk.get(uri);
        return text === undefined ? { uri, gone: true } : { uri, bytes: new TextEncoder().encode(text) };
      }),
  };
  const told = new Set<string>();
  const session = new Session({
    source,
    rules,
    ruleFailed: (failed) => expect.fail(failed),
    foldersListed: (_folders, unread) => expect(unread).toEqual([]),
    outdated: (uri) => expect.fail(uri),
    changed: (uris) => {
      for (const uri of uris) told.add(uri);
    },
  });
  return { session, disk, told };
}

/** The same with the project open. */
async function editor(configurations: Readonly<Record<string, string>>) {
  const { session, disk, told } = started(configurations);
  await session.addFolders([workspace], { report: async () => {} });
  told.clear();
  return { session, disk, told };
}

/** Checks the severity of the one finding, or `off`. */
function checkSeverity(session: Session, expected: string): void {
  const findings = session.store.findings(session.snapshot, process);
  expect(findings.find((finding) => finding.code === code)?.severity ?? 'off').toBe(expected);
}

test('a file of the workspace counts, and so does one above it', async () => {
  checkSeverity((await editor({})).session, 'warning');
  checkSeverity((await editor({ [inWorkspace]: level('hint') })).session, 'hint');
  checkSeverity((await editor({ [above]: level('off') })).session, 'off');
  checkSeverity((await editor({ [above]: level('off'), [inWorkspace]: level('error') })).session, 'error');
});

test('the text in the editor counts while it is open, the text on the disk after that', async () => {
  for (const uri of [inWorkspace, above]) {
    const { session, told } = await editor({ [uri]: level('hint') });
    checkSeverity(session, 'hint');
    session.edit(uri, TextDocument.create(uri, 'json', 1, level('error')));
    expect(told).toContain(process);
    checkSeverity(session, 'error');
    session.close(uri);
    await session.readAgain([uri]);
    checkSeverity(session, 'hint');
  }
});

test('a file that is written or deleted on the disk changes findings', async () => {
  const { session, disk } = await editor({});
  checkSeverity(session, 'warning');
  disk.set(inWorkspace, level('hint'));
  await session.changedOnDisk([inWorkspace], []);
  checkSeverity(session, 'hint');
  await session.changedOnDisk([], [inWorkspace]);
  checkSeverity(session, 'warning');
});

test('an explicit setting of the editor wins, its default does not', async () => {
  const { session } = await editor({ [inWorkspace]: '{ "profile": "modeling" }' });
  session.setSettings(workspace, settingsFrom({ profile: 'auto', rules: {} }));
  checkSeverity(session, 'error');
  session.setSettings(workspace, settingsFrom({ profile: 'engine', rules: {} }));
  checkSeverity(session, 'warning');
  session.setSettings(workspace, settingsFrom({ profile: 'auto', rules: { [code]: 'hint' } }));
  checkSeverity(session, 'hint');
});

test('a workspace without folders forgets the files that were above them', async () => {
  const { session } = await editor({ [above]: level('off') });
  session.removeFolders([workspace]);
  expect([...session.snapshot.files()]).toEqual([]);
});

test('files that a configuration file leaves out no longer, as it is edited while they are read, are read in the end', async () => {
  const { session, disk } = started({ [inWorkspace]: '{ "exclude": { "old": true } }' });
  const old = `${workspace}/old/processes/p.bpmn`;
  disk.set(old, '<process id="old"/>');
  await session.addFolders([workspace], {
    report: async () => session.edit(inWorkspace, TextDocument.create(inWorkspace, 'json', 1, '{}')),
  });
  expect(session.snapshot.file(old)?.kind).toBe('bpmn');
});
