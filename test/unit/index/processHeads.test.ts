import { expect, test } from 'vitest';
import { projectOf } from '../../support/projectText.ts';

test('the processes of a scope come in the order of their addresses, whichever file was read first', () => {
  const { project } = projectOf(`
-- processes/b.bpmn --
<process id="second"/><process id="third"/>
-- processes/a.bpmn --
<process id="first"/>
`);
  const heads = [...project.snapshot.scopes.values()].flatMap((scope) => scope.processHeads());
  expect(heads.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
});
