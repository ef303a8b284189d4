import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, inputsText } from '../support/extensionsText.ts';

const code = 'expression-hash';

test('the whole text is surely meant as an expression', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "«#{title}»" }`), {
    engine: 'warning',
    modeling: 'warning',
    message: 'dollar',
  }));

test('inside a text it may be meant so', () =>
  checkRule(code, inputsText(`"movie": { "type": "value", "value": "Issue «#{title}»" }`), {
    engine: 'information',
    modeling: 'information',
  }));

test('an expression with a dollar is right', () =>
  checkSilent(code, inputsText(`"movie": { "type": "value", "value": "\${title} # {" }`)));

test('BPMN may use it', () =>
  checkSilent(
    code,
    extensionsText({
      elements: `<sequenceFlow id="f"><conditionExpression>#{title}</conditionExpression></sequenceFlow>`,
    }),
  ));
