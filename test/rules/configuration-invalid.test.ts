import { test } from 'vitest';
import { rules } from '../../server/rules/catalogue.ts';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'configuration-invalid';
const error = { engine: 'error', modeling: 'error' } as const;

const configuration = (text: string): string => `
-- .activiti-connectors.json --
${text}
`;

test('a file with every key is right', () =>
  checkSilent(
    code,
    configuration(`{
      "$schema": "https://example.org/any.json",
      "profile": "modeling",
      "rules": { "implementation-unknown-action": "off", "configuration-invalid": "hint" },
      "suppress": [
        { "code": "implementation-unknown-action", "file": "./a b/p.bpmn", "element": "task", "reason": "" },
        { "code": "implementation-unknown-action" }
      ],
      "exclude": { "**/generated": true, "old/*.{bpmn,json}": true, "**/target": false }
    }`),
  ));

test('every rule and every level may stand under rules', () => {
  for (const level of ['error', 'warning', 'information', 'hint', 'off']) {
    checkSilent(
      code,
      configuration(JSON.stringify({ rules: Object.fromEntries(rules.map((one) => [one.code, level])) })),
    );
  }
});

test('an unknown key is reported with the one that is meant', () =>
  checkRule(code, configuration('{ "«rule»": {} }'), { ...error, message: "Did you mean 'rules'?" }));

test('a key that is far from all others is reported with all of them', () =>
  checkRule(code, configuration('{ "«extends»": [] }'), {
    ...error,
    message: "'profile', 'rules', 'suppress' or 'exclude'",
  }));

test('an unknown rule is reported on its code', () =>
  checkRule(code, configuration('{ "rules": { "«implementation-unknown-actions»": "off" } }'), {
    ...error,
    message: "Did you mean 'implementation-unknown-action'?",
  }));

test('a level by another name is reported with its own', () =>
  checkRule(code, configuration('{ "rules": { "configuration-invalid": "«warn»" } }'), {
    ...error,
    message: "'configuration-invalid' cannot be 'warn'. Did you mean 'warning'?",
  }));

test('a level that is no text is reported', () =>
  checkRule(code, configuration('{ "rules": { "configuration-invalid": «2» } }'), error));

test('a profile that nobody knows is reported', () =>
  checkRule(code, configuration('{ "profile": "«runtime»" }'), { ...error, message: "'engine' or 'modeling'" }));

test('an empty profile is reported on its quotes', () => checkRule(code, configuration('{ "profile": «""» }'), error));

test('lists and objects out of place are reported where they open', () => {
  checkRule(code, configuration('«[»]'), error);
  checkRule(code, configuration('{ "rules": «[»"json-syntax"] }'), error);
  checkRule(code, configuration('{ "suppress": «{» "code": "json-syntax" } }'), error);
  checkRule(code, configuration('{ "suppress": [«"json-syntax"»] }'), error);
});

test('an entry of suppress needs the code of a rule', () => {
  checkRule(code, configuration('{ "suppress": [«{» "file": "a.bpmn" }] }'), error);
  checkRule(code, configuration('{ "suppress": [{ "code": "«nothing-like-it»" }] }'), error);
});

test('a file that cannot lie below the folder is reported', () => {
  const suppressed = (file: string): string =>
    configuration(`{ "suppress": [{ "code": "configuration-invalid", "file": "«${file}»" }] }`);
  for (const file of ['../a.bpmn', '/a.bpmn', 'a\\\\b.bpmn', 'C:/a.bpmn', 'file:///a.bpmn']) {
    checkRule(code, suppressed(file), error);
  }
});

test('what is left out is said by patterns below the folder, with true or false', () => {
  checkRule(code, configuration('{ "exclude": «[»"**/old"] }'), { ...error, message: 'must be an object' });
  checkRule(code, configuration('{ "exclude": { "**/old": «"yes"» } }'), { ...error, message: 'true or false' });
  for (const pattern of ['../old', '/old', 'C:/old'])
    checkRule(code, configuration(`{ "exclude": { "«${pattern}»": true } }`), { ...error, message: 'matches nothing' });
});

test('a file whose name only holds two dots is right', () =>
  checkSilent(code, configuration('{ "suppress": [{ "code": "configuration-invalid", "file": "a..b/c.bpmn" }] }')));

test('a half-typed file gives no more than its syntax errors', () => {
  checkSilent(code, configuration('{ "rules": { "configuration-invalid": } }'));
  checkSilent(code, configuration('{ "suppress": [{ "code" }] }'));
  checkSilent(code, configuration(''));
});
