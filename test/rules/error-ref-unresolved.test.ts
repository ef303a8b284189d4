import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'error-ref-unresolved';

const event = (ref: string, errors = ''): string => `
-- processes/p.bpmn --
${errors}<process id="p"><boundaryEvent id="b"><errorEventDefinition ${ref}/></boundaryEvent></process>
`;

test('a reference to an error that is not there is taken for the code', () => {
  checkRule(code, event('errorRef="«Error_1»"', '<error id="Error_2" errorCode="E"/>'), {
    engine: 'information',
    modeling: 'information',
    message: "the id 'Error_1'",
  });
});

test("the modeler's form of an id shows a renamed connector", () => {
  checkRule(code, event('errorRef="«connector.movies_FAILED»"'), {
    engine: 'warning',
    modeling: 'warning',
    message: 'Choose the error of the connector again',
  });
});

test('an id that only begins alike is information', () => {
  checkRule(code, event('errorRef="«connector.movies»"'), { engine: 'information', modeling: 'information' });
});

test('a reference that resolves is right, in either order', () => {
  checkSilent(code, event('errorRef="Error_1"', '<error id="Error_1" errorCode="E"/>'));
  checkSilent(code, event('errorRef="Error_1"').replace('</process>', '</process><error id="Error_1" errorCode="E"/>'));
});

test('no reference catches every error', () => {
  checkSilent(code, event(''));
  checkSilent(code, event('errorRef=""'));
});

test('nothing is said while the file is broken', () => {
  checkSilent(code, event('errorRef="Error_1"').replace('</process>', '</process><error id="Err'));
});
