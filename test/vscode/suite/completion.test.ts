import assert from 'node:assert/strict';
import { completionItems, completionLabels, labelOf, openBehind, repeated, withInserted } from './editor.ts';

const TYPING = 'parcel-desk/processes/typing.bpmn20.xml';
const CREDIT_CHECK = 'loan-desk/processes/credit-check.bpmn20.xml';

suite('completion in the implementation of a service task', () => {
  test('an empty value offers the connectors of its own project first, and the built-in ones behind them', async () => {
    const editor = await openBehind(TYPING, 'implementation="');
    const items = await completionItems(editor, 'parcels');
    const labels = items.toSorted((a, b) => compare(sortTextOf(a), sortTextOf(b))).map(labelOf);
    assert.equal(labels[0], 'parcels');
    assert.ok(
      labels.some((label) => label.startsWith('email-service')),
      labels.join(),
    );
    assert.ok(!labels.includes('credit-bureau'), 'the other project of the workspace is not mixed in');
    assert.deepEqual(repeated(labels), []);
  });

  test('behind the dot the actions of that connector are offered, with their description', async () => {
    const editor = await openBehind(TYPING, 'implementation="');
    await withInserted(editor, 'parcels.', async () => {
      const items = await completionItems(editor, 'TRACK');
      assert.deepEqual(items.map(labelOf), ['TRACK']);
      assert.match(textOf(items[0]?.documentation) + (items[0]?.detail ?? ''), /Follows one parcel/);
    });
  });

  test('a connector in the sample project offers all its actions', async () => {
    const editor = await openBehind(CREDIT_CHECK, 'implementation="credit-bureau.');
    const labels = await completionLabels(editor, 'VERIFY_IDENTITY');
    assert.deepEqual(labels.toSorted(), ['GET_REPORT', 'VERIFY_IDENTITY']);
  });
});

function sortTextOf(item: { sortText?: string; label: string | { label: string } }): string {
  return item.sortText ?? (typeof item.label === 'string' ? item.label : item.label.label);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function textOf(documentation: string | { value: string } | undefined): string {
  return typeof documentation === 'string' ? documentation : (documentation?.value ?? '');
}
