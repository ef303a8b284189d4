import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'process-id-duplicate';

const wrong = { engine: 'error', modeling: 'error' } as const;

test('two files with one process id are reported in both', () => {
  const files = `
-- processes/a.bpmn --
<process id="«Process_p»"/>
-- processes/b.bpmn --
<process id="«Process_p»"/>
`;
  checkRule(code, files, { ...wrong, message: "Process id 'Process_p' is taken" });
});

test('so are two processes of one file', () => {
  checkRule(code, '-- processes/a.bpmn --\n<process id="«Process_p»"/><process id="«Process_p»"/>\n', wrong);
});

test('the engine leaves out a process that is not executable', () => {
  const files = `
-- processes/a.bpmn --
<process id="«Process_p»"/>
-- processes/b.bpmn --
<process id="«Process_p»" isExecutable="false"/>
`;
  checkRule(code, files, { engine: 'off', modeling: 'error' });
});

test('main and test resources are no duplicates', () => {
  const files = `
-- src/main/resources/processes/a.bpmn --
<process id="Process_p"/>
-- src/test/resources/processes/b.bpmn --
<process id="Process_p"/>
`;
  checkSilent(code, files);
});

test('neither are two projects', () => {
  checkSilent(code, '-- a/processes/a.bpmn --\n<process id="p"/>\n-- b/processes/a.bpmn --\n<process id="p"/>\n');
});

test('another letter case is another id, and no id is none', () => {
  checkSilent(
    code,
    '-- processes/a.bpmn --\n<process id="p"/><process id="P"/><process/><process/><process id=""/><process id=""/>\n',
  );
});
