import { describe, expect, test } from 'vitest';
import type { MappingEdit, NewEntry } from '../../../server/preview/preview.ts';
import { checkMappingEdit, checkRefusal, editedFiles, extensionsPath } from '../../support/checkMappingEdit.ts';
import { withExtensions } from '../../support/extensionsText.ts';

const title: NewEntry = { type: 'variable', value: 'title' };

function setInput(key: string, entry: NewEntry): MappingEdit {
  return { kind: 'set', direction: 'input', key, entry };
}

function setOutput(key: string, entry: NewEntry): MappingEdit {
  return { kind: 'set', direction: 'output', key, entry };
}

function inputs(entries: string): string {
  return `{ "mappings": { "task": { "inputs": { ${entries} } } } }`;
}

describe('changing an entry', () => {
  test('writes what is new and nothing else', () => {
    checkMappingEdit(
      inputs('"movie" : {"type":"variable",  "value":"year"}, "limit": {}'),
      setInput('movie', title),
      inputs('"movie" : {"type":"variable",  "value":"title"}, "limit": {}'),
    );
  });

  test('turns a variable into a value', () => {
    checkMappingEdit(
      inputs('"movie": { "type": "variable", "value": "title" }'),
      setInput('movie', { type: 'value', value: '${title} (${year})' }),
      inputs('"movie": { "type": "value", "value": "${title} (${year})" }'),
    );
  });

  test('adds the type that is missing before the value, the value that is missing behind the type, and both', () => {
    checkMappingEdit(
      inputs('"movie": { "value": 5 }'),
      setInput('movie', title),
      inputs('"movie": { "type": "variable", "value": "title" }'),
    );
    checkMappingEdit(
      inputs('"movie": { "type": "value" }'),
      setInput('movie', title),
      inputs('"movie": { "type": "variable", "value": "title" }'),
    );
    checkMappingEdit(
      inputs('"movie": {}'),
      setInput('movie', title),
      inputs('"movie": { "type": "variable", "value": "title" }'),
    );
  });

  test('takes the place of what is no entry', () => {
    checkMappingEdit(
      inputs('"movie": null'),
      setInput('movie', title),
      inputs('"movie": { "type": "variable", "value": "title" }'),
    );
  });

  test('leaves an entry that says so already, in its own spelling', () => {
    const spelled = inputs('"movie": { "type": "VARIABLE", "value": "ti\\u0074le" }');
    checkMappingEdit(spelled, setInput('movie', title), spelled);
    const number = inputs('"limit": { "type": "value", "value": 1.50e1 }');
    checkMappingEdit(number, setInput('limit', { type: 'value', value: 15 }), number);
  });

  test('writes a structure over several lines where the value has a line of its own', () => {
    checkMappingEdit(
      `{
      "mappings": {
        "task": {
          "inputs": {
            "options": {
              "type": "value",
              "value": 1
            }
          }
        }
      }
    }`,
      setInput('options', { type: 'value', value: { sort: ['title', 'year'] } }),
      `{
      "mappings": {
        "task": {
          "inputs": {
            "options": {
              "type": "value",
              "value": {
                "sort": [
                  "title",
                  "year"
                ]
              }
            }
          }
        }
      }
    }`,
    );
  });

  test('of an output goes by the variable', () => {
    checkMappingEdit(
      '{ "mappings": { "task": { "outputs": { "title": { "type": "variable", "value": "raw" } } } } }',
      setOutput('title', { type: 'variable', value: 'description' }),
      '{ "mappings": { "task": { "outputs": { "title": { "type": "variable", "value": "description" } } } } }',
    );
  });

  test('is made where the mapping is ignored, too', () => {
    checkMappingEdit(
      '{ "mappings": { "task": { "mappingType": "MAP_ALL", "inputs": { "movie": {} } } } }',
      setInput('movie', title),
      '{ "mappings": { "task": { "mappingType": "MAP_ALL", "inputs": { "movie": { "type": "variable", "value": "title" } } } } }',
    );
  });
});

describe('adding an entry', () => {
  const added = '"movie": { "type": "variable", "value": "title" }';

  test.each([
    ['beside another one', inputs('"limit": {}'), inputs(`"limit": {}, ${added}`)],
    ['to an empty side', '{ "mappings": { "task": { "inputs": {} } } }', inputs(added)],
    ['to an empty mapping', '{ "mappings": { "task": {} } }', inputs(added)],
    [
      'where only the other half is mapped',
      '{ "mappings": { "task": { "outputs": {} } } }',
      `{ "mappings": { "task": { "outputs": {}, "inputs": { ${added} } } } }`,
    ],
    ['to a task without a mapping', '{ "mappings": {} }', inputs(added)],
    [
      'to a process without mappings',
      '{ "properties": {} }',
      `{ "properties": {}, "mappings": { "task": { "inputs": { ${added} } } } }`,
    ],
    [
      'to a process about which nothing is said',
      '{ "constants": {} }',
      `{ "constants": {}, "mappings": { "task": { "inputs": { ${added} } } } }`,
    ],
  ])('%s', (_where, before, after) => {
    checkMappingEdit(before, setInput('movie', title), after);
  });

  test('follows the indentation of the file', () => {
    const before = `{
\t"id": "process-1",
\t"extensions": {
\t\t"Process_p": {
\t\t\t"mappings": {
\t\t\t\t"task": {
\t\t\t\t\t"inputs": {}
\t\t\t\t}
\t\t\t}
\t\t}
\t}
}`;
    const after = before.replace(
      '"inputs": {}',
      '"inputs": {\n\t\t\t\t\t\t"movie": {\n\t\t\t\t\t\t\t"type": "variable",\n\t\t\t\t\t\t\t"value": "title"\n\t\t\t\t\t\t}\n\t\t\t\t\t}',
    );
    expect(editedFiles(withExtensions(before), setInput('movie', title))).toEqual({ [extensionsPath]: `${after}\n` });
  });

  test('keeps a byte order mark and line ends with a carriage return', () => {
    const before = '\uFEFF{\r\n  "extensions": {\r\n    "Process_p": {\r\n    }\r\n  }\r\n}\r';
    const after = before.replace(
      '"Process_p": {\r\n    }',
      [
        '"Process_p": {',
        '      "mappings": {',
        '        "task": {',
        '          "inputs": {',
        '            "movie": {',
        '              "type": "variable",',
        '              "value": "title"',
        '            }',
        '          }',
        '        }',
        '      }',
        '    }',
      ].join('\r\n'),
    );
    expect(editedFiles(withExtensions(before), setInput('movie', title))).toEqual({ [extensionsPath]: `${after}\n` });
  });

  test('writes a name that is special to JSON or to JavaScript as it is', () => {
    checkMappingEdit(
      inputs(''),
      setInput('__proto__', { type: 'value', value: 'a "quoted" \\ text' }),
      inputs('"__proto__": { "type": "value", "value": "a \\"quoted\\" \\\\ text" }'),
    );
  });

  test('says so for a process that the file does not speak of yet', () => {
    const other = '{ "id": "process-1", "extensions": { "Process_x": {} } }';
    expect(editedFiles(withExtensions(other), setInput('movie', title))).toEqual({
      [extensionsPath]: `{ "id": "process-1", "extensions": { "Process_x": {}, "Process_p": { "properties": {}, "mappings": { "task": { "inputs": { ${added} } } } } } }\n`,
    });
  });

  test('writes an extensions file where there is none', () => {
    const text = withExtensions('').replace(/-- processes\/p-extensions.json --\n/, '');
    expect(editedFiles(text, setInput('movie', title))).toEqual({
      [extensionsPath]: `{
  "id": "process-id-1",
  "name": "p",
  "type": "PROCESS",
  "extensions": {
    "Process_p": {
      "properties": {},
      "mappings": {
        "task": {
          "inputs": {
            "movie": {
              "type": "variable",
              "value": "title"
            }
          }
        }
      }
    }
  }
}
`,
    });
  });
});

describe('removing an entry', () => {
  const remove: MappingEdit = { kind: 'remove', direction: 'input', key: 'movie' };

  test.each([
    ['the only one, of which the empty side stays', '"movie": {}', ''],
    ['the first', '"movie": {}, "limit": {}', '"limit": {}'],
    ['the last', '"limit": {}, "movie": {}', '"limit": {}'],
    ['one in the middle', '"limit": {}, "movie": {}, "since": {}', '"limit": {}, "since": {}'],
  ])('takes away %s', (_which, before, after) => {
    checkMappingEdit(inputs(before), remove, after === '' ? inputs('').replace('{  }', '{}') : inputs(after));
  });

  test('that is not there says so', () => {
    checkRefusal(inputs('"limit": {}'), remove, "The mapping of 'task' has no input 'movie' to remove");
  });
});
