import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';
import { extensionsText } from '../support/extensionsText.ts';

const code = 'variable-unused';

test('a variable that nothing mentions', () =>
  checkRule(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "«x»", "required": false, "type": "string" }`,
      elements: `<serviceTask id="task" implementation="movies.describe"/>`,
    }),
    { engine: 'hint', modeling: 'hint' },
  ));

test('mappings use it', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "string" }`,
      mappings: `"task": { "inputs": { "movie": { "type": "variable", "value": "x" } } }`,
      elements: `<serviceTask id="task" implementation="movies.describe"/>`,
    }),
  ));

test('expressions use it', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "string" }`,
      mappings: `"task": { "inputs": { "movie": { "type": "value", "value": "a \${x.y}" } } }`,
      elements: `<serviceTask id="task" implementation="movies.describe"/>`,
    }),
  ));

test('conditions use it', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "string" }`,
      elements: `<sequenceFlow id="f"><conditionExpression>\${x == 1}</conditionExpression></sequenceFlow>`,
    }),
  ));

test('what is displayed or recorded is used', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k1": { "id": "k1", "name": "x", "required": false, "type": "string", "display": true }, "k2": { "id": "k2", "name": "y", "required": false, "type": "string", "analytics": true }`,
      elements: `<serviceTask id="task" implementation="movies.describe"/>`,
    }),
  ));

test('people may read any variable', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "string" }`,
      elements: `<userTask id="u"/>`,
    }),
  ));

test('a script may read any variable', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "string" }`,
      elements: `<scriptTask id="s"/>`,
    }),
  ));

test('a decision table may read any variable', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "string" }`,
      elements: `<serviceTask id="d" implementation="dmn-connector.EXECUTE_TABLE"/>`,
    }),
  ));

test('a called process may read any variable', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "string" }`,
      elements: `<callActivity id="c" calledElement="q"/>`,
    }),
  ));

test('Java code may read any variable', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "string" }`,
      elements: `<serviceTask id="j" activiti:class="a.B"/>`,
    }),
  ));

test('a mapping of everything reads it', () =>
  checkSilent(
    code,
    extensionsText({
      variables: `"k": { "id": "k", "name": "x", "required": false, "type": "string" }`,
      mappings: `"task": { "mappingType": "MAP_ALL" }`,
      elements: `<serviceTask id="task" implementation="movies.describe"/>`,
    }),
  ));
