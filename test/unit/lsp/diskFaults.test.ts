import { expect, onTestFinished, test } from 'vitest';
import { MemoryFiles } from '../../support/memoryFiles.ts';
import { serveInMemory } from '../../support/memoryServer.ts';
import { projectOf } from '../../support/projectText.ts';
import { wholeProject } from '../../support/wholeProject.ts';

const folder = 'file:///project';
const { files } = projectOf(wholeProject());
const process = `${folder}/processes/p.bpmn20.xml`;
const connector = `${folder}/connectors/movies.json`;

async function started(source: MemoryFiles) {
  const memory = serveInMemory(source, [folder], { initializationOptions: { status: true } });
  onTestFinished(() => memory.end());
  await memory.editor.initialize();
  await memory.idle();
  return memory;
}

function disk(): MemoryFiles {
  return new MemoryFiles(Object.fromEntries(files));
}

test('a file that vanishes between being listed and being read is not there', async () => {
  const source = disk();
  source.afterAnswer = async () => {
    source.files.delete(connector);
  };
  const { editor } = await started(source);
  expect(await editor.pull(connector)).toEqual([]);
  expect(editor.logged).toEqual([]);
});

test('a file that cannot be read is a finding and a limit, and counts as soon as it can', async () => {
  const source = disk();
  source.failing.set(connector, 1);
  const { editor, idle } = await started(source);
  expect(await editor.pull(connector)).toEqual(['error file-unreadable 0:0']);
  await editor.until(() => editor.limits.length > 0);
  expect(editor.limits[0]).toMatchObject({
    kind: 'file-unread',
    message: expect.stringContaining('movies.json: The system refused to read it (EIO)'),
  });
  await editor.changed({ changed: [connector] });
  await idle();
  expect(await editor.pull(connector)).toEqual(['hint connector-description-missing 0:11']);
  await editor.until(() => editor.limits.length === 0);
});

test('a folder without permission is a limit, and the others are read', async () => {
  const source = disk();
  source.files.set(`${folder}/secret/processes/s.bpmn`, '<');
  source.closed.add(`${folder}/secret`);
  const { editor, idle } = await started(source);
  expect(await editor.pull(process)).toEqual(['hint connector-task-without-mapping 2:17']);
  await editor.until(() => editor.limits.length > 0);
  expect(editor.limits.map(({ kind }) => kind)).toEqual(['folder-unread']);
  expect(editor.limits[0]?.message).toBe(
    'secret: There is no permission to read it; nothing in it is checked. Make it readable, then restart the language server',
  );
  source.closed.clear();
  await editor.changed({ created: [`${folder}/secret`] });
  await idle();
  await editor.until(() => editor.limits.length === 0);
});

test('a disk that fails altogether leaves what is open, and the rest comes when it works again', async () => {
  const source = disk();
  source.beforeAnswer = () => Promise.reject(new Error('EIO in the text of the user'));
  const { editor, idle } = await started(source);
  await editor.open(process, files.get(process) ?? '');
  expect(await editor.pull(process)).not.toContainEqual(expect.stringContaining('implementation-unknown-action'));
  expect(editor.logged[0]).toMatch(/^Reading the workspace failed/);
  expect(editor.logged.join()).not.toContain('of the user');
  source.beforeAnswer = async () => {};
  await editor.changed({ created: [`${folder}/connectors`] });
  await idle();
  await editor.change(process, { text: (files.get(process) ?? '').replace('movies.describe', 'movies.none') });
  expect(await editor.pull(process)).toContainEqual(expect.stringContaining('implementation-unknown-action'));
});

test.each([
  'Prozeß Über',
  'プロセス',
  'a b',
  '100%',
  'a#b?c',
  'a&b',
  "it's",
  'e\u0301',
  '\u00e9',
  'a\\b',
  '..x',
  'con',
])('a file called %s is found under each spelling of its address', async (name) => {
  const source = disk();
  const encoded = `${folder}/processes/${encodeURIComponent(name).replaceAll("'", '%27')}.bpmn`;
  const { editor, idle } = await started(source);
  source.files.set(
    encoded,
    (files.get(process) ?? '').replace('movies.describe', 'movies.none').replaceAll('Process_p', 'Process_2'),
  );
  await editor.changed({ created: [encoded] });
  await idle();
  expect(await editor.pull(encoded)).toContainEqual(expect.stringContaining('implementation-unknown-action'));
  expect(await editor.pull(encoded.replaceAll('%20', ' '))).toContainEqual(expect.stringContaining('unknown-action'));
});
