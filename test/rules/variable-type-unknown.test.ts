import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText, variablesText } from '../support/extensionsText.ts';

const code = 'variable-type-unknown';

test('a default of an unknown type fails', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "«strng»", "value": "a" }`),
    { engine: 'error', modeling: 'error', message: "Did you mean 'string'?" },
  ));

test('an output into it fails', () =>
  checkRule(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "«my-type»" }`,
      mappings: `"task": { "outputs": { "x": { "type": "variable", "value": "raw" } } }`,
    }),
    { engine: 'error', modeling: 'error' },
  ));

test('otherwise the engine takes it for json', () =>
  checkRule(code, variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "«my-type»" }`), {
    engine: 'hint',
    modeling: 'error',
  }));

test('letter case counts', () =>
  checkRule(code, variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "«String»" }`), {
    engine: 'hint',
    modeling: 'error',
    message: "'string'",
  }));

test('known types are right, the latest too', () =>
  checkSilent(
    code,
    variablesText(
      `"k0": { "id": "k0", "name": "v0", "required": false, "type": "json" }, "k1": { "id": "k1", "name": "v1", "required": false, "type": "content" }, "k2": { "id": "k2", "name": "v2", "required": false, "type": "bigdecimal" }, "k3": { "id": "k3", "name": "v3", "required": false, "type": "folder" }`,
    ),
  ));

test('a default of null is none', () =>
  checkRule(
    code,
    variablesText(`"k": { "id": "k", "name": "x", "required": false, "type": "«my-type»", "value": null }`),
    { engine: 'hint', modeling: 'error' },
  ));
