import { expect, test } from 'vitest';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const code = 'error-ref-unresolved';

const connector = `
-- connectors/movies.json --
{ "name": "movies", "description": "", "actions": {}, "errors": [{ "name": "Not \\"found\\"", "code": "E404" }] }
`;
const process = (ref: string): string =>
  `<bpmn:process id="p"><bpmn:userTask id="t"/><bpmn:boundaryEvent id="b" attachedToRef="t"><bpmn:errorEventDefinition errorRef="${ref}"/></bpmn:boundaryEvent></bpmn:process>`;
const bpmn = (content: string): string =>
  `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">${content}</bpmn:definitions>\n`;
const project = (text: string): string => `${connector}-- processes/p.bpmn --\n${text}`;

test("the connector's error is added on a line of its own", () => {
  const ref = 'connector.movies_E404';
  const error = `<bpmn:error id="${ref}" name="Not &quot;found&quot;" errorCode="E404"/>`;
  checkFix(project(bpmn(`\r\n    ${process(ref)}\r\n`)), {
    code,
    title: `Add the error '${ref}' with the code 'E404'`,
    after: { 'processes/p.bpmn': bpmn(`\r\n    ${error}\r\n    ${process(ref)}\r\n`) },
    safe: false,
  });
});

test('any other error gets its id for a code, which the engine takes already', () => {
  checkFix(project(bpmn(process('late'))), {
    code,
    title: "Add the error 'late' with the code 'late'",
    after: { 'processes/p.bpmn': bpmn(`<bpmn:error id="late" name="late" errorCode="late"/>${process('late')}`) },
  });
});

test('what cannot be an id is not made one', () => {
  expect(fixTitles(project(bpmn(process('too late'))), code)).toEqual([]);
});
