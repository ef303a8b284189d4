import { describe, expect, test } from 'vitest';
import { service } from '../../../server/service.ts';
import { projectOf } from '../../support/projectText.ts';

/** Checks the hover at the cursor `$0`: it speaks of the range `«…»`, and its paragraphs are these. */
async function checkHover(text: string, paragraphs: readonly string[]): Promise<void> {
  const { project, cursor, ranges } = projectOf(text);
  if (!cursor) throw new Error('The project has no cursor');
  const hover = await service.hover(project.snapshot, cursor.uri, cursor.offset);
  expect(hover?.markdown.split('\n\n')).toEqual(paragraphs);
  expect([hover?.span]).toEqual(ranges.get(cursor.uri));
}

interface Parts {
  readonly connector?: string;
  readonly bpmn?: string;
  readonly variables?: string;
  readonly mappings?: string;
}

const connectorText =
  '"inputs": [ { "id": "1", "name": "title", "type": "string", "required": true, "description": "What" } ]';

function project({ connector = connectorText, bpmn = '', variables = '', mappings = '' }: Parts): string {
  return `
-- connectors/movies.json --
{ "id": "m", "name": "movies", "actions": { "a": { "id": "a", "name": "find", ${connector},
  "outputs": [ { "id": "2", "name": "plot", "type": "string" } ] } },
  "errors": [ { "name": "Nothing", "code": "404", "description": "No such movie" } ] }
-- processes/p.bpmn --
${bpmn || '<process id="p" name="Main"><serviceTask id="look" name="Look up" implementation="movies.find"/></process>'}
-- processes/p-extensions.json --
{ "id": "p", "name": "p", "type": "PROCESS", "extensions": { "p": {
  "properties": { ${variables} }, "mappings": { ${mappings} } } } }
`;
}

describe('The hover', () => {
  test('of an input in a mapping says its type and what the engine sends', () =>
    checkHover(project({ mappings: '"look": { "inputs": { "«ti$0tle»": { "type": "value", "value": "x" } } }' }), [
      'Input **title**: string, required, of movies\\.find',
      'What',
      'The engine sends its value unconverted, and sends nothing for it if it is not mapped: nobody checks that it is required',
      'Named at 1 place in 1 file',
    ]));

  test.each([
    ['MAP_ALL', 'inputs', /ignore this entry/],
    ['MAP_ALL_INPUTS', 'inputs', /ignore this entry/],
    ['MAP_ALL_OUTPUTS', 'inputs', /sends its value unconverted/],
    ['map_all_outputs', 'outputs', /ignore this entry/],
    ['MAP_ALL_INPUTS', 'outputs', /writes it only if/],
  ])('of an entry says whether %s ignores the %s', async (type, side, sentence) => {
    const entry = `"${side}": { "ti$0tle": { "type": "value", "value": "x" } }`;
    const { project: read, cursor } = projectOf(
      project({ mappings: `"look": { "mappingType": "${type}", ${entry} }` }),
    );
    const hover = cursor && (await service.hover(read.snapshot, cursor.uri, cursor.offset));
    expect(hover?.markdown).toMatch(sentence);
  });

  test('of an output in a mapping says when it is written', () =>
    checkHover(project({ mappings: '"look": { "outputs": { "v": { "type": "variable", "value": "«pl$0ot»" } } }' }), [
      'Output **plot**: string, of movies\\.find',
      'It is written back where an output mapping names it, or as a variable of its own name under MAP\\_ALL and MAP\\_ALL\\_OUTPUTS',
      'Named at 1 place in 1 file',
    ]));

  test('of a parameter in its connector counts who maps it', () =>
    checkHover(project({ connector: '"inputs": [ { "id": "1", "name": "«t$0»", "type": "string" } ]' }), [
      'Input **t**: string, of movies\\.find',
      'The engine sends its value unconverted, and sends nothing for it if it is not mapped',
      'Not used',
    ]));

  test.each([
    ['"required": true', 'string, required, of p', 'The process does not start without a value for it'],
    [
      '"required": true, "value": "x"',
      'string, required, of p',
      'It gets its default when the process starts, unless another value is given',
    ],
    [
      '"required": false',
      'string, of p',
      'It has no value until something gives it one, and an input mapped from it is not sent before',
    ],
  ])('of a variable says how it starts: %s', (more, type, sentence) =>
    checkHover(
      project({
        variables: `"1": { "id": "1", "name": "movie", "type": "string", ${more} }`,
        mappings: '"look": { "inputs": { "title": { "type": "value", "value": "a ${«mo$0vie»}" } } }',
      }),
      [`Variable **movie**: ${type}`, sentence, 'Named at 1 place in 1 file'],
    ),
  );

  test('of a variable that nobody declares says so', () =>
    checkHover(project({ mappings: '"look": { "outputs": { "«x$0»": { "type": "variable", "value": "plot" } } }' }), [
      'Variable **x**: not declared, of p',
      'An explicit output mapping writes it only if it exists already',
      'Named at 1 place in 1 file',
    ]));

  test.each([
    ['', '1 mapped input and its constants are sent, and 0 mapped outputs written back'],
    [
      '"mappingType": "MAP_ALL", ',
      'All variables and its constants are sent, and everything that comes back written back',
    ],
    [
      '"mappingType": "MAP_ALL_INPUTS", ',
      'All variables and its constants are sent, and 0 mapped outputs written back',
    ],
  ])('of an element says what its mapping does: %s', (type, sentence) =>
    checkHover(
      project({ mappings: `"«lo$0ok»": { ${type} "inputs": { "title": { "type": "value", "value": "x" } } }` }),
      ['serviceTask **look**: Look up, runs movies\\.find, of p', sentence, 'Named at 1 place in 1 file'],
    ),
  );

  test('of an element of BPMN without a mapping says so', () =>
    checkHover(project({ bpmn: '<process id="p"><serviceTask id="«lo$0ok»" implementation="x"/></process>' }), [
      'serviceTask **look**: runs x, of p',
      'It has no mapping: only its constants are sent, and nothing is written back',
      'Named nowhere else',
    ]));

  test('of a process says its name and who names it', () =>
    checkHover(
      project({
        bpmn: '<process id="q" isExecutable="false"/><process id="p"><callActivity id="c" calledElement="«$0q»"/></process>',
      }),
      [
        'Process **q**: not executable',
        'Call activities start it, and its extensions belong to it, by this id',
        'Named at 1 place in 1 file',
      ],
    ));

  test.each([
    ['errorCode="7" name="Bad"', 'Bad, code 7', 'The engine compares its code, not its id, with what is raised'],
    ['name="Bad"', 'Bad, without a code', 'Without a code it stops the deployment'],
  ])('of a BPMN error says what counts: %s', (attributes, details, sentence) =>
    checkHover(
      project({
        bpmn: `<error id="e" ${attributes}/><process id="p"><endEvent id="x"><errorEventDefinition errorRef="«e$0»"/></endEvent></process>`,
      }),
      [`BPMN error **e**: ${details}`, sentence, 'Named at 1 place in 1 file'],
    ),
  );

  test('of the code of an error says what the connector means by it', () =>
    checkHover(project({ bpmn: '<error id="connector.movies_404" errorCode="«4$004»"/><process id="p"/>' }), [
      'Error **404**: Nothing, of movies',
      'No such movie',
      'An event with a BPMN error of this code catches it; if none does, the task stays waiting',
      'Named at 2 places in 1 file',
    ]));

  test('of what the schema knows stays', async () => {
    const { project: read, cursor } = projectOf(project({ mappings: '"look": { "mapping$0Type": "MAP_ALL" }' }));
    const hover = cursor && (await service.hover(read.snapshot, cursor.uri, cursor.offset));
    expect(hover?.markdown).toMatch(/variables/i);
  });

  test('of a name that nobody defines is none', async () => {
    const { project: read, cursor } = projectOf(project({ mappings: '"no$0ne": {}' }));
    expect(cursor && (await service.hover(read.snapshot, cursor.uri, cursor.offset))?.markdown).not.toMatch(/\*\*none/);
  });
});

describe('Where no file of the project says what a name means, the hover', () => {
  const mapped = (task: string, mapping: string, section = 'mappings'): string => `
-- processes/p.bpmn --
<process id="p">${task}</process>
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "p": { "${section}": { "t": ${mapping} } } } }
`;
  const sends =
    'The engine sends its value unconverted, and sends nothing for it if it is not mapped: nobody checks that it is required';

  test('of an input of a built-in service is its documentation', () =>
    checkHover(
      mapped(
        '<serviceTask id="t" implementation="email-service.SEND"/>',
        '{ "inputs": { "«t$0o»": { "type": "value", "value": "a" } } }',
      ),
      ['Input **to**: string, required, of email\\-service\\.SEND', 'Addresses of the receivers', sends],
    ));

  test('of a constant of a built-in service is its documentation', () =>
    checkHover(
      mapped(
        '<serviceTask id="t" implementation="script.EXECUTE"/>',
        '{ "«_activiti_$0script_»": { "value": "a" } }',
        'constants',
      ),
      ['Input **\\_activiti\\_script\\_**: string, required, of script\\.EXECUTE', 'Name of the script to run', sends],
    ));

  test('of an output of a built-in service is its documentation', () =>
    checkHover(
      mapped(
        '<serviceTask id="t" implementation="docgen-service.GENERATE"/>',
        '{ "outputs": { "doc": { "type": "variable", "value": "«fi$0le»" } } }',
      ),
      [
        'Output **file**: file, of docgen\\-service\\.GENERATE',
        'The document',
        'It is written back where an output mapping names it, or as a variable of its own name under MAP\\_ALL and MAP\\_ALL\\_OUTPUTS',
      ],
    ));

  test('of what a form or a message takes and gives says so', async () => {
    await checkHover(mapped('<userTask id="t"/>', '{ "inputs": { "«am$0ount»": { "type": "value", "value": 1 } } }'), [
      'Input **amount**: a field of its form, of userTask t',
      'The engine sends the value under this name',
    ]);
    await checkHover(
      mapped('<startEvent id="t"/>', '{ "outputs": { "v": { "type": "variable", "value": "«am$0ount»" } } }'),
      [
        'Output **amount**: a field of its message, of startEvent t',
        'What comes back under this name is written to the variable',
      ],
    );
  });

  test('of a function of an expression says what it gives', async () => {
    const value = (text: string) =>
      mapped('<userTask id="t"/>', `{ "inputs": { "a": { "type": "value", "value": "${text}" } } }`);
    await checkHover(value('${x + «no$0w»()}'), ['`now()`: the moment at which the engine reads the expression']);
    await checkHover(value('${«exe$0cution».id}'), [
      '`execution`: what the engine knows of the running process, such as `execution.processInstanceId`',
    ]);
    await checkHover('\n-- processes/p.bpmn --\n<process id="p"><task id="t" name="#{«li$0st»(1)}"/></process>', [
      '`list(value, …)`: a list of the values between the parentheses',
    ]);
  });
});
