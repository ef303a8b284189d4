import { expect, onTestFinished, test } from 'vitest';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { type MemoryServer, serveInMemory } from '../../support/memoryServer.ts';

const w = 'file:///w';
const kept = `${w}/processes/kept.bpmn`;
const old = `${w}/old/processes/p.bpmn`;
const built = `${w}/target/processes/p.bpmn`;
const configuration = `${w}/.activiti-connectors.json`;
const finding = 'element-id-invalid';

const process =
  '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:activiti="http://activiti.org/bpmn"><process id="p"><userTask id="1 t"/></process></definitions>';

/** An editor over files with one finding each, and the files. */
async function editorOver(files: Readonly<Record<string, string>> = {}, settings: Record<string, unknown> = {}) {
  const disk = new MemoryFiles({ [kept]: process, [old]: process, [built]: process, ...files });
  const hidden: Record<string, unknown> = {};
  const server = serveInMemory(disk, [w], { settings, hidden });
  onTestFinished(() => server.end());
  await server.editor.initialize();
  await server.idle();
  return { server, disk, settings, hidden };
}

/** Checks which files have findings. */
async function checkChecked({ editor }: MemoryServer, expected: readonly string[]): Promise<void> {
  const checked: string[] = [];
  for (const uri of [kept, old, built]) {
    const found = await editor.pull(uri);
    if (found.some((one) => one.includes(finding))) checked.push(uri);
  }
  expect(checked).toEqual(expected);
}

async function changeSettings(server: MemoryServer): Promise<void> {
  await server.editor.changeSettings();
  await server.idle();
}

test('a setting leaves files out and lets them come back, without a restart', async () => {
  const { server, settings } = await editorOver();
  await checkChecked(server, [kept, old]);
  settings[''] = { exclude: { '**/old': true } };
  await changeSettings(server);
  await checkChecked(server, [kept]);
  settings[''] = { exclude: { '**/old': false, '**/target': false } };
  await changeSettings(server);
  await checkChecked(server, [kept, old, built]);
  settings[''] = {};
  await changeSettings(server);
  await checkChecked(server, [kept, old]);
});

test('an editor that shows the findings of the workspace clears those of what is left out now', async () => {
  const { server, settings } = await editorOver();
  const takeBack = server.editor.hold();
  await server.editor.until(() => (server.editor.shown.get(old) ?? []).length > 0);
  settings[''] = { exclude: { '**/old': true } };
  await server.editor.changeSettings();
  await server.editor.untilShown(old, []);
  await takeBack();
});

test('what the editor hides is left out', async () => {
  const { server, hidden } = await editorOver();
  hidden[''] = { '**/old': true, '**/processes': { when: '$(basename).json' } };
  await changeSettings(server);
  await checkChecked(server, [kept]);
});

test('a configuration file is obeyed before anything else is read', async () => {
  const { server, disk } = await editorOver({ [configuration]: '{ "exclude": { "old": true } }' });
  await checkChecked(server, [kept]);
  disk.files.set(configuration, '{}');
  await server.editor.changed({ changed: [configuration] });
  await server.idle();
  await checkChecked(server, [kept, old]);
});

test('a configuration file that is found while folders are read is obeyed, too', async () => {
  const { server } = await editorOver({
    [`${w}/old/.activiti-connectors.json`]: '{ "exclude": { "processes": true } }',
  });
  await checkChecked(server, [kept]);
});

test('a configuration file takes a default back, the default of the setting does not stand against it', async () => {
  const said = { exclude: { '**/target': true, '**/build': true } };
  const files = { [configuration]: '{ "exclude": { "**/target": false } }' };
  await checkChecked((await editorOver(files, { '': said })).server, [kept, old, built]);
});

test('the text of an open configuration file counts', async () => {
  const { server } = await editorOver({ [configuration]: '{}' });
  await server.editor.open(configuration, '{ "exclude": { "old": true } }');
  await server.idle();
  await checkChecked(server, [kept]);
  await server.editor.close(configuration);
  await server.idle();
  await checkChecked(server, [kept, old]);
});

test('an open file that is left out has no findings, and has them as soon as it is not', async () => {
  const { server, settings } = await editorOver();
  await server.editor.open(built, process);
  await server.idle();
  await checkChecked(server, [kept, old]);
  settings[''] = { exclude: { '**/target': false } };
  await changeSettings(server);
  await checkChecked(server, [kept, old, built]);
});

test('a file that changes where everything is left out is not read', async () => {
  const { server, disk } = await editorOver();
  const asked: string[] = [];
  const read = disk.read.bind(disk);
  disk.read = (uris) => {
    asked.push(...uris);
    return read(uris);
  };
  await server.editor.changed({ created: [`${w}/target`, `${w}/target/processes`], changed: [built] });
  await server.idle();
  expect(asked).toEqual([]);
});

test('what is left out on purpose is no limit of the server', async () => {
  const { server } = await editorOver({}, { '': { exclude: { '**/old': true } } });
  expect(server.editor.limits).toEqual([]);
  expect(server.editor.messages).toEqual([]);
});
