import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText } from '../support/extensionsText.ts';

const code = 'constant-overrides-input';

test('a constant replaces the mapped input', () =>
  checkRule(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "movie": { "type": "variable", "value": "title" } } }`,
      constants: `"task": { "«movie»": { "value": "Alien" } }`,
    }),
    { engine: 'warning', modeling: 'warning', message: 'silently' },
  ));

test('different names are right', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "movie": { "type": "variable", "value": "title" } } }`,
      constants: `"task": { "limit": { "value": "5" } }`,
    }),
  ));

test('under a mapping of everything the variables win', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "mappingType": "MAP_ALL", "inputs": { "movie": { "type": "variable", "value": "title" } } }`,
      constants: `"task": { "movie": { "value": "Alien" } }`,
    }),
  ));

test('constants of another element replace nothing', () =>
  checkSilent(
    code,
    extensionsText({
      mappings: `"task": { "inputs": { "movie": { "type": "variable", "value": "title" } } }`,
      constants: `"loop": { "movie": { "value": "Alien" } }`,
    }),
  ));
