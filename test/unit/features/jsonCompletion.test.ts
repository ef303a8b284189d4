import { expect, test } from 'vitest';
import type { Completion } from '../../../server/features/completion.ts';
import { jsonCompletions } from '../../../server/features/jsonCompletion.ts';
import type { JsonText } from '../../../server/features/jsonService.ts';
import { parseJson } from '../../../server/syntax/json.ts';
import { applyEdits } from '../../../server/text/edit.ts';

interface Expected {
  readonly kind?: JsonText['kind'];
  readonly uri?: string;
  /** All labels in the order of the list. */
  readonly labels?: readonly string[];
  readonly contains?: readonly string[];
  readonly lacks?: readonly string[];
  /** Accepting the entry of this label gives this text, snippet placeholders reduced to their first text. */
  readonly accept?: string;
  readonly gives?: string;
  /** What else the accepted entry holds. */
  readonly item?: Partial<Completion>;
}

/** `$0` is the cursor. Fresh ids are `id1`, `id2`, … */
async function checkCompletion(marked: string, expected: Expected): Promise<void> {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const document = { uri: expected.uri ?? 'file:///a/movies.json', text, kind: expected.kind ?? 'connector' };
  let ids = 0;
  const items = await jsonCompletions(document, offset, () => `id${++ids}`);
  const labels = sorted(items).map(({ label }) => label);
  expect(new Set(labels).size, 'no label stands twice').toBe(labels.length);
  expect(labels).not.toContain('$schema');
  if (expected.labels) expect(labels).toEqual(expected.labels);
  for (const label of expected.contains ?? []) expect(labels).toContain(label);
  for (const label of expected.lacks ?? []) expect(labels).not.toContain(label);
  for (const item of items) checkLine(text, item);
  if (expected.accept === undefined) return;
  const item = items.find(({ label }) => label === expected.accept);
  expect(labels, 'the entry to accept').toContain(expected.accept);
  if (!item) return;
  if (expected.item) expect(item).toMatchObject(expected.item);
  const accepted = accept(text, item);
  if (expected.gives !== undefined) expect(withIds(accepted)).toBe(expected.gives);
  expect(() => JSON.parse(accepted)).not.toThrow();
}

/** An editor refuses an entry whose edit covers several lines or meets its additional edit. */
function checkLine(text: string, { edit, additionalEdit }: Completion): void {
  expect(text.slice(edit.span.start, edit.span.end)).not.toContain('\n');
  if (additionalEdit) expect(additionalEdit.span.end).toBeLessThan(edit.span.start);
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

function sorted(items: readonly Completion[]): readonly Completion[] {
  const key = ({ sortText, label }: Completion) => sortText ?? label;
  return [...items].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** Ids are numbered by the order of the calls; only their equality matters. */
function withIds(text: string): string {
  const seen: string[] = [];
  return text.replace(/\bid\d+\b/g, (id) => {
    if (!seen.includes(id)) seen.push(id);
    return `<${seen.indexOf(id) + 1}>`;
  });
}

test('at the root, required keys come first and present ones are not offered', () =>
  checkCompletion('{\n  "description": "",\n  $0\n}', {
    labels: ['name', 'id', 'actions', 'events', 'config', 'errors', 'template'],
  }));

test('a key is inserted with its value', () =>
  checkCompletion('{\n  $0\n}', { accept: 'name', gives: '{\n  "name": ""\n}', item: { snippet: true } }));

test('an edit that covers the quotes is filtered by the label in quotes', () =>
  checkCompletion('{"$0"}', { accept: 'name', gives: '{"name": ""}', item: { filterText: '"name"' } }));

test('a half-typed key is replaced, with or without its quotes', async () => {
  await checkCompletion('{\n  "na$0\n}', { accept: 'name', gives: '{\n  "name": ""\n}' });
  await checkCompletion('{\n  "na$0"\n}', { accept: 'name', gives: '{\n  "name": ""\n}' });
  await checkCompletion('{\n  na$0\n}', { accept: 'name', gives: '{\n  "name": ""\n}' });
  await checkCompletion('{"na$0}', { accept: 'name', gives: '{"name": ""}' });
});

test('a key that has its value already keeps it', () =>
  checkCompletion('{"$0": "x"}', { accept: 'name', gives: '{"name": "x"}' }));

test('a comma follows where another key follows', () =>
  checkCompletion('{\n  $0\n  "description": "x"\n}', {
    accept: 'name',
    gives: '{\n  "name": "",\n  "description": "x"\n}',
  }));

test('a missing comma before is put behind the value before', () =>
  checkCompletion('{\n  "description": "x"\n  "na$0"\n}', {
    accept: 'name',
    gives: '{\n  "description": "x",\n  "name": ""\n}',
  }));

test('a missing comma right before the cursor is part of the edit', () =>
  checkCompletion('{"actions": {}$0}', { accept: 'name', gives: '{"actions": {}, "name": ""}' }));

test('between a value and its comma one comma is added', () =>
  checkCompletion('{"name": "x" $0, "description": ""}', {
    accept: 'template',
    gives: '{"name": "x", "template": "", "description": ""}',
  }));

test('actions come with a first action', () =>
  checkCompletion('{\n    "name": "x",\n    $0\n}', {
    accept: 'actions',
    gives: `{
    "name": "x",
    "actions": {
        "<1>": {
            "id": "<1>",
            "name": "actionName",
            "description": "",
            "inputs": [],
            "outputs": []
        }
    }
}`,
  }));

test('a new action has a fresh id as its key, in the indentation of the text', () =>
  checkCompletion('{\n\t"actions": {\n\t\t"a": { "id": "a", "name": "b" },\n\t\t$0\n\t}\n}', {
    labels: ['New action'],
    accept: 'New action',
    gives: `{
\t"actions": {
\t\t"a": { "id": "a", "name": "b" },
\t\t"<1>": {
\t\t\t"id": "<1>",
\t\t\t"name": "actionName",
\t\t\t"description": "",
\t\t\t"inputs": [],
\t\t\t"outputs": []
\t\t}
\t}
}`,
  }));

test('a new action between empty braces gets lines of its own', () =>
  checkCompletion('{\r\n  "actions": {$0}\r\n}', {
    accept: 'New action',
    gives:
      '{\r\n  "actions": {\r\n    "<1>": {\r\n      "id": "<1>",\r\n      "name": "actionName",\r\n      "description": "",\r\n      "inputs": [],\r\n      "outputs": []\r\n    }\r\n  }\r\n}',
  }));

test('a new action may be begun by a quote', () =>
  checkCompletion('{"actions": {"$0"}}', { accept: 'New action', item: { filterText: '"New action"' } }));

test('the key of an existing action is not replaced by a new action', () =>
  checkCompletion('{"actions": {"$0": {}}}', { labels: [] }));

test('an action lacks what it has', () =>
  checkCompletion('{"actions": {"a": {"id": "a", "inputs": [], $0}}}', {
    labels: ['name', 'description', 'outputs', 'model'],
  }));

test('the id of an action is its key', async () => {
  await checkCompletion('{"actions": {"a-b": {$0}}}', {
    accept: 'id',
    gives: '{"actions": {"a-b": {"id": "a-b"}}}',
  });
  await checkCompletion('{"actions": {"a-b": {"id": "$0"}}}', {
    labels: ['a-b'],
    accept: 'a-b',
    gives: '{"actions": {"a-b": {"id": "a-b"}}}',
  });
});

test('an event is offered in events only', () =>
  checkCompletion('{"events": {$0}}', { labels: ['New event'], accept: 'New event' }));

test('inputs come with a first parameter', () =>
  checkCompletion('{\n  "actions": {\n    "a": {\n      $0\n    }\n  }\n}', {
    accept: 'inputs',
    gives: `{
  "actions": {
    "a": {
      "inputs": [
        {
          "id": "<1>",
          "name": "name",
          "description": "",
          "type": "string",
          "required": false
        }
      ]
    }
  }
}`,
  }));

test('a new parameter in a list that has one minds the comma', () =>
  checkCompletion('{"actions": {"a": {"outputs": [{"id": "1", "name": "n", "type": "json"} $0]}}}', {
    contains: ['New parameter'],
    accept: 'New parameter',
  }));

test('a new parameter comes before an existing one with a comma', () =>
  checkCompletion('{"actions": {"a": {"inputs": [$0{"id": "1"}]}}}', { accept: 'New parameter' }));

test('a value that is there is not replaced', () => checkCompletion('{"actions": $0 {}}', { labels: [] }));

test('an object or list that is still to come can be given as a whole', async () => {
  await checkCompletion('{"actions": $0}', { contains: ['New action'], accept: 'New action' });
  await checkCompletion('{"errors": $0}', { contains: ['New error'], accept: 'New error' });
});

test('config entries come plain and secret', () =>
  checkCompletion('{\n  "config": [\n    $0\n  ]\n}', {
    contains: ['New config entry', 'New secret config entry'],
    accept: 'New secret config entry',
    gives: `{
  "config": [
    {
      "name": "SECRET",
      "description": "",
      "required": true,
      "secure": true
    }
  ]
}`,
  }));

test('errors come with a code', () =>
  checkCompletion('{"errors": [$0]}', {
    accept: 'New error',
    gives: `{"errors": [
  {
    "name": "ERROR_NAME",
    "description": "",
    "code": "ERROR_CODE"
  }
]}`,
  }));

test('parameter types are offered with what they mean', () =>
  checkCompletion('{"actions": {"a": {"inputs": [{"type": "$0"}]}}}', {
    labels: [
      'string',
      'integer',
      'boolean',
      'date',
      'datetime',
      'json',
      'file',
      'folder',
      'array',
      'content',
      'bigdecimal',
    ],
    accept: 'integer',
    gives: '{"actions": {"a": {"inputs": [{"type": "integer"}]}}}',
    item: { kind: 'type', documentation: 'A whole number of 32 bits.', filterText: '"integer"' },
  }));

test('a type is replaced as a whole and offered where its value is still missing', async () => {
  const before = '{"actions": {"a": {"inputs": [{"type": ';
  await checkCompletion(`${before}"st$0ring"}]}}}`, { accept: 'json', gives: `${before}"json"}]}}}` });
  await checkCompletion(`${before}$0}]}}}`, { accept: 'json', gives: `${before}"json"}]}}}` });
  await checkCompletion(`${before}$0\n "name": "x"}]}}}`, {
    accept: 'json',
    gives: `${before}"json",\n "name": "x"}]}}}`,
  });
});

test('the key type asks for the list of types', () =>
  checkCompletion('{"actions": {"a": {"inputs": [{$0}]}}}', {
    labels: [
      ...['id', 'name', 'type', 'description', 'required', 'model', 'mappingValueType'],
      ...['label', 'placeholder', 'readOnly', 'display', 'displayName', 'analytics'],
    ],
    accept: 'type',
    gives: '{"actions": {"a": {"inputs": [{"type": ""}]}}}',
    item: { again: true, detail: 'required' },
  }));

test('truth values are offered', () =>
  checkCompletion('{"config": [{"secure": $0}]}', {
    labels: ['false', 'true'],
    accept: 'true',
    gives: '{"config": [{"secure": true}]}',
  }));

test('an empty file becomes a whole connector named after the file', () =>
  checkCompletion('$0', {
    accept: 'New connector',
    gives: `{
  "name": "movies",
  "description": "",
  "actions": {
    "<1>": {
      "id": "<1>",
      "name": "actionName",
      "description": "",
      "inputs": [],
      "outputs": []
    }
  }
}`,
  }));

test('a file whose name is no connector name gives a name of its own', () =>
  checkCompletion('\n$0', { uri: 'file:///a/My%20Movies.json', accept: 'New connector', item: { kind: 'snippet' } }));

test('nothing is offered in comments, texts, after the end and in a free schema', async () => {
  await checkCompletion('{ // $0\n}', { labels: [] });
  await checkCompletion('{ /* $0 */ }', { labels: [] });
  await checkCompletion('{} $0', { labels: [] });
  await checkCompletion('{"name" $0}', { labels: [] });
  await checkCompletion('{"name": "$0"}', { labels: [] });
  await checkCompletion('{"events": {"a": {"model": {$0}}}}', { labels: [] });
});

test('a file that names another schema is completed by ours', () =>
  checkCompletion('{"$schema": "http://localhost:1/x.json", $0}', { contains: ['name', 'actions'] }));

test('nothing is offered in a text nested too deep', () =>
  checkCompletion(`{"events": {"a": {"model": ${'['.repeat(600)}${']'.repeat(600)}}}, $0}`, {
    lacks: ['name'],
  }));

test('every key of every connector object can be accepted', async () => {
  const places = [
    '{$0}',
    '{"actions": {"a": {$0}}}',
    '{"events": {"a": {$0}}}',
    '{"events": {"a": {"outputs": [{$0}]}}}',
    '{"config": [{$0}]}',
    '{"errors": [{$0}]}',
  ];
  for (const place of places) await checkEveryItem(place, 'connector');
});

test('every key of every extensions object can be accepted', async () => {
  const inProcess = (text: string) => `{"extensions": {"Process_1": ${text}}}`;
  const places = [
    '{$0}',
    '{"extensions": {$0}}',
    inProcess('{$0}'),
    inProcess('{"properties": {$0}}'),
    inProcess('{"properties": {"a": {$0}}}'),
    inProcess('{"mappings": {"a": {$0}}}'),
    inProcess('{"mappings": {"a": {"inputs": {"b": {$0}}}}}'),
    inProcess('{"mappings": {"a": {"outputs": {"b": {$0}}}}}'),
    inProcess('{"constants": {"a": {"b": {$0}}}}'),
    inProcess('{"assignments": {"a": {$0}}}'),
    inProcess('{"templates": {$0}}'),
    inProcess('{"templates": {"default": {"assignee": {$0}}}}'),
  ];
  for (const place of places) await checkEveryItem(place, 'extensions');
});

async function checkEveryItem(marked: string, kind: JsonText['kind']): Promise<void> {
  const text = marked.replace('$0', '');
  const items = await jsonCompletions({ uri: 'file:///a/x.json', text, kind }, marked.indexOf('$0'));
  expect(items.length, marked).toBeGreaterThan(0);
  for (const { label } of items) await checkCompletion(marked, { kind, accept: label });
}

test('an empty extensions file becomes a whole one named after the process file', () =>
  checkCompletion('$0', {
    kind: 'extensions',
    uri: 'file:///a/processes/Rank%20Movie-extensions.json',
    accept: 'New process extensions',
    gives: `{
  "id": "process-<1>",
  "name": "Rank Movie",
  "type": "PROCESS",
  "extensions": {
    "Process_1": {
      "properties": {},
      "mappings": {},
      "constants": {},
      "assignments": {}
    }
  }
}`,
  }));

test('the keys of an extensions file leave out what the service refuses', () =>
  checkCompletion('{$0}', { kind: 'extensions', labels: ['id', 'name', 'type', 'extensions'] }));

test('the type of an extensions file is PROCESS', () =>
  checkCompletion('{$0}', { kind: 'extensions', accept: 'type', gives: '{"type": "PROCESS"}' }));

test('a new variable has a fresh id as its key', () =>
  checkCompletion('{\n  "extensions": {\n    "Process_1": {\n      "properties": {$0}\n    }\n  }\n}', {
    kind: 'extensions',
    labels: ['New variable'],
    accept: 'New variable',
    gives: `{
  "extensions": {
    "Process_1": {
      "properties": {
        "<1>": {
          "id": "<1>",
          "name": "name",
          "type": "string",
          "required": false
        }
      }
    }
  }
}`,
  }));

test('a new variable is offered in the layout before 7.1.0.M6 too', () =>
  checkCompletion('{"extensions": {"properties": {$0}}}', { kind: 'extensions', labels: ['New variable'] }));

test('the keys of a variable begin with the required ones', () =>
  checkCompletion('{"extensions": {"Process_1": {"properties": {"a": {"type": "date", $0}}}}}', {
    kind: 'extensions',
    labels: ['id', 'name', 'required', 'value', 'display', 'displayName', 'analytics', 'model'],
  }));

test('variable types are offered in the usual order', () =>
  checkCompletion('{"extensions": {"Process_1": {"properties": {"a": {"type": "$0", "analytics": true}}}}}', {
    kind: 'extensions',
    contains: ['string', 'bigdecimal'],
    accept: 'datetime',
    item: { kind: 'type', documentation: 'A day and a time, written as 2024-12-31T23:59:59.' },
  }));

test('a mapping of inputs is of type variable or value, one of outputs may be a patch', async () => {
  const entry = (half: string) =>
    `{"extensions": {"Process_1": {"mappings": {"t": {"${half}": {"a": {"type": "$0"}}}}}}}`;
  await checkCompletion(entry('inputs'), { kind: 'extensions', labels: ['variable', 'value'] });
  await checkCompletion(entry('outputs'), { kind: 'extensions', labels: ['variable', 'value', 'JSONPATCH'] });
});

test('mappingType values say what they do', () =>
  checkCompletion('{"extensions": {"Process_1": {"mappings": {"t": {"mappingType": $0}}}}}', {
    kind: 'extensions',
    labels: ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'],
    accept: 'MAP_ALL_INPUTS',
    gives: '{"extensions": {"Process_1": {"mappings": {"t": {"mappingType": "MAP_ALL_INPUTS"}}}}}',
    item: { documentation: expect.stringContaining('explicit inputs are ignored') },
  }));

test('the key mappingType asks for its values', () =>
  checkCompletion('{"extensions": {"Process_1": {"mappings": {"t": {$0}}}}}', {
    kind: 'extensions',
    labels: ['inputs', 'outputs', 'mappingType'],
    accept: 'mappingType',
    item: { again: true },
  }));

const wholeConnector = `{
  "name": "movies",
  "actions": {
    "a": {
      "id": "a",
      "name": "getMovieDesc",
      "inputs": [
        { "id": "1", "name": "movieName", "type": "string", "required": true },
        {}
      ]
    }
  },
  "events": {},
  "config": [{ "name": "TOKEN", "secure": true }],
  "errors": []
}
`;

test('at every offset of a whole connector, whatever is accepted leaves it well-formed', async () => {
  for (let offset = 0; offset <= wholeConnector.length; offset++) {
    const document = { uri: 'file:///a/movies.json', text: wholeConnector, kind: 'connector' } as const;
    for (const item of await jsonCompletions(document, offset)) {
      const accepted = accept(wholeConnector, item);
      expect(() => JSON.parse(accepted), `${item.label} at ${offset}: ${accepted}`).not.toThrow();
    }
  }
});

test('a tree that is there already gives the same proposals as the text alone', async () => {
  const padded = wholeConnector.replaceAll('"description": "', `"description": "${'long '.repeat(50)}`);
  const document = { uri: 'file:///a/movies.json', text: padded, kind: 'connector' } as const;
  const json = parseJson(padded);
  expect(json.problems).toEqual([]);
  for (let offset = 0; offset <= padded.length; offset++) {
    const withTree = await jsonCompletions({ ...document, json }, offset, () => 'id');
    expect({ offset, items: withTree }).toEqual({ offset, items: await jsonCompletions(document, offset, () => 'id') });
  }
});

test('a text broken off anywhere is completed without an error', async () => {
  for (let offset = 0; offset <= wholeConnector.length; offset++) {
    const text = wholeConnector.slice(0, offset);
    await expect(jsonCompletions({ uri: 'file:///a/x.json', text, kind: 'connector' }, offset)).resolves.toBeDefined();
  }
});

test('a text that a backslash takes over the end of its line is replaced up to there, and nothing is offered behind', async () => {
  await checkCompletion('{ "na$0\\\n": 1 }', { contains: ['name'] });
  await checkCompletion('{ "na\\\n  m$0": 1 }', { labels: [] });
});
