import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'json-duplicate-key';
const file = (outputs: string): string => `{ "id": "process-1", "extensions": { "Process_p": {
  "properties": { "v": { "id": "v", "name": "title", "type": "string", "required": false } },
  "mappings": {
    "task": {
      "outputs": {
${outputs}
      }
    }
  }
} } }
`;
const project = (outputs: string): string => `
-- processes/p.bpmn --
<process id="Process_p"><userTask id="task"/></process>
-- processes/p-extensions.json --
${file(outputs)}`;
const a = '        "title": { "type": "variable", "value": "a" }';
const b = '        "title": { "type": "variable", "value": "b" }';

test('the member that the engine drops is removed, on request only', () => {
  checkFix(project(`${a},\n${b}`), {
    code,
    title: "Remove this 'title'",
    after: { 'processes/p-extensions.json': file(b) },
    safe: false,
  });
});

test('a member that says the same as the other is removed by fix-all', () => {
  checkFix(project(`${a},\n${a}`), {
    code,
    title: "Remove this 'title'",
    after: { 'processes/p-extensions.json': file(a) },
    safe: true,
  });
});

test('of three each but the last can go', () => {
  expect(fixTitles(project(`${a},\n${b},\n${b}`), code)).toHaveLength(2);
});
