// The page of the mapping preview alone: what it draws for any message, how the keyboard and a screen reader get through it, and that names stay text.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { HOSTILE_NAMES, hostilePreview, hostileTasks } from '../../support/hostilePreview.ts';
import { input, samplePreview, sampleTasks, task } from '../../support/samplePreview.ts';
import { openPreviewPage, THEMES } from './previewPage.mjs';

const PAYOUT = fileURLToPath(new URL('../../../examples/loan-desk/processes/loan-payout.bpmn20.xml', import.meta.url));
const STATE = {
  subject: { uri: 'file:///desk/processes/payout.bpmn20.xml', position: { line: 8, character: 0 } },
  selected: { uri: 'file:///desk/processes/payout.bpmn20.xml', elementId: 'Task_OpenAccount' },
  pinned: false,
};

let preview;

afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await preview?.screenshot(`failed-${task.name.replace(/\W+/g, '-')}`);
  // Refusals of the content security policy are among them.
  const problems = preview?.problems ?? [];
  await preview?.close();
  preview = undefined;
  expect(problems).toEqual([]);
});

test.each(THEMES)(
  'axe finds nothing in the theme %s, on the board, in the table and in the editor of a row',
  async (theme) => {
    preview = await openSample({ theme });
    expect(await preview.violations()).toEqual([]);
    await row('amount').focus();
    await preview.page.keyboard.press('F2');
    await preview.page.getByRole('form', { name: 'Source of amount' }).waitFor();
    expect(await preview.violations()).toEqual([]);
    await preview.page.getByRole('button', { name: 'Table' }).click();
    await preview.page.getByRole('table').first().waitFor();
    expect(await preview.violations()).toEqual([]);
    await preview.screenshot(`preview-table-${theme}`);
  },
);

test.each(THEMES)('axe finds nothing in the theme %s with the diagram, a broken file and a failure', async (theme) => {
  preview = await openSample({ theme });
  await showDiagram();
  const failure = { reason: "Entry 'broker' has no value", phase: 'inputs', row: 'input:broker' };
  await preview.send({
    kind: 'preview',
    preview: samplePreview({ failure, payload: undefined }),
    broken: [{ uri: 'file:///desk/payout-extensions.json', reason: 'a brace is missing' }],
  });
  await preview.page.getByText('cannot be read whole').waitFor();
  expect(await preview.violations()).toEqual([]);
  await preview.screenshot(`preview-diagram-${theme}`);
});

test('names that look like markup or scripts stay text, everywhere', async () => {
  preview = await openSample();
  await preview.page.evaluate(() => {
    globalThis.alert = () => {
      throw new Error('a name was run');
    };
  });
  const elements = () =>
    preview.page.locator('img, script:not([src]), iframe, object, [onerror], [onload], [onclick]').count();
  for (const name of HOSTILE_NAMES) {
    for (const drawing of ['Board', 'Table']) {
      await preview.page.getByRole('button', { name: drawing, exact: true }).click();
      await preview.send(
        { kind: 'tasks', tasks: hostileTasks(name) },
        { kind: 'preview', preview: hostilePreview(name), broken: [{ uri: `file:///${name}`, reason: name }] },
        { kind: 'notice', tone: 'refused', sentence: name },
      );
      // Characters that nobody sees are written out, and are no longer themselves.
      if (!/[\p{C}\u2028]/u.test(name)) expect(await preview.page.locator('h1').textContent()).toContain(name);
      expect(await elements(), name).toBe(0);
    }
  }
});

test('nothing is wider than a window of 320 pixels', async () => {
  preview = await openSample({ width: 320, height: 800 });
  const wide = () =>
    preview.page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter(
          (element) => !element.closest('.table-frame, .canvas, pre') && element.getBoundingClientRect().right > 321,
        )
        .map((element) => element.className),
    );
  expect(await wide()).toEqual([]);
  // The lines are not there; their words are.
  expect((await row('amount').locator('.origin').boundingBox()).width).toBeGreaterThan(100);
  await preview.screenshot('preview-320');
});

test('the arrow keys go from row to row and across one, and Enter leads to the source', async () => {
  preview = await openSample({ width: 900 });
  await row('nationalId').focus();
  await preview.page.keyboard.press('ArrowDown');
  expect(await focusedName()).toContain('amount');
  await preview.page.keyboard.press('ArrowDown');
  await preview.page.keyboard.press('ArrowLeft');
  expect(await focusedName()).toContain('LD-${nationalId}');
  await preview.page.keyboard.press('ArrowRight');
  await preview.page.keyboard.press('Enter');
  const { location, focus } = await preview.awaitTold('reveal');
  expect(focus).toBe(true);
  expect(location).toEqual(samplePreview().inputs.find(({ id }) => id === 'input:reference')?.place);
});

test('a click shows the source and leaves the keyboard here', async () => {
  preview = await openSample();
  await row('amount').click();
  expect(await preview.awaitTold('reveal')).toMatchObject({ focus: false });
  expect(await row('amount').getAttribute('aria-pressed')).toBe('true');
});

test('Delete removes the entry of a row', async () => {
  preview = await openSample();
  await row('remark').focus();
  await preview.page.keyboard.press('Delete');
  expect(await preview.awaitTold('edit')).toEqual({
    kind: 'edit',
    edit: { kind: 'remove', direction: 'input', key: 'remark' },
  });
});

test('a row keeps the keyboard and stays selected when its entry goes and it moves to the top', async () => {
  preview = await openSample();
  await row('remark').focus();
  await preview.page.keyboard.press('ArrowUp');
  await preview.page.keyboard.press('ArrowDown');
  const inputs = samplePreview().inputs.map((each) =>
    each.id === 'input:remark' ? { ...each, id: 'unmapped-input:remark', key: undefined, state: 'missing' } : each,
  );
  const moved = inputs.toSorted((a, b) => Number(b.state === 'missing') - Number(a.state === 'missing'));
  await preview.send({ kind: 'preview', preview: samplePreview({ inputs: moved }), broken: [] });
  expect(await focusedName()).toContain('remark');
  expect(await preview.page.locator('[data-selected=true] .name').last().textContent()).toBe('remark');
});

test('where the action is not known any input can be added', async () => {
  preview = await openSample();
  const action = { name: 'GHOST', known: false, description: undefined, place: undefined };
  await preview.send({ kind: 'preview', preview: samplePreview({ action, inputs: [] }), broken: [] });
  await preview.page.getByText('Add an input').click();
  await preview.page.getByLabel('Parameter').first().fill('amount');
  await preview.page.locator('.add-entry select').first().selectOption('amount');
  expect(await preview.violations()).toEqual([]);
  await preview.page.getByRole('button', { name: 'Add', exact: true }).first().click();
  expect((await preview.awaitTold('edit')).edit).toEqual({
    kind: 'set',
    direction: 'input',
    key: 'amount',
    entry: { type: 'variable', value: 'amount' },
  });
});

test('F2 opens the choice of another variable, the fitting ones first, and Enter applies it', async () => {
  preview = await openSample();
  await row('amount').focus();
  await preview.page.keyboard.press('F2');
  const { id } = await preview.awaitTold('choices');
  const choices = [
    { name: 'termMonths', type: 'integer', fit: 'same' },
    { name: 'remark', type: 'string', fit: 'different' },
  ];
  await preview.send({ kind: 'choices', id, choices });
  const select = preview.page.getByLabel('Take from');
  expect(await select.locator('optgroup').evaluateAll((groups) => groups.map(({ label }) => label))).toEqual([
    'Same type',
    'Other types',
  ]);
  await select.selectOption('termMonths');
  await preview.page.getByRole('button', { name: 'Apply' }).click();
  expect((await preview.awaitTold('edit')).edit).toEqual({
    kind: 'set',
    direction: 'input',
    key: 'amount',
    entry: { type: 'variable', value: 'termMonths' },
  });
  expect(await focusedName()).toContain('amount');
});

test('a value and an expression can be typed, and Escape leaves all as it is', async () => {
  preview = await openSample();
  await row('amount').focus();
  await preview.page.keyboard.press('F2');
  await preview.page.getByRole('button', { name: 'Value', exact: true }).click();
  await preview.page.getByLabel('Value', { exact: true }).fill('5');
  await preview.page.keyboard.press('Enter');
  expect((await preview.awaitTold('edit')).edit.entry).toEqual({ type: 'value', value: 5 });
  const before = preview.told.length;
  await preview.page.keyboard.press('F2');
  await preview.page.getByRole('button', { name: 'Expression', exact: true }).click();
  await preview.page.keyboard.press('Escape');
  expect(preview.told.slice(before).filter(({ kind }) => kind === 'edit')).toEqual([]);
});

test('values that are typed are sent as JSON, and what is no JSON is marked', async () => {
  preview = await openSample();
  await preview.page.getByLabel('amount integer').fill('70');
  await preview.page.getByLabel('nationalId string').fill('70');
  await expect
    .poll(async () => (await preview.awaitTold('compute')).variables)
    .toEqual({ amount: 70, nationalId: '70' });
  await preview.page.getByLabel('amount integer').fill('{');
  expect(await preview.page.getByLabel('amount integer').getAttribute('aria-invalid')).toBe('true');
});

test('a new picture of the same task keeps the focus, the scroll and what is typed', async () => {
  preview = await openSample({ height: 500 });
  await preview.page.getByLabel('amount integer').fill('7');
  const detail = preview.page.locator('.detail');
  const before = await detail.evaluate((element) => element.scrollTop);
  expect(before).toBeGreaterThan(0);
  await preview.send(
    { kind: 'tasks', tasks: sampleTasks() },
    { kind: 'preview', preview: samplePreview(), broken: [] },
  );
  expect(await detail.evaluate((element) => element.scrollTop)).toBe(before);
  expect(await preview.page.getByLabel('amount integer').inputValue()).toBe('7');
  expect(await preview.page.evaluate(() => document.activeElement?.closest('label')?.textContent)).toContain('amount');
});

test('of 500 tasks and 300 parameters only what is in sight is laid out, and one key press is one frame', async () => {
  preview = await openSample();
  const inputs = Array.from({ length: 300 }, (_, index) =>
    input(`parameter${index}`, 'string', { kind: 'variable', name: `variable${index}` }, { state: 'mapped' }),
  );
  const tasks = Array.from({ length: 500 }, (_, index) =>
    task(`Task_${index}`, `Task ${index}`, 'complete', undefined),
  );
  await preview.send(
    { kind: 'tasks', tasks: sampleTasks({ tasks }) },
    { kind: 'preview', preview: samplePreview({ inputs }), broken: [] },
  );
  const drawn = await preview.page.evaluate(
    () =>
      [...document.querySelectorAll('.target-main')].filter((element) =>
        element.checkVisibility({ contentVisibilityAuto: true }),
      ).length,
  );
  expect(drawn).toBeLessThan(60);
  expect(await preview.page.locator('.line').count()).toBeLessThan(80);
  await row('parameter0').focus();
  await preview.page.keyboard.press('End');
  expect(await focusedName()).toContain('parameter299');
  expect(await preview.page.locator('.line').count()).toBeGreaterThan(0);
});

test('a task that is clicked in the diagram is selected, and the keyboard zooms', async () => {
  preview = await openSample({ width: 900 });
  await showDiagram();
  await preview.page.locator('[data-element-id=Task_PayOut]').click();
  expect(await preview.awaitTold('select')).toMatchObject({ elementId: 'Task_PayOut' });
  const width = async () =>
    (await preview.page.locator('[data-element-id=Task_PayOut] rect').first().boundingBox()).width;
  const before = await width();
  await preview.page.getByRole('application').focus();
  await preview.page.keyboard.press('+');
  expect(await width()).toBeGreaterThan(before);
  await preview.page.keyboard.press('0');
  expect(await width()).toBeCloseTo(before, 0);
});

test('a diagram that cannot be parsed leaves the last one in its place', async () => {
  preview = await openSample({ width: 900 });
  await showDiagram();
  await preview.send({ kind: 'diagram', uri: 'file:///a.bpmn', xml: '<definitions' });
  await preview.page.getByText('The diagram cannot be drawn').waitFor();
  expect(await preview.page.locator('[data-element-id=Task_PayOut]').count()).toBe(1);
});

test('messages of an unknown kind or shape change nothing', async () => {
  preview = await openSample();
  const before = await preview.page.locator('#root').innerHTML();
  await preview.send(
    { kind: 'preview', preview: { rows: [] }, broken: [] },
    { kind: 'run', script: 'alert(1)' },
    'preview',
  );
  expect(await preview.page.locator('#root').innerHTML()).toBe(before);
});

async function openSample(options = {}) {
  const page = await openPreviewPage(options);
  await page.send(
    { kind: 'tasks', tasks: sampleTasks() },
    { kind: 'preview', preview: samplePreview(), broken: [] },
    { kind: 'state', state: STATE },
  );
  return page;
}

/** Shows the diagram of the sample project's payout, whose tasks then stand in the list. */
async function showDiagram() {
  const tasks = [
    task('Task_OpenAccount', 'Open loan account', 'complete', undefined),
    task('Task_PayOut', 'Pay out', 'error', undefined),
    task('Task_CloseAccount', 'Close loan account', 'warning', undefined),
    task('Task_SendText', 'Send text message', 'incomplete', undefined),
  ];
  await preview.send({ kind: 'tasks', tasks: sampleTasks({ tasks, diagram: 'file:///desk/payout.bpmn' }) });
  await preview.page.getByRole('button', { name: 'Diagram' }).click();
  await preview.awaitTold('diagram');
  await preview.send({ kind: 'diagram', uri: 'file:///desk/payout.bpmn', xml: readFileSync(PAYOUT, 'utf8') });
  await preview.page.locator('.state-error[data-element-id=Task_PayOut]').waitFor();
}

function row(name) {
  return preview.page.locator(`[data-row="input:${name}"] .target-main`);
}

function focusedName() {
  return preview.page.evaluate(() => document.activeElement?.textContent);
}
