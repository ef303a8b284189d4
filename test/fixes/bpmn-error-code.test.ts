import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'bpmn-error-without-code';

const connector = `
-- connectors/movies.json --
{ "name": "movies", "description": "", "actions": {}, "errors": [
  { "name": "Not found", "code": "E404" }, { "name": "Busy", "code": "E1" }, { "name": "busy", "code": "E2" } ] }
`;
const bpmn = (error: string): string =>
  `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
  ${error}
  <bpmn:process id="p"/>
</bpmn:definitions>
`;
const project = (error: string): string => `${connector}-- processes/p.bpmn --\n${bpmn(error)}`;

test.each([
  ["<bpmn:error id='e' name='not found' />", "<bpmn:error id='e' name='not found' errorCode='E404' />", 'E404'],
  ['<bpmn:error id="connector.movies_E1"/>', '<bpmn:error id="connector.movies_E1" errorCode="E1"/>', 'E1'],
  [
    '<bpmn:error errorCode="" id="e" name="Too late"/>',
    '<bpmn:error errorCode="TOO_LATE" id="e" name="Too late"/>',
    'TOO_LATE',
  ],
  [
    '<bpmn:error errorCode="  " id="e" name="tooLate"></bpmn:error>',
    '<bpmn:error errorCode="TOO_LATE" id="e" name="tooLate"></bpmn:error>',
    'TOO_LATE',
  ],
  ['<bpmn:error id="e" name="BUSY"/>', '<bpmn:error id="e" name="BUSY" errorCode="BUSY"/>', 'BUSY'],
])('%s', (before, after, given) => {
  checkFix(project(before), {
    code,
    title: `Give it the code '${given}'`,
    after: { 'processes/p.bpmn': bpmn(after) },
    safe: false,
  });
});

test('an error without a name gets no code', () => {
  expect(fixTitles(project('<bpmn:error id="e"/>'), code)).toEqual([]);
});
