// What a user sees who jumps between connectors, processes and extensions and renames across them.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { senders } from '../senders.ts';
import { createWorkspace, deleteWorkspace } from '../workspace.mjs';
import { installPacked } from './installed.mjs';
import { openWindow, positionAt } from './window.mjs';

const PAYOUT = 'loan-desk/processes/loan-payout.bpmn20.xml';
const PAYOUT_EXTENSIONS = 'loan-desk/processes/loan-payout-extensions.json';
const APPLICATION = 'loan-desk/processes/loan-application.bpmn20.xml';
const GATEWAY = 'loan-desk/connectors/sms-gateway.json';
const TRIGGER = 'loan-desk/triggers/document-received.json';
const SENDER_FILES = Object.keys(senders);

const SHARED = 'greeting-desk';
// A project in which one task maps all variables by their names.
const shared = {
  [`${SHARED}/connectors/greeter.json`]: `{ "name": "greeter", "description": "Greets", "actions": { "a": { "id": "a", "name": "GREET",
  "inputs": [ { "id": "i", "name": "guest", "type": "string" } ] } } }
`,
  [`${SHARED}/processes/greet.bpmn`]: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t">
  <process id="Process_Greet"><serviceTask id="Task_Greet" implementation="greeter.GREET" /></process>
</definitions>
`,
  [`${SHARED}/processes/greet-extensions.json`]: `{ "id": "process-greet", "name": "greet", "type": "PROCESS", "extensions": { "Process_Greet": {
  "properties": { "v": { "id": "v", "name": "guest", "type": "string", "required": false } },
  "mappings": { "Task_Greet": { "mappingType": "MAP_ALL" } } } } }
`,
};

let extensions;
let window;

beforeAll(async () => {
  extensions = installPacked();
  const folder = createWorkspace();
  for (const [file, text] of Object.entries({ ...senders, ...shared })) write(path.join(folder, file), text);
  window = await openWindow({ folder, server: { extensions } });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
});

afterAll(async () => {
  await window?.close();
  if (extensions !== undefined) deleteWorkspace(extensions);
});

test('above an action stand its uses, and a click shows them in the peek view', async () => {
  await window.openBehind(GATEWAY, '"actions": {');
  await clickLens('3 service tasks, 1 trigger', 'lens-of-an-action');
  await awaitPeek(['loan-payout.bpmn20.xml', 'refund.bpmn20.xml', 'reminder.bpmn20.xml', 'document-received.json']);
  await window.screenshot('peek-from-a-lens');
  await closePeek();
});

test('above a service task stands the state of its mapping, and a click opens the mapping', async () => {
  await window.openBehind(PAYOUT, 'id="Task_SendText"');
  await clickLens('sms-gateway.SEND_TEXT: 3 of 3 inputs mapped', 'lens-of-a-task');
  const text = window.read(PAYOUT_EXTENSIONS);
  const end = positionAt(text, text.indexOf('"Task_SendText"') + '"Task_SendText'.length);
  await window.page.locator('.tab.active[data-resource-name="loan-payout-extensions.json"]').waitFor();
  const status = window.page.locator('#status\\.editor\\.selection');
  await expect
    .poll(() => status.textContent(), { timeout: 30_000 })
    .toBe(`Ln ${end.line}, Col ${end.column} (13 selected)`);
  await window.screenshot('mapping-from-a-lens');
});

test('Shift+F12 shows the places that name an action in the peek view', async () => {
  await window.openBehind(PAYOUT, 'sms-gateway.SEND');
  await window.press('Shift+F12');
  await awaitPeek(['sms-gateway.json', 'loan-payout.bpmn20.xml', 'document-received.json']);
  await window.screenshot('peek-references');
  await closePeek();
});

test('the call hierarchy leads from an action to its service tasks and on to their process', async () => {
  await window.openBehind(PAYOUT, 'sms-gateway.SEND');
  await window.run('Calls: Show Call Hierarchy');
  const rows = window.page.locator('#workbench\\.view\\.extension\\.references-view .monaco-list-row');
  await rows.filter({ hasText: 'SEND_TEXT' }).first().waitFor();
  const task = rows.filter({ hasText: 'Send text message' });
  await task.locator('.monaco-tl-twistie').click();
  await rows.filter({ hasText: /loan-payout\s*process/ }).waitFor();
  await window.screenshot('call-hierarchy');
});

test('the outline shows connectors and actions under our label', async () => {
  await window.run('View: Show Explorer');
  await window.openBehind(GATEWAY, '"actions": {');
  await window.run('Explorer: Focus on Outline View');
  const rows = window.page.locator('.outline-pane .monaco-list-row');
  await rows.filter({ hasText: 'Activiti Connectors' }).waitFor();
  await rows.filter({ hasText: 'SEND_TEXT' }).first().waitFor();
  await window.screenshot('outline');
});

test('F2 on an action in a process renames it in closed files too, and one undo brings all back', () =>
  checkRename(
    'sms-gateway.SEND',
    ['SEND_TEXT', 'SEND_MESSAGE'],
    [GATEWAY, PAYOUT, ...SENDER_FILES, TRIGGER],
    'sms-gateway.SEND_MESSAGE: 3 of 3 inputs mapped',
  ));

test('F2 on a process renames it in its extensions file and where it is called, and one undo brings all back', () =>
  checkRename(
    '<bpmn2:process id="Process',
    ['Process_LoanPayout', 'Process_Payment'],
    [PAYOUT, PAYOUT_EXTENSIONS, APPLICATION],
    'core-banking.OPEN_LOAN_ACCOUNT: 5 of 5 inputs mapped',
  ));

test('a connector file renamed in the explorer takes its name along, wherever it is used', async () => {
  const file = 'parcel-desk/connectors/parcels.json';
  const user = 'parcel-desk/processes/unopened.bpmn20.xml';
  await window.run('View: Close All Editors');
  await window.openBehind(file, '"name": "par');
  await window.run('File: Reveal Active File in Explorer View');
  await window.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'parcels.json' }).click();
  await window.press('F2');
  const box = window.page.locator('.explorer-item-edited input');
  await box.waitFor();
  await box.fill('packages.json');
  await window.press('Enter');
  const dialog = window.page.locator('.monaco-dialog-box', { hasText: 'wants to make refactoring changes' });
  await dialog.getByText('OK', { exact: true }).click();
  const renamed = 'parcel-desk/connectors/packages.json';
  await expect.poll(() => window.exists(renamed) && window.read(renamed), { timeout: 30_000 }).toContain('"packages"');
  await expect.poll(() => window.read(user), { timeout: 30_000 }).toContain('implementation="packages.TRAK"');
  await window.screenshot('renamed-in-the-explorer');
});

test('F2 on a name that MAP_ALL joins with another asks, and renames both on demand', async () => {
  const [definition, process] = Object.keys(shared);
  await window.openBehind(`${SHARED}/processes/greet-extensions.json`, '"name": "gue');
  await window.press('F2');
  const box = window.page.locator('.rename-box input');
  await box.waitFor();
  await box.fill('visitor');
  await window.press('Enter');
  const question = window.page.locator('.notification-toast', { hasText: "variable 'guest' is sent as input 'guest'" });
  await question.waitFor();
  await window.screenshot('question-of-a-rename');
  await question.getByText('Rename Together').click();
  await expect
    .poll(() => [definition, `${SHARED}/processes/greet-extensions.json`].map((file) => window.read(file)), {
      timeout: 30_000,
    })
    .toEqual([expect.stringContaining('"visitor"'), expect.stringContaining('"visitor"')]);
  expect(window.read(process)).toBe(shared[process]);
});

/** Renames what stands in the payout process, which then has a lens that knows the new name, and undoes it in all files. */
async function checkRename(before, [oldName, newName], files, lens) {
  const texts = files.map((file) => window.read(file));
  await window.run('View: Close All Editors');
  await window.page.locator('.tab').first().waitFor({ state: 'hidden' });
  await window.openBehind(PAYOUT, before);
  await window.press('F2');
  const box = window.page.locator('.rename-box input');
  await box.waitFor();
  await expect.poll(() => box.inputValue()).toBe(oldName);
  await box.fill(newName);
  await window.screenshot(`rename-${newName}`);
  await window.press('Enter');
  await expect
    .poll(() => files.filter((file) => !window.read(file).includes(newName)), { timeout: 30_000 })
    .toEqual([]);
  await window.page.locator('.codelens-decoration a', { hasText: lens }).waitFor();
  await window.screenshot(`renamed-${newName}`);
  await window.press('Control+Z');
  await expect.poll(() => files.map((file) => window.read(file)), { timeout: 30_000 }).toEqual(texts);
  await window.screenshot(`undone-${newName}`);
}

function write(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function clickLens(title, picture) {
  const lens = window.page.locator('.codelens-decoration a', { hasText: title }).last();
  await lens.waitFor();
  await window.screenshot(picture);
  await lens.click();
}

/** Waits until the peek view lists the files. */
async function awaitPeek(files) {
  const rows = window.page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
  for (const file of files) await rows.filter({ hasText: file }).first().waitFor();
}

async function closePeek() {
  await window.press('Escape');
  await window.page.locator('.reference-zone-widget').waitFor({ state: 'hidden' });
}
