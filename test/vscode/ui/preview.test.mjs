// The mapping preview as a user sees it: beside the text, following the cursor, live, and changing the files.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { HOSTILE_NAMES } from '../../support/hostilePreview.ts';
import { createWorkspace, deleteWorkspace } from '../workspace.mjs';
import { installPacked } from './installed.mjs';
import { AXE, previewFrame } from './previewFrame.mjs';
import { openWindow } from './window.mjs';

const PAYOUT = 'loan-desk/processes/loan-payout.bpmn20.xml';
const EXTENSIONS = 'loan-desk/processes/loan-payout-extensions.json';
const BANKING = 'loan-desk/connectors/core-banking.json';
const HOSTILE = 'hostile/processes/hostile.bpmn20.xml';

let extensions;
let window;
let preview;

beforeAll(async () => {
  extensions = installPacked();
  const folder = createWorkspace();
  writeHostileProject(folder);
  window = await openWindow({
    folder,
    // Saving is the default of VS Code in a browser, and here the texts that nobody saved matter.
    server: { extensions, settings: { 'files.autoSave': 'off' } },
    context: { viewport: { width: 1500, height: 950 } },
  });
  preview = previewFrame(window.page);
  // The side bar has no part in this, and the preview gets its room.
  await window.press('Control+B');
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  await window?.closeWithoutSaving();
});

afterAll(async () => {
  await window?.close();
  if (extensions !== undefined) deleteWorkspace(extensions);
});

test('the button in the title of a BPMN file opens it beside the text, which keeps the keyboard', async () => {
  await goBehind(PAYOUT, '<bpmn2:serviceTask id="Task_PayOut');
  await window.page.getByRole('button', { name: 'Preview Mappings' }).first().click();
  await preview.awaitTitle('Pay out');
  await window.type('!');
  await window.page.locator('.tab.dirty[data-resource-name="loan-payout.bpmn20.xml"]').waitFor();
});

test('the palette opens it for an extensions file, at the entry where the cursor is', async () => {
  await openAt(EXTENSIONS, '"Task_SendText": {');
  await preview.awaitTitle('Send text message');
});

test('for a connector file it lists the tasks that use the action at the cursor', async () => {
  await openAt(BANKING, '"name": "PAY_OUT');
  await preview.frame.getByText('1 task with core-banking.PAY_OUT').waitFor();
  await preview.awaitTitle('Pay out');
});

test('the lens above a service task opens it', async () => {
  await goBehind(PAYOUT, 'id="Task_OpenAccount"');
  const lens = window.page.locator('.codelens-decoration a', { hasText: 'Preview mapping' }).first();
  await lens.waitFor();
  await lens.click();
  await preview.awaitTitle('Open loan account');
});

test('it follows the cursor, also into another file, until it is pinned', async () => {
  await openAt(PAYOUT, 'id="Task_OpenAccount"');
  await preview.awaitTitle('Open loan account');
  await goBehind(PAYOUT, 'id="Task_PayOut"');
  await preview.awaitTitle('Pay out');
  await goBehind(EXTENSIONS, '"Task_SendText": {');
  await preview.awaitTitle('Send text message');
  await preview.frame.getByRole('button', { name: 'Pin' }).click();
  await preview.frame.getByRole('button', { name: 'Pinned' }).waitFor();
  await goBehind(PAYOUT, 'id="Task_OpenAccount"');
  await goBehind(PAYOUT, 'id="Task_PayOut"');
  // The command opens a second one beside the pinned one.
  await window.run('Activiti: Preview Mappings');
  await expect.poll(() => window.page.locator('.tab', { hasText: /^Mappings: / }).count()).toBe(2);
  await window.page.locator('.tab', { hasText: 'Mappings: Send text message' }).waitFor();
});

test('an unsaved change of the extensions is drawn at once, and what is selected stays selected', async () => {
  await openAt(EXTENSIONS, '"Task_OpenAccount": {');
  await preview.row('customer').click();
  await goBehind(EXTENSIONS, '"value": "applicantName');
  await window.type('X');
  await preview.frame.locator('.chip', { hasText: 'applicantNameX' }).waitFor();
  expect(await preview.row('customer').getAttribute('aria-pressed')).toBe('true');
  await preview.frame.locator('.finding', { hasText: 'applicantNameX' }).first().waitFor();
});

test('an unsaved change of the connector is drawn at once', async () => {
  await openAt(PAYOUT, 'id="Task_OpenAccount"');
  await preview.row('amount').waitFor();
  await preview.frame.getByRole('button', { name: 'Pin' }).click();
  await preview.frame.getByRole('button', { name: 'Pinned' }).waitFor();
  await goBehind(BANKING, '"name": "amount');
  await window.type('InCents');
  await preview.frame.locator('.target-main', { hasText: 'amountInCents' }).waitFor();
});

test('an unsaved change of the process is drawn at once', async () => {
  await openAt(PAYOUT, 'name="Open loan account');
  await window.type(' today');
  await preview.awaitTitle('Open loan account today');
});

test('a broken file keeps the last good picture and says so, until it is whole again', async () => {
  await openAt(EXTENSIONS, '"Task_OpenAccount": {');
  await preview.row('customer').waitFor();
  await window.type('"');
  await preview.frame.getByText('cannot be read whole').waitFor();
  expect(await preview.frame.locator('.row').count()).toBe(7);
  await window.press('Backspace');
  await preview.frame.getByText('cannot be read whole').waitFor({ state: 'hidden' });
});

test('a click on a row shows its entry in the extensions file, and a double click goes there', async () => {
  await openAt(PAYOUT, 'id="Task_OpenAccount"');
  await preview.row('termMonths').click();
  await window.page.locator('.tab.active[data-resource-name="loan-payout-extensions.json"]').waitFor();
  await preview.awaitTitle('Open loan account');
  await preview.row('termMonths').dblclick();
  await window.awaitSelectionIn('loan-payout-extensions.json');
  await preview.awaitTitle('Open loan account');
});

test('another variable is chosen in one step of undo, and Ctrl+Z takes it back', async () => {
  await openAt(PAYOUT, 'id="Task_OpenAccount"');
  await preview.row('customer').focus();
  await window.press('F2');
  const select = preview.frame.getByLabel('Take from');
  await select.locator('optgroup[label="Same type"]').waitFor({ state: 'attached' });
  await select.selectOption('email');
  await preview.frame.getByRole('button', { name: 'Apply' }).click();
  await preview.frame.locator('.chip', { hasText: 'email' }).first().waitFor();
  await window.screenshot('preview-edited');
  await preview.row('customer').focus();
  await window.press('Control+Z');
  await preview.frame.locator('.row', { hasText: 'customer' }).locator('.chip', { hasText: 'applicantName' }).waitFor();
  await expect.poll(() => window.page.locator('.tab.dirty').count()).toBe(0);
});

test('an entry is removed, and a missing variable is created and mapped', async () => {
  await openAt(PAYOUT, 'id="Task_OpenAccount"');
  await preview.row('startDate').focus();
  await window.press('Delete');
  const open = preview.frame.locator('[data-row="unmapped-input:startDate"] .target-main');
  await open.focus();
  await window.press('F2');
  await preview.frame.getByRole('button', { name: 'New variable' }).click();
  await preview.frame.getByLabel('Name of the new variable').fill('firstDay');
  await window.press('Enter');
  await preview.frame.locator('.chip', { hasText: 'firstDay' }).waitFor();
});

test('values are typed, and what the connector gets is computed', async () => {
  await openAt(PAYOUT, 'id="Task_OpenAccount"');
  await preview.frame.getByLabel('amount integer').fill('12000');
  await preview.frame.locator('pre', { hasText: '"amount": 12000' }).first().waitFor();
  await preview.frame.getByLabel('accountNumber string').last().fill('DE-1');
  await preview.frame.locator('.member.changed', { hasText: '"accountNumber": "DE-1"' }).waitFor();
});

test('the diagram shows the process, and a click there chooses a task', async () => {
  await openAt(PAYOUT, 'id="Task_OpenAccount"');
  await preview.frame.getByRole('button', { name: 'Diagram' }).click();
  await preview.frame.locator('[data-element-id=Task_SendText]').click();
  await preview.awaitTitle('Send text message');
  await preview.frame.locator('.bjs-powered-by').waitFor();
  await preview.frame.getByRole('button', { name: 'List' }).click();
});

test('names that look like markup or scripts stay text', async () => {
  await openAt(HOSTILE, 'id="Task_Hostile');
  for (const name of HOSTILE_NAMES.slice(0, 4)) {
    await preview.frame.locator('.target-main .name', { hasText: name }).first().waitFor();
  }
  expect(await preview.frame.locator('h1').textContent()).toContain(HOSTILE_NAMES[0]);
  expect(await preview.frame.locator('#root :is(img, script, iframe, [onerror], [onload], [onclick])').count()).toBe(0);
});

test('it comes back after a reload of the window, with its task and its pin', async () => {
  await openAt(PAYOUT, 'id="Task_OpenAccount"');
  await preview.awaitTitle('Open loan account');
  await preview.frame.getByRole('option', { name: 'Pay out' }).click();
  await preview.awaitTitle('Pay out');
  await preview.frame.getByRole('button', { name: 'Pin' }).click();
  await preview.frame.getByRole('button', { name: 'Pinned' }).waitFor();
  await window.run('Developer: Reload Window');
  await preview.frame.locator('h1').waitFor({ state: 'detached' });
  await preview.awaitTitle('Pay out');
  await preview.frame.getByRole('button', { name: 'Pinned' }).waitFor();
});

test.each([
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['contrast', 'Default High Contrast'],
])('axe finds nothing in the %s theme of VS Code', async (name, theme) => {
  mkdirSync(path.join(window.folder, '.vscode'), { recursive: true });
  const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false };
  writeFileSync(path.join(window.folder, '.vscode/settings.json'), JSON.stringify(settings));
  await openAt(PAYOUT, 'id="Task_OpenAccount"');
  await preview.frame.locator(`body.vscode-${name === 'contrast' ? 'high-contrast' : name}`).waitFor();
  await preview.frame.getByLabel('amount integer').fill('12000');
  await preview.frame.locator('pre', { hasText: '"amount": 12000' }).first().waitFor();
  await preview.row('amount').click();
  await preview.frame.locator('body').evaluate(AXE);
  const violations = await preview.frame.locator('body').evaluate(async () => {
    const { violations } = await globalThis.axe.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
  expect(violations).toEqual([]);
  await preview.frame.getByRole('button', { name: 'Diagram' }).click();
  await preview.frame.locator('.selected-task[data-element-id=Task_OpenAccount]').waitFor();
  await window.screenshot(`preview-${name}`);
});

/** Opens a file in the first group, beside the preview, with the cursor behind a text of it. */
async function goBehind(file, before) {
  const first = window.page.locator('.editor-group-container').first();
  // A webview that has the keyboard may swallow the key.
  const pressed = async () => {
    await window.press('Control+1');
    return first.getAttribute('class');
  };
  await expect.poll(pressed, { timeout: 30_000 }).toMatch(/\bactive\b/);
  await window.openBehind(file, before);
}

/** Opens a file with the cursor behind a text of it, and the preview beside it by the palette. */
async function openAt(file, before) {
  await goBehind(file, before);
  await window.run('Activiti: Preview Mappings');
  await preview.frame.locator('.app').waitFor();
}

/** A project in which every name that an author writes is hostile. */
function writeHostileProject(folder) {
  const [task] = HOSTILE_NAMES;
  const parameters = HOSTILE_NAMES.slice(0, 4).map((name, index) => ({
    id: `p${index}`,
    name,
    description: name,
    type: name,
  }));
  const variables = HOSTILE_NAMES.slice(0, 4).map((name, index) => ({
    id: `v${index}`,
    name,
    type: 'string',
    required: false,
  }));
  const inputs = Object.fromEntries(HOSTILE_NAMES.slice(0, 4).map((name) => [name, { type: 'variable', value: name }]));
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const escaped = task.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  write(
    HOSTILE,
    `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="model" targetNamespace="http://bpmn.io/schema/bpmn">
  <process id="Process_Hostile" isExecutable="true">
    <serviceTask id="Task_Hostile" name="${escaped}" implementation="hostile.RUN" />
  </process>
</definitions>
`,
  );
  write(
    'hostile/processes/hostile-extensions.json',
    JSON.stringify({
      id: 'hostile',
      type: 'PROCESS',
      extensions: {
        Process_Hostile: {
          properties: Object.fromEntries(variables.map((variable) => [variable.id, variable])),
          mappings: { Task_Hostile: { inputs } },
        },
      },
    }),
  );
  write(
    'hostile/connectors/hostile.json',
    JSON.stringify({
      name: 'hostile',
      actions: { a: { id: 'a', name: 'RUN', description: task, inputs: parameters } },
    }),
  );
}
