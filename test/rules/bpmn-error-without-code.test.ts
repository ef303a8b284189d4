import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'bpmn-error-without-code';

const error = (attributes: string): string => `-- processes/p.bpmn --\n<process id="p"/><«error» ${attributes}/>\n`;
const wrong = { engine: 'error', modeling: 'error' } as const;

test('an error without a code is refused, used or not', () => {
  checkRule(code, error('id="e" name="failed"'), { ...wrong, message: "Error 'e' has no code" });
});

test('an empty code is reported on the attribute, a blank one on the value', () => {
  checkRule(code, error('id="e" «errorCode»=""').replace('«error» ', 'error '), wrong);
  checkRule(code, error('id="e" errorCode="«  »"').replace('«error» ', 'error '), wrong);
});

test('an error with a code is right', () => checkSilent(code, error('id="e" errorCode="FAILED"')));

test('an error without an id is read by nobody', () => checkSilent(code, error('name="failed"')));

test('an event that catches every error is no error', () => {
  checkSilent(
    code,
    '-- processes/p.bpmn --\n<process id="p"><boundaryEvent id="b"><errorEventDefinition/></boundaryEvent></process>\n',
  );
});
