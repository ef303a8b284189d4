import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText } from '../support/extensionsText.ts';

const code = 'message-payload-name';

test('a name that the service refuses in a message', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"message": { "inputs": { "«Movie_name»": { "type": "variable", "value": "title" } } }`,
    }),
    { engine: 'off', modeling: 'error', message: 'small letter' },
  ));

test('letters and digits are right', () =>
  checkSilent(
    code,
    extensionsText({ mappings: `"message": { "inputs": { "movieName2": { "type": "variable", "value": "title" } } }` }),
  ));

test('inputs of other elements may be called otherwise', () =>
  checkSilent(
    code,
    extensionsText({ mappings: `"form": { "inputs": { "Movie_name": { "type": "variable", "value": "title" } } }` }),
  ));
