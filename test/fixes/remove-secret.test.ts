import { test } from 'vitest';
import { checkFix } from '../support/checkFix.ts';

const file = (value: string): string =>
  `{ "name": "movies", "description": "", "actions": {}, "config": [{ "name": "TOKEN", "secure": true, "value": ${value} }] }\n`;

test.each(['"a \\"secret\\""', '1234'])('the secret %s is emptied', (value) => {
  checkFix(`\n-- connectors/movies.json --\n${file(value)}-- processes/p.bpmn --\n<process id="Process_p"/>\n`, {
    code: 'config-secret-value',
    title: "Remove the value of 'TOKEN'",
    after: { 'connectors/movies.json': file('""') },
    safe: false,
  });
});
