import { expect, test } from 'vitest';
import { firstState, received } from '../../../../client/preview/page/pageState.ts';
import { input, samplePreview, sampleTasks } from '../../../support/samplePreview.ts';

const VIEW = { navigator: 'list', drawing: 'board', row: 'input:amount' } as const;

test('what an earlier page kept is taken only if it is a view', () => {
  expect(firstState({ view: VIEW }).view).toEqual(VIEW);
  for (const kept of [undefined, null, 'view', { view: { ...VIEW, drawing: 'film' } }]) {
    expect(firstState(kept).view).toEqual({ navigator: 'list', drawing: 'board', row: undefined });
  }
});

test('the selected row stays selected when its entry goes, and when it gets one', () => {
  const mapped = samplePreview();
  const unmapped = samplePreview({
    inputs: [input('amount', 'integer', { kind: 'none' }, { id: 'unmapped-input:amount', state: 'unmapped' })],
  });
  const before = received(firstState({ view: VIEW }), { kind: 'preview', preview: mapped, broken: [] });
  const removed = received(before, { kind: 'preview', preview: unmapped, broken: [] });
  expect(removed.view.row).toBe('unmapped-input:amount');
  expect(received(removed, { kind: 'preview', preview: mapped, broken: [] }).view.row).toBe('input:amount');
});

test('a notice stays until there is a new picture', () => {
  const noticed = received(firstState(undefined), { kind: 'notice', tone: 'refused', sentence: 'No' });
  const withTasks = received(noticed, { kind: 'tasks', tasks: sampleTasks() });
  expect(withTasks.notice).toEqual({ tone: 'refused', sentence: 'No' });
  expect(received(withTasks, { kind: 'preview', preview: null, broken: [] }).notice).toBeUndefined();
});
