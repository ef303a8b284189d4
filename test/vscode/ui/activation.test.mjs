// A workspace whose paths say nothing of connectors: the server starts when an open document does.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPlainFolder, deleteWorkspace } from '../workspace.mjs';
import { installPacked } from './installed.mjs';
import { openWindow } from './window.mjs';

let extensions;
let window;

beforeAll(async () => {
  extensions = installPacked();
  window = await openWindow({ folder: createPlainFolder(), server: { extensions } });
});

afterAll(async () => {
  await window?.close();
  if (extensions !== undefined) deleteWorkspace(extensions);
});

test('BPMN under any name is served once it is open', async () => {
  await window.openBehind('notes.json', '{');
  await window.openBehind('order.xml', 'implementation="');
  await expect.poll(() => window.askForSuggestions(), { timeout: 30_000 }).toContain('email-service.SEND');
});
