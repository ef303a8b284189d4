import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { variablesText } from '../support/extensionsText.ts';

const code = 'variable-name-reserved';

test('a loop of the process overwrites it', () =>
  checkRule(code, variablesText(`"k": { "id": "k", "name": "«loopCounter»", "required": false, "type": "integer" }`), {
    engine: 'warning',
    modeling: 'warning',
    message: 'overwrites',
  }));

test('without a loop it only may be', () =>
  checkRule(
    code,
    variablesText(
      `"k": { "id": "k", "name": "«nrOfInstances»", "required": false, "type": "integer" }`,
      `<task id="t"/>`,
    ),
    { engine: 'hint', modeling: 'hint' },
  ));

test('other names are right', () =>
  checkSilent(code, variablesText(`"k": { "id": "k", "name": "loopcounter", "required": false, "type": "integer" }`)));
