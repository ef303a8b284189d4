import { expect, test } from 'vitest';
import { pictureOfTask, pictureOfTasks } from '../../../../client/preview/lastGood.ts';
import { taskAt } from '../../../../client/preview/selectedTask.ts';
import { Turns } from '../../../../client/preview/turns.ts';
import { samplePreview, sampleTasks } from '../../../support/samplePreview.ts';

const BROKEN = [{ uri: 'file:///p', reason: 'a brace is missing' }];

test('while a file is broken the last good picture of the same task stays, with the reason', () => {
  const before = samplePreview();
  expect(pictureOfTask(samplePreview({ inputs: [], broken: BROKEN }), before)).toEqual({
    drawn: before,
    broken: BROKEN,
  });
});

test('a task that was never seen whole is drawn as far as it can be read', () => {
  const answer = samplePreview({ broken: BROKEN });
  const other = samplePreview({ element: { ...answer.element, id: 'Task_Other' } });
  expect(pictureOfTask(answer, null)).toEqual({ drawn: answer, broken: BROKEN });
  expect(pictureOfTask(answer, other)).toEqual({ drawn: answer, broken: BROKEN });
});

test('a task that is gone is drawn no more', () => {
  expect(pictureOfTask(null, samplePreview())).toEqual({ drawn: null, broken: [] });
});

test('the tasks stay while the cursor is on nothing, and while their file is broken', () => {
  const before = sampleTasks();
  expect(pictureOfTasks(null, before).drawn).toBe(before);
  expect(pictureOfTasks(sampleTasks({ tasks: [], broken: BROKEN }), before)).toEqual({ drawn: before, broken: BROKEN });
});

test('the task at the cursor is shown, else the one that is shown already, else the first', () => {
  const tasks = sampleTasks({ selected: 'Task_Text' });
  const [first] = tasks.tasks;
  const uri = first?.uri ?? '';
  const shown = { uri, elementId: 'Task_Wait' };
  expect(taskAt(tasks, shown, true)?.elementId).toBe('Task_Text');
  expect(taskAt(tasks, shown, false)?.elementId).toBe('Task_Wait');
  expect(taskAt(tasks, { uri, elementId: 'Task_Gone' }, false)?.elementId).toBe(first?.id);
  expect(taskAt(sampleTasks({ selected: undefined }), shown, true)?.elementId).toBe('Task_Wait');
  expect(taskAt(null, shown, true)).toBeUndefined();
});

test('a job that is asked for many times while it runs runs once more, also after a failure', async () => {
  const ends: { readonly resolve: () => void; readonly reject: (reason: string) => void }[] = [];
  const failures: unknown[] = [];
  const turns = new Turns(
    () => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })),
    (error) => failures.push(error),
  );
  for (let times = 0; times < 5; times++) turns.ask();
  expect(ends).toHaveLength(1);
  ends[0]?.reject('no server');
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.resolve();
  await Promise.resolve();
  turns.ask();
  await expect.poll(() => ends.length).toBe(3);
  expect(failures).toEqual(['no server']);
});
