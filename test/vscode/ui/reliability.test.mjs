// What a user sees when the server dies, what the language status says of limits, and what goes out to the network: nothing.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createWorkspace, deleteWorkspace } from '../workspace.mjs';
import { installPacked } from './installed.mjs';
import { openWindow } from './window.mjs';

const TYPING = 'parcel-desk/processes/typing.bpmn20.xml';
const DEEP = 'parcel-desk/connectors/deep.json';
const RECORDER = fileURLToPath(new URL('recordConnections.cjs', import.meta.url));

let extensions;
let records;
let window;
const requested = [];

beforeAll(async () => {
  extensions = installPacked();
  records = mkdtempSync(path.join(tmpdir(), 'activiti-connectors-records-'));
  writeFileSync(path.join(records, 'connections'), '');
  const folder = createWorkspace();
  mkdirSync(path.dirname(path.join(folder, DEEP)), { recursive: true });
  const model = `${'{ "a": '.repeat(600)}1${' }'.repeat(600)}`;
  writeFileSync(
    path.join(folder, DEEP),
    `{ "name": "deep", "actions": { "a": { "id": "a", "name": "a", "model": ${model} } } }\n`,
  );
  const env = { ACTIVITI_CONNECTIONS: path.join(records, 'connections'), NODE_OPTIONS: `--require ${RECORDER}` };
  window = await openWindow({
    folder,
    server: { extensions, env },
    prepare: (page) => page.context().on('request', (request) => requested.push(request.url())),
  });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
});

afterAll(async () => {
  await window?.close();
  for (const folder of [extensions, records]) if (folder !== undefined) deleteWorkspace(folder);
});

test('the language status says what is left out, and what to do', async () => {
  await window.openBehind(DEEP, '"name"');
  await window.page.locator('#status\\.languageStatus').click();
  const row = window.page.locator('.monaco-hover', { hasText: 'A file is nested too deep' });
  await row.waitFor();
  await window.screenshot('language-status-limit');
  await row.getByText('What to do').first().click();
  const message = window.page.locator('.notification-toast', { hasText: 'deep.json: What is nested deeper than 500' });
  await message.waitFor();
  await window.screenshot('language-status-explained');
  expect(await message.textContent()).toContain('Make the structure flatter');
  await window.run('Notifications: Clear All Notifications');
});

test('a server that dies at any moment starts again and knows what was not saved; dying on, it is told of once', async () => {
  await window.awaitProblem("has no action 'TRAK'");
  await window.openBehind(TYPING, 'implementation="parcels.');
  await window.type('Q');
  await awaitAction('Q');
  // At rest, while a letter is on its way, with an open list, and as soon as it is there again.
  await killServer();
  await typed('R', 'QR');
  const killed = killServer();
  await window.type('S');
  await killed;
  await typed('T', 'QRST');
  await window.press('Control+Space');
  await killServer();
  await window.press('Escape');
  await killServer();
  await typed('U', 'QRSTU');
  expect(await messages()).toEqual([]);
  await killServer(false);
  const message = window.page.locator('.notification-toast', { hasText: 'ended unexpectedly several times' });
  await message.waitFor();
  await window.screenshot('server-ended');
  expect(await messages()).toHaveLength(1);
  await message.getByRole('button', { name: 'Show Log' }).waitFor();
  // By the keyboard: the hover of the status bar may lie over the button.
  await message.getByRole('button', { name: 'Restart' }).press('Enter');
  await expect.poll(serverProcesses, { timeout: 30_000 }).toHaveLength(1);
  await awaitAction('QRSTU');
}, 180_000);

test('nothing goes out: no page asks another machine, and no process of the extension connects to one', () => {
  const hosts = new Set(
    requested
      .map((url) => new URL(url))
      .filter(({ protocol }) => /^(https?|wss?):$/.test(protocol))
      .map(({ hostname }) => hostname),
  );
  // What webviews show has addresses of that domain, and the page's own service worker answers for them.
  const others = [...hosts].filter((host) => host !== '127.0.0.1' && !host.endsWith('.vscode-resource.vscode-cdn.net'));
  expect(requested.length).toBeGreaterThan(10);
  expect(others).toEqual([]);
  expect(readFileSync(path.join(records, 'connections'), 'utf8')).toBe('');
});

async function typed(letter, action) {
  await window.type(letter);
  await awaitAction(action);
}

/** Waits until the finding about an unknown action, in the panel that is open, shows that the server has this text. */
async function awaitAction(action) {
  const rows = () => window.page.locator('.markers-panel .monaco-list-row').allTextContents();
  await expect.poll(async () => (await rows()).join('\n'), { timeout: 30_000 }).toContain(`has no action '${action}'`);
}

/** The processes that run the server of the installed extension. */
function serverProcesses() {
  return readdirSync('/proc').filter(
    (name) =>
      /^\d+$/.test(name) && commandOf(name).includes(`${extensions}`) && commandOf(name).includes('dist/server.js'),
  );
}

function commandOf(id) {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Ends the server as a crash does, and waits for another one unless none is to come. */
async function killServer(restarts = true) {
  await expect.poll(serverProcesses, { timeout: 30_000 }).toHaveLength(1);
  const [id] = serverProcesses();
  process.kill(Number(id), 'SIGKILL');
  if (restarts)
    await expect.poll(() => serverProcesses().filter((other) => other !== id), { timeout: 30_000 }).toHaveLength(1);
}

function messages() {
  return window.page.locator('.notification-toast').allInnerTexts();
}
