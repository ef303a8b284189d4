import { expect, test } from 'vitest';
import { service } from '../../../server/service.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { projectOf } from '../../support/projectText.ts';

/** The process after the first completion at the cursor is accepted; undefined if nothing is offered. */
async function accepted(task: string): Promise<string | undefined> {
  const { project, cursor, files } = projectOf(`
-- processes/p.bpmn --
<process id="p"><startEvent id="s"/><sequenceFlow id="flow" sourceRef="s" targetRef="t"/>${task}</process>
`);
  if (!cursor) throw new Error('The text has no cursor');
  const [first] = await service.completions(project.snapshot, cursor.uri, cursor.offset);
  const text = files.get(cursor.uri) ?? '';
  return first && /<task.*<\/process>/s.exec(applyEdits(text, [first.edit]))?.[0];
}

test('the id in the text of an element is replaced as a whole, and the white space around it stays', async () => {
  expect(await accepted('<task id="t"><incoming>\n  fl$0x\n</incoming></task>')).toBe(
    '<task id="t"><incoming>\n  flow\n</incoming></task></process>',
  );
});

test('where a tag is not closed, what follows the next one is no text of it', async () => {
  expect(await accepted('<task id="t"><incoming>fl<outgoing/> $0</task>')).toBeUndefined();
});

test('of a value that is broken over lines only what stands in the line of the cursor is replaced', async () => {
  expect(await accepted('<task id="t"/><sequenceFlow sourceRef="x\n  s$0x\n"/>')).toMatch(/sourceRef="x\n\S+\n"/);
  const variables = '<dataObject id="d" name="total"/>';
  const loop = '<multiInstanceLoopCharacteristics><loopDataOutputRef>a\n  b$0c\n</loopDataOutputRef>';
  expect(await accepted(`${variables}<task id="t">${loop}</multiInstanceLoopCharacteristics></task>`)).toContain(
    '<loopDataOutputRef>a\ntotal\n</loopDataOutputRef>',
  );
});
