import { expect, test } from 'vitest';
import { checkExtensionsFix, extensionsFixTitles } from '../support/checkExtensionsFix.ts';

const process = (members: string): string =>
  `{ "properties": { "v": { "id": "v", "name": "x", "type": "json", "required": false${members} } } }`;

test.each([
  ['Add "displayName": "x"', ', "display": true, "displayName": "x"'],
  ['Set "display" to false', ', "display": false'],
])('a displayed variable without a display name: %s', (title, after) => {
  const fix = { code: 'variable-display-name', profile: 'modeling', title } as const;
  expect(extensionsFixTitles(process(', "display": true'), fix.code, 'modeling')).toContain('Add "displayName": "x"');
  checkExtensionsFix(used(', "display": true'), fix, used(after));
});

/** With a reader, so that the variable is not unused once it is not displayed. */
function used(members: string): string {
  const mappings = '"mappings": { "mail": { "inputs": { "a": { "type": "variable", "value": "x" } } } }';
  return process(members).replace(/ }$/, `, ${mappings} }`);
}

test('a variable that no report can hold leaves the reports', () => {
  checkExtensionsFix(
    used(', "analytics": true'),
    { code: 'variable-analytics-type', profile: 'modeling', title: 'Remove "analytics"' },
    used(''),
  );
});
