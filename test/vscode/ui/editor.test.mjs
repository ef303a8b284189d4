// What a user sees who has installed the packed extension and changed no setting.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { deleteWorkspace } from '../workspace.mjs';
import { installPacked } from './installed.mjs';
import { openWindow, positionAt } from './window.mjs';

const TYPING = 'parcel-desk/processes/typing.bpmn20.xml';
const CREDIT_CHECK = 'loan-desk/processes/credit-check.bpmn20.xml';
const CREDIT_BUREAU = 'loan-desk/connectors/credit-bureau.json';

let extensions;
let window;

beforeAll(async () => {
  extensions = installPacked();
  window = await openWindow({ server: { extensions } });
});

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await window?.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  await window?.closeSuggestions();
});

afterAll(async () => {
  await window?.close();
  if (extensions !== undefined) deleteWorkspace(extensions);
});

test('the Problems panel names the unknown action of a file that was never opened, once', async () => {
  const rows = await window.awaitProblem("has no action 'TRAK'");
  await window.screenshot('problems');
  expect(rows.filter((row) => row.includes("'TRAK'"))).toHaveLength(1);
  expect(rows.filter((row) => row.includes('loan-desk'))).toEqual([]);
});

test('letters typed into an empty implementation bring up the connectors', async () => {
  await window.openBehind(TYPING, 'implementation="');
  await window.type('pa');
  expect((await window.awaitSuggestion('parcels'))[0]).toBe('parcels');
  await window.screenshot('typing-in-empty-value');
});

test('accepting a connector brings up its actions at once, and accepting an action completes the value', async () => {
  await window.openBehind(TYPING, 'id="Task_Begun"\n      implementation="par');
  await window.type('c');
  await window.awaitSuggestion('parcels');
  await window.screenshot('typing-after-a-beginning');
  await window.press('Enter');
  expect(await window.awaitSuggestion('TRACK')).toEqual(['TRACK']);
  await window.screenshot('actions-after-a-connector');
  await window.press('Enter');
  await window.saveAndAwait(TYPING, 'id="Task_Begun"\n      implementation="parcels.TRACK"');
});

test('beside an action in the list stands its contract', async () => {
  await window.openBehind(CREDIT_CHECK, 'implementation="credit-bureau.');
  await window.askForSuggestions();
  await window.press('Control+Space');
  await window.page.locator('.suggest-details:visible', { hasText: 'Required' }).waitFor();
  await window.screenshot('completion');
});

test('letters typed behind the dot bring up the actions', async () => {
  await window.openBehind(TYPING, 'id="Task_Dotted"\n      implementation="parcels.');
  await window.type('T');
  expect(await window.awaitSuggestion('TRACK')).toEqual(['TRACK']);
});

test('letters typed into other attributes bring up nothing', async () => {
  const openedLists = await window.watchSuggestions();
  await window.openBehind(TYPING, '\n      name="');
  await window.type('Mo parcels.TR');
  await window.saveAndAwait(TYPING, 'name="Mo parcels.TR"');
  // The next list is proof that VS Code had the time to open one for the letters before.
  await window.openBehind(TYPING, 'id="Task_Dotted"\n      implementation="');
  expect(await openedLists()).toEqual([]);
  await window.type('p');
  await window.awaitSuggestion('parcels');
  expect(await openedLists()).toHaveLength(1);
});

test('the light bulb of a misspelled action offers the right one and the suppression', async () => {
  await window.openBehind('parcel-desk/processes/unopened.bpmn20.xml', 'implementation="parcels.TR');
  await window.press('Control+.');
  const menu = window.page.locator('.action-widget');
  await menu.getByText("Change to 'TRACK'").waitFor();
  await menu.getByText(/Suppress 'implementation-unknown-action'/).waitFor();
  await window.screenshot('quick-fixes');
  await window.press('Escape');
});

test('F12 leads from the action part to the name of the action', async () => {
  await window.openBehind(CREDIT_CHECK, 'implementation="credit-bureau.VERIFY');
  await window.press('F12');
  const text = window.read(CREDIT_BUREAU);
  await window.awaitCursor(CREDIT_BUREAU, positionAt(text, text.indexOf('VERIFY_IDENTITY')));
});

test('the hover of an action shows its contract', async () => {
  await window.openBehind(CREDIT_CHECK, 'implementation="credit-bureau.GET');
  await window.run('Show or Focus Hover');
  const hover = window.page.locator('.monaco-hover:visible', { hasText: 'GET_REPORT' });
  await hover.waitFor();
  await window.screenshot('hover');
  expect(await hover.textContent()).toContain('nationalId');
});

test('a new key in a connector definition is offered once, beside the built-in JSON service', async () => {
  await window.openBehind(CREDIT_BUREAU, '{');
  await window.press('Enter');
  await window.type('"');
  const labels = await window.awaitSuggestion('template');
  await window.screenshot('json-keys');
  expect(labels).toEqual([...new Set(labels)]);
});

test('a new connector gets a name that is checked while it is typed, and opens with its action to be named', async () => {
  const file = 'loan-desk/connectors/mail-room.json';
  await window.openBehind(CREDIT_CHECK, 'implementation="');
  await window.run('Activiti: New Connector');
  await window.page.locator('.quick-input-title', { hasText: 'New Connector' }).waitFor();
  await window.fillQuickInput('Mail Room');
  await window.page.locator('.quick-input-message', { hasText: "Did you mean 'mail-room'?" }).waitFor();
  await window.screenshot('new-connector');
  await window.fillQuickInput('mail-room');
  await window.page.locator('.quick-input-message', { hasText: 'service tasks call' }).waitFor();
  await window.press('Enter');
  await window.page.locator('.tab.active[data-resource-name="mail-room.json"]').waitFor();
  const status = window.page.locator('#status\\.editor\\.selection');
  await expect.poll(() => status.textContent(), { timeout: 30_000 }).toBe('Ln 7, Col 26 (10 selected)');
  await window.type('SORT');
  await window.screenshot('new-connector-open');
  await window.saveAndAwait(file, '"name": "SORT"');
});

test('new extensions speak of the process of the file, and are not made twice', async () => {
  await window.openBehind(TYPING, 'implementation="');
  await window.run('Activiti: New Extensions File');
  await window.page.locator('.tab.active[data-resource-name="typing-extensions.json"]').waitFor();
  await window.screenshot('new-extensions');
  expect(window.read(TYPING.replace('.bpmn20.xml', '-extensions.json'))).toContain('"Process_Typing": {');
  await window.openBehind(TYPING, 'implementation="');
  await window.run('Activiti: New Extensions File');
  await window.page
    .locator('.notification-toast', { hasText: "has extensions already, in 'typing-extensions.json'" })
    .waitFor();
});
