import { test } from 'vitest';
import { checkRule, checkSilent } from '../support/checkRule.ts';

const code = 'parameter-type-unknown';
const hint = { engine: 'hint', modeling: 'hint' } as const;

const connector = (type: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "getDesc", "outputs": [{ "id": "o", "name": "result", "type": ${type} }] } } }
`;

test('a misspelt type is shown with what was meant', () => {
  checkRule(code, connector('"«strng»"'), { ...hint, message: "Did you mean 'string'?" });
});

test('a type of nobody is shown with the known ones', () => {
  checkRule(code, connector('"«movie»"'), { ...hint, message: "treated like 'json'. Known ones are 'string'," });
  checkRule(code, connector('«""»'), hint);
});

test.each(['string', 'bigdecimal', 'content', 'String', 'JSON', 'Content-Metadata', 'float-number', 'enum'])(
  'some generation knows %s',
  (type) => checkSilent(code, connector(`"${type}"`)),
);

test('a type that is no text is left to the shape', () => checkSilent(code, connector('["string"]')));
