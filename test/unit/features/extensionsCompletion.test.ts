import { describe, expect, test } from 'vitest';
import type { Completion } from '../../../server/features/completion.ts';
import { service } from '../../../server/service.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { projectOf } from '../../support/projectText.ts';

/** What is offered at the cursor `$0`. */
interface Expected {
  /** The labels that begin the list, in its order. */
  readonly first?: readonly string[];
  /** All labels in the order of the list. */
  readonly labels?: readonly string[];
  readonly lacks?: readonly string[];
  readonly details?: Readonly<Record<string, string>>;
  /** By label the new text of the whole file, without white space, snippets reduced to their first text. */
  readonly gives?: Readonly<Record<string, string>>;
}

async function checkCompletion(text: string, expected: Expected): Promise<void> {
  const { project, files, cursor } = projectOf(text);
  if (!cursor) throw new Error('The project has no cursor');
  const items = [...(await service.completions(project.snapshot, cursor.uri, cursor.offset))].sort(inListOrder);
  const labels = items.map(({ label }) => label);
  expect(new Set(labels).size, 'no label stands twice').toBe(labels.length);
  if (expected.first) expect(labels.slice(0, expected.first.length)).toEqual(expected.first);
  if (expected.labels) expect(labels).toEqual(expected.labels);
  for (const label of expected.lacks ?? []) expect(labels).not.toContain(label);
  for (const [label, detail] of Object.entries(expected.details ?? {})) {
    expect(items.find((item) => item.label === label)?.detail, label).toBe(detail);
  }
  for (const [label, gives] of Object.entries(expected.gives ?? {})) {
    const item = items.find((candidate) => candidate.label === label);
    expect(labels, 'the entry to accept').toContain(label);
    if (!item) continue;
    const accepted = accept(files.get(cursor.uri) ?? '', item);
    if (cursor.uri.endsWith('.json')) expect(() => JSON.parse(accepted)).not.toThrow();
    expect(accepted.replace(/\s+/g, '')).toContain(gives);
  }
}

function inListOrder(a: Completion, b: Completion): number {
  return (a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1;
}

function accept(text: string, { edit, additionalEdit, snippet }: Completion): string {
  const newText = snippet ? reduced(edit.newText) : edit.newText;
  return applyEdits(text, [...(additionalEdit ? [additionalEdit] : []), { ...edit, newText }]);
}

function reduced(snippet: string): string {
  return snippet.replace(
    /\\(.)|\$\{\d+\|([^,|]*)[^|]*\|\}|\$\{\d+:((?:\\.|[^}])*)\}|\$\d+/g,
    (_, escaped?: string, choice?: string, text?: string) => escaped ?? choice ?? (text ?? '').replace(/\\(.)/g, '$1'),
  );
}

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
      first: ['start', 'look', 'run', 'call', 'fork'],
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

  test('of the constants of a built-in task are what it reads', () =>
    checkCompletion(withSection('"constants": { "run": { $0 } }'), {
      first: ['_activiti_script_'],
      gives: { _activiti_script_: '{"_activiti_script_":{"value":""}}' },
    }));

  test('of `inputs` are the parameters not mapped yet, required ones first', () =>
    checkCompletion(withMapping('"inputs": { $0 }'), {
      first: ['title', 'year'],
      details: { title: 'parameter, string, required', year: 'parameter, integer' },
      gives: {
        title: '"inputs":{"title":{"type":"variable","value":"title"}}',
        year: '"inputs":{"year":{"type":"variable","value":"count"}}',
      },
    }));

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
      first: ['count', 'movie', 'title', 'thing'],
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

  test('of type value are no variables', () =>
    checkCompletion(entry('inputs', 'year', '"$0"', 'value'), { lacks: ['count', 'movie'] }));

  test('in an expression of an input are variables and functions', () =>
    checkCompletion(entry('inputs', 'title', '"a ${mo$0} b"', 'value'), {
      labels: ['count', 'movie', 'title', 'thing', 'now()', 'list()'],
      gives: { movie: '"a${movie}b"', 'now()': '"a${now()}b"' },
    }));

  test('in an expression of an output are the outputs first', () =>
    checkCompletion(entry('outputs', 'movie', '"${$0"', 'value'), {
      labels: ['rating', 'plot', 'count', 'movie', 'title', 'thing', 'now()', 'list()'],
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
      { labels: ['n', 'thing', 'now()', 'list()'] },
    ));

  test.each(['"${movie}$0"', '"$0${movie}"'])('outside of the braces are no names: %s', (value) =>
    checkCompletion(entry('inputs', 'title', value, 'value'), { lacks: ['count', 'now()'] }),
  );

  test.each(['"${movie.$0}"', `"\${'$0'}"`, '"${\\"$0\\"}"'])('behind a dot and in quotes is nothing: %s', (value) =>
    checkCompletion(entry('inputs', 'title', value, 'value'), { labels: [] }),
  );

  test('of `mappingType` are what the schema lists', () =>
    checkCompletion(withMapping('"mappingType": "$0"'), { labels: ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'] }));
});

describe('References of BPMN', () => {
  const two = (called: string): string => `
-- processes/a.bpmn --
<process id="a"><callActivity id="c" calledElement=${called}/></process>
-- processes/b.bpmn --
<process id="b&amp;c" name="Other"><startEvent id="s"/></process>
`;

  test.each(['"$0"', "'x$0'"])('calledElement offers processes, the own one last: %s', (called) =>
    checkCompletion(two(called), {
      labels: ['b&c', 'a'],
      details: { 'b&c': 'process, Other' },
      gives: { 'b&c': called.startsWith('"') ? 'calledElement="b&amp;c"' : "calledElement='b&amp;c'" },
    }),
  );

  test('errorRef offers the errors of the file with their codes', () =>
    checkCompletion(
      `
-- processes/a.bpmn --
<error id="e1" errorCode="404"/><error id="e2"/>
<process id="a"><endEvent id="c"><errorEventDefinition errorRef="$0"/></endEvent></process>`,
      { labels: ['e1', 'e2'], details: { e1: 'error, code 404', e2: 'error without a code' } },
    ));

  test.each(['id', 'name'])('other attributes offer nothing: %s', (name) =>
    checkCompletion(`\n-- processes/a.bpmn --\n<process id="a"><callActivity ${name}="$0"/></process>`, { labels: [] }),
  );
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
