// The browser bundles in the web worker extension host: the server has no file system there and reads through the client.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyExtension } from '../../../scripts/package.mjs';
import { deleteWorkspace } from '../workspace.mjs';
import { previewFrame } from './previewFrame.mjs';
import { serveFolder } from './serveFolder.mjs';
import { openWindow } from './window.mjs';

const TYPING = 'parcel-desk/processes/typing.bpmn20.xml';

let folder;
let served;
let window;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'activiti-connectors-web-'));
  await copyExtension(folder);
  served = await serveFolder(folder);
  const extensions = [{ scheme: 'http', authority: served.authority, path: '/' }];
  window = await openWindow({
    // The test driver leaves the extension host's worker in the page; in its usual frame it would be of another origin.
    server: { testDriver: true },
    context: { bypassCSP: true },
    prepare: (page) => page.addInitScript(addDevelopmentExtensions, extensions),
  });
});

afterAll(async () => {
  await window?.screenshot('web-at-the-end');
  await window?.close();
  await served?.close();
  if (folder !== undefined) deleteWorkspace(folder);
});

test('in the web worker host a file that was never opened is checked', async () => {
  const rows = await window.awaitProblem("has no action 'TRAK'");
  expect(rows.filter((row) => row.includes("'TRAK'"))).toHaveLength(1);
});

test('in the web worker host letters typed into an implementation bring up the connectors', async () => {
  await window.openBehind(TYPING, 'implementation="');
  await window.type('pa');
  expect((await window.awaitSuggestion('parcels'))[0]).toBe('parcels');
});

test('in the web worker host the mapping preview opens', async () => {
  await window.openBehind('loan-desk/processes/loan-payout.bpmn20.xml', 'id="Task_PayOut"');
  await window.run('Activiti: Preview Mappings');
  await previewFrame(window.page).awaitTitle('Pay out');
  await window.screenshot('web-preview');
});

/** Runs in the page: adds extensions to the workbench's configuration, which the server writes into a meta element, before it is read. */
function addDevelopmentExtensions(extensions) {
  new MutationObserver((_changes, observer) => {
    const meta = document.getElementById('vscode-workbench-web-configuration');
    if (meta === null) return;
    observer.disconnect();
    const configuration = JSON.parse(meta.getAttribute('data-settings'));
    configuration.developmentOptions = { ...configuration.developmentOptions, extensions };
    meta.setAttribute('data-settings', JSON.stringify(configuration));
  }).observe(document, { childList: true, subtree: true });
}
