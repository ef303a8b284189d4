import { describe, expect, test } from 'vitest';
import { service } from '../../../server/service.ts';
import { accept, checkCompletion } from '../../support/checkCompletion.ts';
import { projectOf } from '../../support/projectText.ts';

const connector = `
-- connectors/movies.json --
{ "id": "m", "name": "movies", "actions": { "a": { "id": "a", "name": "find",
  "inputs": [
    { "id": "1", "name": "year", "type": "integer" },
    { "id": "2", "name": "title", "type": "string", "required": true, "description": "What to look for" } ],
  "outputs": [ { "id": "3", "name": "rating", "type": "integer" }, { "id": "4", "name": "plot", "type": "string" } ] } } }
`;

const bpmn = `
-- processes/p.bpmn --
<process id="p" name="Main">
  <startEvent id="start"/>
  <exclusiveGateway id="fork"/>
  <serviceTask id="look" name="Look up" implementation="movies.find"/>
  <serviceTask id="run" implementation="script.EXECUTE"/>
  <callActivity id="call" calledElement="sub"/>
  <userTask id="check" name="Check it"/>
  <sequenceFlow id="flow" sourceRef="start" targetRef="fork"/>
  <dataObject id="d" name="thing"/>
</process>
-- processes/sub.bpmn --
<process id="sub"><startEvent id="s"/></process>
-- processes/sub-extensions.json --
{ "id": "s", "name": "sub", "type": "PROCESS", "extensions": { "sub": { "properties": {
  "1": { "id": "1", "name": "inner", "type": "string", "required": true } } } } }
`;

const variables = `"properties": {
  "1": { "id": "1", "name": "count", "type": "integer", "required": false },
  "2": { "id": "2", "name": "movie", "type": "string", "required": false },
  "3": { "id": "3", "name": "title", "type": "string", "required": false } }`;

function extensions(content: string): string {
  return `${connector}${bpmn}
-- processes/p-extensions.json --
{ "id": "p", "name": "p", "type": "PROCESS", "extensions": { ${content} } }
`;
}

function withSection(section: string): string {
  return extensions(`"p": { ${variables}, ${section} }`);
}

function withMapping(mapping: string): string {
  return withSection(`"mappings": { "look": { ${mapping} } }`);
}

describe('Keys of extensions files', () => {
  test('of `extensions` are the processes that no file speaks of yet', () =>
    checkCompletion(extensions('$0'), {
      first: ['p'],
      lacks: ['sub'],
      details: { p: 'process, Main' },
      gives: { p: '"extensions":{"p":{"properties":{},"mappings":{},"constants":{},"assignments":{}}}' },
    }));

  test('of `extensions` are never there twice', () => checkCompletion(extensions('"p": {}, $0'), { lacks: ['p'] }));

  test('of `mappings` are elements, those that take one first, and never flows or data', () =>
    checkCompletion(withSection('"mappings": { $0 }'), {
      first: ['start', 'look', 'run', 'call', 'check', 'fork'],
      lacks: ['flow', 'd'],
      details: { look: 'serviceTask, Look up', fork: 'exclusiveGateway' },
    }));

  test('of `mappings` bring the required inputs along', () =>
    checkCompletion(withSection('"mappings": { $0 }'), {
      gives: {
        look: '"mappings":{"look":{"inputs":{"title":{"type":"variable","value":"title"}},"outputs":{}}}',
        start: '"mappings":{"start":{"inputs":{},"outputs":{}}}',
      },
    }));

  test('of `mappings` before another entry end with a comma', () =>
    checkCompletion(withSection('"mappings": { "lo$0" "run": {} }'), {
      first: ['start', 'look'],
      lacks: ['run'],
      gives: { start: '"start":{"inputs":{},"outputs":{}},"run":{}' },
    }));

  test('with a colon behind them are replaced alone', () =>
    checkCompletion(withSection('"mappings": { "x$0": {} }'), { gives: { look: '"mappings":{"look":{}}' } }));

  test('of `constants` are elements', () =>
    checkCompletion(withSection('"constants": { $0 }'), {
      first: ['start', 'look'],
      gives: { look: '"constants":{"look":{}}' },
    }));

  test('of `assignments` are user tasks', () =>
    checkCompletion(withSection('"assignments": { $0 }'), {
      first: ['check'],
      lacks: ['start', 'look', 'fork'],
      details: { check: 'userTask, Check it' },
      gives: {
        check: '"assignments":{"check":{"id":"check","assignment":"assignee","type":"static","mode":"manual"}}',
      },
    }));

  test('of `templates` are user tasks below `tasks`', async () => {
    await checkCompletion(withSection('"templates": { "tasks": { $0 } }'), {
      first: ['check'],
      lacks: ['look'],
      gives: { check: '"tasks":{"check":{"assignee":{"type":"file","value":""}}}' },
    });
    await checkCompletion(withSection('"templates": { $0 }'), { first: ['tasks', 'default'], lacks: ['check'] });
  });

  test('of the constants of a built-in task are what it reads', () =>
    checkCompletion(withSection('"constants": { "run": { $0 } }'), {
      first: ['_activiti_script_'],
      gives: { _activiti_script_: '{"_activiti_script_":{"value":""}}' },
    }));

  test('of `inputs` are the parameters not mapped yet, required ones first', () =>
    checkCompletion(withMapping('"inputs": { $0 }'), {
      first: ['All inputs', 'title', 'year'],
      details: { title: 'parameter, string, required', year: 'parameter, integer' },
      gives: {
        title: '"inputs":{"title":{"type":"variable","value":"title"}}',
        year: '"inputs":{"year":{"type":"variable","value":"count"}}',
      },
    }));

  test('of `inputs` may all come at once, each with the variable of its name or with a name to type over', () =>
    checkCompletion(withMapping('"inputs": { $0 }'), {
      details: { 'All inputs': '2 entries' },
      says: { 'All inputs': '- title: string\n- year: integer' },
      gives: {
        'All inputs':
          '"inputs":{"title":{"type":"variable","value":"title"},"year":{"type":"variable","value":"year"}}',
      },
      inserts: {
        'All inputs': `
    "title": {
      "type": "variable",
      "value": "title"
    },
    "year": {
      "type": "variable",
      "value": "\${1:year}"
    }
  `,
      },
    }));

  test('of `inputs` come all at once last when some are there, and not for a single one that is left', async () => {
    const three = withMapping('"inputs": { $0 "year": {} }').replace(
      '"outputs"',
      '"x": 1, "inputs": [{ "name": "a", "required": true }, { "name": "b", "required": true }, { "name": "year" }, { "name": "c" }], "outputs"',
    );
    await checkCompletion(three, {
      first: ['a', 'b', 'c', 'All required inputs', 'All inputs'],
      gives: {
        'All required inputs':
          '"inputs":{"a":{"type":"variable","value":"a"},"b":{"type":"variable","value":"b"},"year":{}',
      },
    });
    await checkCompletion(withMapping('"inputs": { "title": {}, $0 }'), { lacks: ['All inputs'] });
    await checkCompletion(withMapping('"inputs": { "$0": {} }'), { lacks: ['All inputs'] });
  });

  test('of `outputs` may all come at once, each to the variable of its name or to a name to type over', () =>
    checkCompletion(withMapping('"outputs": { $0 }'), {
      gives: {
        'All outputs':
          '"outputs":{"rating":{"type":"variable","value":"rating"},"plot":{"type":"variable","value":"plot"}}',
      },
    }));

  test('of a mapping are whole sides that it does not have yet', async () => {
    await checkCompletion(withMapping('$0'), {
      first: ['All inputs', 'All outputs'],
      gives: { 'All inputs': '"look":{"inputs":{"title":{"type":"variable","value":"title"},"year":' },
    });
    await checkCompletion(withMapping('"inputs": {}, $0'), { first: ['All outputs'], lacks: ['All inputs'] });
  });

  test('of `inputs` leave out what is mapped', () =>
    checkCompletion(withMapping('"inputs": { "title": {"type": "value", "value": "x"}, $0 }'), {
      first: ['year'],
      lacks: ['title'],
    }));

  test('of the `inputs` of a call activity are the variables of the called process', () =>
    checkCompletion(withSection('"mappings": { "call": { "inputs": { $0 } } }'), {
      first: ['inner'],
      details: { inner: 'variable, string, required' },
    }));

  test('of `outputs` are variables, those that an output fits first', () =>
    checkCompletion(withMapping('"outputs": { $0 }'), {
      first: ['All outputs', 'count', 'movie', 'title', 'thing'],
      gives: { count: '"outputs":{"count":{"type":"variable","value":"rating"}}' },
    }));
});

describe('Values of extensions files', () => {
  const entry = (side: string, key: string, value: string, type = 'variable'): string =>
    withMapping(`"${side}": { "${key}": { "type": "${type}", "value": ${value} } }`);

  test('of an input are variables, compatible ones first', () =>
    checkCompletion(entry('inputs', 'year', '"$0"'), {
      first: ['count', 'thing', 'movie', 'title'],
      details: { count: 'variable, integer', movie: 'variable, string, does not fit integer' },
      gives: { count: '"value":"count"' },
    }));

  test('of an output are what the action gives back', () =>
    checkCompletion(entry('outputs', 'movie', '"$0"'), { first: ['plot', 'rating'], lacks: ['count'] }));

  test('say what they are, as a signature does, and what the engine does with them', async () => {
    await checkCompletion(entry('inputs', 'year', '"$0"'), {
      says: { count: 'Variable **count**: integer, of p\n\nIt has no value until something gives it one' },
    });
    await checkCompletion(withMapping('"inputs": { $0 }'), {
      says: {
        title:
          'Input **title**: string, required, of movies.find\n\nWhat to look for\n\nThe engine sends its value unconverted',
      },
    });
    await checkCompletion(
      extensions(`"p": { "properties": { "1": { "name": "n", "type": "integer", "value": 30 } },
        "mappings": { "look": { "inputs": { "year": { "type": "variable", "value": "$0" } } } } }`),
      { says: { n: 'Default: 30' } },
    );
  });

  test('of a template that a variable holds are variables', () =>
    checkCompletion(
      withSection('"templates": { "tasks": { "check": { "assignee": { "type": "variable", "value": "$0" } } } }'),
      { first: ['count', 'movie', 'title'] },
    ));

  test('of the constant of a built-in task are the scripts of the project', () =>
    checkCompletion(
      `${withSection('"constants": { "run": { "_activiti_script_": { "value": "$0" } } }')}
-- scripts/tidy%20up-extensions.json --
{ "id": "s", "extensions": {} }
-- decision-tables/price-extensions.json --
{ "id": "s", "extensions": {} }
`,
      { first: ['tidy up'], lacks: ['price'] },
    ));

  test('of type value are no variables', () =>
    checkCompletion(entry('inputs', 'year', '"$0"', 'value'), { lacks: ['count', 'movie'] }));

  test('in an expression of an input are variables and functions', () =>
    checkCompletion(entry('inputs', 'title', '"a ${mo$0} b"', 'value'), {
      labels: ['count', 'movie', 'title', 'thing', 'now()', 'list()', 'execution'],
      gives: { movie: '"a${movie}b"', 'now()': '"a${now()}b"' },
    }));

  test('in an expression of an output are the outputs first', () =>
    checkCompletion(entry('outputs', 'movie', '"${$0"', 'value'), {
      labels: ['rating', 'plot', 'count', 'movie', 'title', 'thing', 'now()', 'list()', 'execution'],
    }));

  test('in an expression inside of an object are variables', () =>
    checkCompletion(entry('inputs', 'title', '{ "a": ["${$0}"] }', 'value'), {
      first: ['count', 'movie'],
      gives: { count: '{"a":["${count}"]}' },
    }));

  test('in the default of a variable are variables', () =>
    checkCompletion(
      extensions(
        '"p": { "properties": { "1": { "id": "1", "name": "n", "type": "string", "required": false, "value": "${$0}" } } }',
      ),
      { labels: ['n', 'thing', 'now()', 'list()', 'execution'] },
    ));

  test.each(['"${movie}$0"', '"$0${movie}"'])('outside of the braces are no names: %s', (value) =>
    checkCompletion(entry('inputs', 'title', value, 'value'), { lacks: ['count', 'now()'] }),
  );

  test.each(['"${movie.$0}"', `"\${'$0'}"`, '"${\\"$0\\"}"'])('behind a dot and in quotes is nothing: %s', (value) =>
    checkCompletion(entry('inputs', 'title', value, 'value'), { labels: [] }),
  );

  test('of `mappingType` are three, and each says what it does', () =>
    checkCompletion(withMapping('"mappingType": "$0"'), {
      labels: ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'],
      says: { MAP_ALL_INPUTS: 'explicit inputs are ignored, explicit outputs apply' },
    }));
});

const whole = withSection(`"mappings": {
    "look": { "inputs": { "title": { "type": "variable", "value": "movie" } }, "outputs": {
      "count": { "type": "value", "value": "\${rating + count}" } } },
    "run": {}
  }, "constants": { "run": { "_activiti_script_": { "value": "x" } } }`);

describe('A whole file', () => {
  const uri = 'file:///project/processes/p-extensions.json';

  test('stays well-formed, whatever is accepted at whichever offset', async () => {
    const { project, files } = projectOf(whole);
    const text = files.get(uri) ?? '';
    for (let offset = 0; offset <= text.length; offset++) {
      for (const item of await service.completions(project.snapshot, uri, offset)) {
        const accepted = accept(text, item);
        expect(() => JSON.parse(accepted), `${item.label} at ${offset}: ${accepted}`).not.toThrow();
      }
    }
  }, 60_000);

  test('is completed without an error wherever it breaks off', async () => {
    const end = whole.indexOf('-- processes/p-extensions.json --\n') + '-- processes/p-extensions.json --\n'.length;
    for (let length = end; length <= whole.length; length += 7) {
      const { project, files } = projectOf(whole.slice(0, length));
      const offset = files.get(uri)?.length ?? 0;
      await expect(service.completions(project.snapshot, uri, offset)).resolves.toBeDefined();
    }
  }, 60_000);

  test('gets an entry with the indentation and the line breaks that it has', async () => {
    const marked = withSection(
      '"mappings": {\r\n    "look": {\r\n        "inputs": {\r\n            $0\r\n        }\r\n    } }',
    );
    const { project, files, cursor } = projectOf(marked);
    const items = await service.completions(project.snapshot, uri, cursor?.offset ?? 0);
    const year = items.find(({ label }) => label === 'year');
    expect(year && accept(files.get(uri) ?? '', year)).toContain(
      '            "year": {\r\n              "type": "variable",\r\n              "value": "count"\r\n            }\r\n',
    );
  });
});
