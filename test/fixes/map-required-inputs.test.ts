import { expect, test } from 'vitest';
import { checkExtensionsFix, extensionsFixTitles } from '../support/checkExtensionsFix.ts';
import { checkFix, fixTitles } from '../support/checkFix.ts';

const variable = (name: string, type: string): string =>
  `"${name}": { "id": "${name}", "name": "${name}", "type": "${type}", "required": false }`;

test('a required input is mapped to the variable of its name', () => {
  checkExtensionsFix(
    `{
      "properties": { ${variable('movie', 'string')} },
      "mappings": {
        "task": {
          "inputs": {
            "limit": { "type": "value", "value": 3 }
          }
        }
      }
    }`,
    { code: 'mapping-missing-required-input', title: "Map input 'movie' to variable 'movie'" },
    `{
      "properties": { ${variable('movie', 'string')} },
      "mappings": {
        "task": {
          "inputs": {
            "limit": { "type": "value", "value": 3 },
            "movie": {
              "type": "variable",
              "value": "movie"
            }
          }
        }
      }
    }`,
  );
});

test('inputs are made where there are none, and without a variable the input gets an empty literal', () => {
  checkExtensionsFix(
    '{ "mappings": { "task": {} } }',
    { code: 'mapping-missing-required-input', title: 'Send "" as input \'movie\'' },
    '{ "mappings": { "task": { "inputs": { "movie": { "type": "value", "value": "" } } } } }',
  );
});

test('only variables that fit are offered', () => {
  const variables = [variable('title', 'string'), variable('year', 'integer'), variable('data', 'json')].join(', ');
  expect(
    extensionsFixTitles(
      `{ "properties": { ${variables} }, "mappings": { "task": {} } }`,
      'mapping-missing-required-input',
    ),
  ).toEqual(["Map input 'movie' to variable 'title'", 'Send "" as input \'movie\'']);
});

const several = (inputs: string): string => `
-- connectors/movies.json --
{ "name": "movies", "actions": { "a": { "id": "a", "name": "find", "inputs": [
  { "id": "1", "name": "title", "type": "string", "required": true },
  { "id": "2", "name": "most", "type": "integer", "required": true },
  { "id": "3", "name": "since", "type": "date", "required": true },
  { "id": "4", "name": "strict", "type": "boolean", "required": true } ] } } }
-- processes/p.bpmn --
<process id="Process_p"><serviceTask id="task" implementation="movies.find"/></process>
-- processes/p-extensions.json --
{
	"id": "p",
	"type": "PROCESS",
	"extensions": {
		"Process_p": {
			"properties": { ${variable('title', 'string')}, ${variable('most', 'string')} },
			"constants": { "task": { "strict": { "value": "true" } } },
			"mappings": {
				"task": {
					"inputs": {${inputs}}
				}
			}
		}
	}
}
`;

test('all missing inputs are mapped at once, those of constants left out', () => {
  const text = several('');
  const inputs = `
						"title": {
							"type": "variable",
							"value": "title"
						},
						"most": {
							"type": "value",
							"value": 0
						},
						"since": {
							"type": "value",
							"value": "\${now()}"
						}
					`;
  checkFix(text, {
    code: 'mapping-missing-required-input',
    title: 'Map all missing required inputs',
    after: { 'processes/p-extensions.json': several(inputs).split('-- processes/p-extensions.json --\n')[1] },
  });
});

test('each finding of several offers all at once first', () => {
  const titles = fixTitles(several(''), 'mapping-missing-required-input');
  expect(titles.filter((title) => title === 'Map all missing required inputs')).toHaveLength(3);
  expect(titles[0]).toBe('Map all missing required inputs');
});
