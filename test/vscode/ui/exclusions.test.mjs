// What a user sees of files that are left out, with the packed extension: a change of the settings counts at once.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { deleteWorkspace } from '../workspace.mjs';
import { installPacked } from './installed.mjs';
import { openWindow } from './window.mjs';

const FINDING = "has no action 'TRAK'";
const LIMIT_MS = 30_000;

let extensions;
let window;

beforeAll(async () => {
  extensions = installPacked();
  window = await openWindow({ server: { extensions } });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
});

afterAll(async () => {
  await window?.close();
  if (extensions !== undefined) deleteWorkspace(extensions);
});

function write(file, content) {
  const whole = path.join(window.folder, file);
  mkdirSync(path.dirname(whole), { recursive: true });
  writeFileSync(whole, JSON.stringify(content, undefined, 2));
}

async function awaitFindings(isThere) {
  const rows = () => window.page.locator('.markers-panel .monaco-list-row', { hasText: FINDING }).count();
  await expect.poll(async () => (await rows()) > 0, { timeout: LIMIT_MS }).toBe(isThere);
}

test('the findings of a folder go with a setting, and come back without it', async () => {
  await window.awaitProblem(FINDING);
  await window.screenshot('exclude-before');
  write('.vscode/settings.json', { 'activitiConnectors.exclude': { '**/parcel-desk': true } });
  await awaitFindings(false);
  await window.screenshot('exclude-setting');
  write('.vscode/settings.json', {});
  await awaitFindings(true);
});

test('what VS Code hides is left out, too', async () => {
  write('.vscode/settings.json', { 'files.exclude': { 'parcel-desk/processes': true } });
  await awaitFindings(false);
  write('.vscode/settings.json', {});
  await awaitFindings(true);
});

test('a configuration file leaves out the same for a whole team', async () => {
  write('.activiti-connectors.json', { exclude: { 'parcel-desk': true } });
  await awaitFindings(false);
  rmSync(path.join(window.folder, '.activiti-connectors.json'));
  await awaitFindings(true);
});
