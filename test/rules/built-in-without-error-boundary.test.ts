import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'built-in-without-error-boundary';

const project = (implementation: string, boundary = ''): string => `
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="«${implementation}»"/>${boundary}</process>
`;

const boundary = (definition: string, task = 'task'): string =>
  `<boundaryEvent id="event" attachedToRef="${task}"><${definition}/></boundaryEvent>`;

test('a script without an error boundary event may fail silently', () => {
  checkRule(code, project('script.EXECUTE'), { engine: 'off', modeling: 'warning', message: "runs 'script.EXECUTE'" });
});

test('a boundary event of another kind or on another task does not help', () => {
  const warning = { engine: 'off', modeling: 'warning' } as const;
  checkRule(code, project('script.EXECUTE', boundary('timerEventDefinition')), warning);
  checkRule(code, project('script.EXECUTE', boundary('errorEventDefinition', 'other')), warning);
});

test('any error boundary event is enough', () => {
  checkSilent(code, project('script.EXECUTE', boundary('errorEventDefinition')));
  checkSilent(code, project('script.EXECUTE', boundary('errorEventDefinition errorRef="Error_1"')));
});

test('the service asks it of scripts only', () => {
  checkSilent(code, project('email-service.SEND'));
  checkSilent(code, project('scripts.EXECUTE'));
});

test('a script that a class shadows does not run', () => {
  checkSilent(code, project('script.EXECUTE').replace('id="task"', 'id="task" activiti:class="a.B"'));
});
