import { describe, expect, test } from 'vitest';
import { rules } from '../../../server/rules/catalogue.ts';
import { FindingsStore } from '../../../server/rules/findingsStore.ts';
import { folder, projectOf } from '../../support/projectText.ts';

const uri = `${folder}/processes/p.bpmn`;
const text = `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "get" } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="t" implementation="movies.gett"/></process>
`;

describe('Findings with pauses in between', () => {
  test('are the same as without', async () => {
    const { project, store } = checked();
    const paused = await store.findingsInSlices(project.snapshot, uri, async () => undefined);
    expect(paused).toEqual(checked().store.findings(project.snapshot, uri));
    expect(paused?.length).toBeGreaterThan(0);
  });

  test('let others have their turn more than once', async () => {
    const { project, store } = checked();
    let pauses = 0;
    await store.findingsInSlices(project.snapshot, uri, async () => {
      pauses++;
    });
    expect(pauses).toBeGreaterThan(10);
  });

  test('are none, and nothing is remembered, when something changed meanwhile', async () => {
    const { project, store } = checked();
    const before = project.snapshot;
    const findings = await store.findingsInSlices(before, uri, async () => {
      if (project.snapshot !== before) return;
      project.apply([{ type: 'text', uri, text: '<definitions/>' }]);
      store.update(before, project.snapshot, [uri]);
    });
    expect(findings).toBeUndefined();
    expect(store.findings(project.snapshot, uri)).toEqual([]);
  });
});

function checked() {
  const { project } = projectOf(text);
  const settings = { profile: 'modeling', levels: {} } as const;
  const store = new FindingsStore(
    rules,
    () => settings,
    (code) => expect.unreachable(`${code} failed`),
  );
  return { project, store };
}
