import { describe, expect, test } from 'vitest';
import { service } from '../../../server/service.ts';
import type { Span } from '../../../server/text/span.ts';
import { folder, type ProjectText, projectOf } from '../../support/projectText.ts';

/**
 * Checks where the definition of the word at the cursor is. The word is marked with `«…»` in the file of the cursor, the names
 * it leads to in the other files; no mark anywhere means that there is no definition.
 */
function checkDefinitions(text: string): void {
  const read = projectOf(text);
  const { uri, offset } = cursorOf(read);
  const definitions = service.definitions(read.project.snapshot, uri, offset);
  const targets = [...read.ranges].flatMap(([target, spans]) =>
    target === uri ? [] : spans.map((span) => placeOf(target, span)),
  );
  expect(definitions.map(({ uri: target, name }) => placeOf(target, name)).sort()).toEqual(targets.sort());
  for (const { origin, target, name } of definitions) {
    expect([origin]).toEqual(read.ranges.get(uri));
    expect(target.start).toBeLessThanOrEqual(name.start);
    expect(target.end).toBeGreaterThanOrEqual(name.end);
  }
}

/** Without what the engine does and who uses it, which every name has. */
function contractIn(markdown: string): string {
  const isOfName = (paragraph: string): boolean =>
    /^(?:The engine checks|A service task|Used by|Not used)/.test(paragraph);
  return markdown
    .split('\n\n')
    .filter((paragraph) => !isOfName(paragraph))
    .join('\n\n');
}

/** Checks the hover at the cursor: it speaks of the range `«…»` and is this Markdown; undefined for no hover at all. */
async function checkHover(text: string, markdown: string | undefined): Promise<void> {
  const read = projectOf(text);
  const { uri, offset } = cursorOf(read);
  const hover = await service.hover(read.project.snapshot, uri, offset);
  expect(hover && contractIn(hover.markdown)).toBe(markdown);
  expect(hover ? [hover.span] : []).toEqual(read.ranges.get(uri));
}

function cursorOf({ cursor }: ProjectText): { uri: string; offset: number } {
  if (!cursor) throw new Error('The project has no cursor');
  return cursor;
}

function placeOf(uri: string, { start, end }: Span): string {
  return `${uri.slice(folder.length + 1)} ${start}-${end}`;
}

const task = (implementation: string): string => `
-- processes/p.bpmn --
<process id="p"><serviceTask id="t" implementation="${implementation}"/></process>
`;

const movies = (name: string, getDesc: string): string => `-- connectors/movies.json --
{ "name": "${name}", "actions": {
  "a": { "id": "a", "name": "${getDesc}" },
  "b": { "id": "b", "name": "rank" } } }`;

describe('The definition', () => {
  test('of the connector part is its name', () =>
    checkDefinitions(`${movies('«Movies»', 'getDesc')}${task('«Mov$0ies».getDesc')}`));

  test('of the action part is its name', () =>
    checkDefinitions(`${movies('Movies', '«getDesc»')}${task('Movies.«get$0Desc»')}`));

  test.each(['«$0Movies».getDesc', '«Movies$0».getDesc'])('both ends of the connector belong to it: %s', (value) =>
    checkDefinitions(`${movies('«Movies»', 'getDesc')}${task(value)}`),
  );

  test.each(['Movies.«$0getDesc»', 'Movies.«getDesc$0»'])('both ends of the action belong to it: %s', (value) =>
    checkDefinitions(`${movies('Movies', '«getDesc»')}${task(value)}`),
  );

  test('of a connector without an action yet is its name', () =>
    checkDefinitions(`${movies('«Movies»', 'getDesc')}${task('«Mov$0ies»')}`));

  test('of the connector is found although the action is unknown', () =>
    checkDefinitions(`${movies('«Movies»', 'getDesc')}${task('«Mov$0ies».nothing')}`));

  test('of a connector that is there twice are both', () =>
    checkDefinitions(`${movies('«Movies»', 'x')}
-- connectors/again.json --
{ "name": "«Movies»" , "actions": { "a": { "id": "a", "name": "y" } } }${task('«Mo$0vies».x')}`));

  test('of an action that is there twice are both, in one file and in two', () =>
    checkDefinitions(`-- connectors/movies.json --
{ "name": "Movies", "actions": { "a": { "id": "a", "name": "«x»" }, "b": { "id": "b", "name": "«x»" } } }
-- connectors/again.json --
{ "name": "Movies" , "actions": { "a": { "id": "a", "name": "«x»" } } }${task('Movies.«$0x»')}`));

  test('keeps the place of an escaped name', () =>
    checkDefinitions(`-- connectors/lab.json --
{ "name": "R\\u0026D", "actions": { "a": { "id": "a", "name": "«a\\"b»" } } }${task('R&amp;D.«a&quot;$0b»')}`));

  test.each(['Mov$0ie.getDesc', 'movies$0.getDesc', 'Movies.get$0desc', 'Movies.$0', 'script.EXE$0CUTE', '$0'])(
    'of an unknown or built-in name is nowhere: %s',
    (value) => checkDefinitions(`${movies('Movies', 'getDesc')}${task(value)}`),
  );

  test('is nowhere outside of the attribute', () =>
    checkDefinitions(`${movies('Movies', 'getDesc')}${task('Movies.getDesc" name="Mov$0ies')}`));

  test('never lies in another bundle', () =>
    checkDefinitions(`-- a/connectors/movies.json --
{ "name": "«Movies»", "actions": { "a": { "id": "a", "name": "x" } } }
-- b/connectors/movies.json --
{ "name": "Movies", "actions": { "a": { "id": "a", "name": "x" } } }
-- a/processes/p.bpmn --
<process id="p"><serviceTask implementation="«Mov$0ies».x"/></process>
`));

  test('of test resources lies in the main resources, unless they have their own', () => {
    const inMain = (name: string): string => `-- src/main/resources/connectors/m.json --
{ "name": "${name}", "actions": { "a": { "id": "a", "name": "x" } } }
-- src/test/resources/processes/p.bpmn --
<process id="p"><serviceTask implementation="«Mov$0ies».x"/></process>
`;
    checkDefinitions(inMain('«Movies»'));
    checkDefinitions(`${inMain('Movies')}-- src/test/resources/connectors/m.json --
{ "name": "«Movies»", "actions": { "a": { "id": "a", "name": "x" } } }
`);
  });
});

describe('The hover', () => {
  const contract = `-- connectors/movies.json --
{ "name": "Movies", "description": "All about movies", "actions": {
  "a": { "id": "a", "name": "getDesc", "description": "Finds a description",
    "inputs": [
      { "id": "i", "name": "title", "type": "string", "required": true, "description": "Full title" },
      { "id": "j", "name": "year", "type": "integer" }],
    "outputs": [{ "id": "o", "name": "text", "type": "string" }] },
  "b": { "id": "b", "name": "rank", "inputs": [], "outputs": [] } } }`;

  test('on the action part is its contract as tables', () =>
    checkHover(
      `${contract}${task('Movies.«get$0Desc»')}`,
      [
        '**Movies**.**getDesc**',
        'Finds a description',
        `| Inputs | Type | Required | Description |
| --- | --- | --- | --- |
| title | string | yes | Full title |
| year | integer |  |  |`,
        `| Outputs | Type | Description |
| --- | --- | --- |
| text | string |  |`,
      ].join('\n\n'),
    ));

  test('on an action without parameters says so', () =>
    checkHover(`${contract}${task('Movies.«$0rank»')}`, '**Movies**.**rank**\n\nInputs: none\n\nOutputs: none'));

  test('on the connector part is its description and its actions', () =>
    checkHover(
      `${contract}${task('«Mo$0vies».getDesc')}`,
      [
        'Connector **Movies**',
        'All about movies',
        '| Action | Description |\n| --- | --- |\n| getDesc | Finds a description |\n| rank |  |',
      ].join('\n\n'),
    ));

  test('on a connector with very many actions lists the first fifty', async () => {
    const actions = Array.from(
      { length: 2000 },
      (_, index) => `"a${index}": { "id": "a${index}", "name": "n${index}" }`,
    );
    const read = projectOf(`-- connectors/m.json --
{ "name": "m", "actions": { ${actions.join(',')} } }${task('$0m.n1')}`);
    const { uri, offset } = cursorOf(read);
    const markdown = (await service.hover(read.project.snapshot, uri, offset))?.markdown ?? '';
    expect(markdown.match(/\| n\d+ \|/g)).toHaveLength(50);
    expect(contractIn(markdown)).toMatch(/and 1950 more$/);
  });

  test('on a built-in implementation is its documentation', async () => {
    const read = projectOf(task('email-service.SE$0ND').trimStart());
    const { uri, offset } = cursorOf(read);
    expect((await service.hover(read.project.snapshot, uri, offset))?.markdown).toMatch(/\| to \| string \| yes \|/);
    await checkHover(task('«scri$0pt».EXECUTE').trimStart(), 'Built-in service **script**\n\nScripts of the project');
  });

  test.each(['Nobody.get$0Desc', 'Movies.not$0hing', 'a$0Bean', '$0'])('on an unknown name is absent: %s', (value) =>
    checkHover(`${contract}${task(value)}`, undefined),
  );

  const hostile: readonly (readonly [claim: string, text: string, shown: string])[] = [
    ['Markdown', '*a* _b_ `c` # d ~~e~~', '\\*a\\* \\_b\\_ \\`c\\` \\# d \\~\\~e\\~\\~'],
    ['a link', '[x](http://evil)', '\\[x\\]\\(http\\://evil\\)'],
    ['a command link', '[x](command:run)', '\\[x\\]\\(command\\:run\\)'],
    ['a bare address', 'https://evil.example', 'https\\://evil\\.example'],
    ['an image', '![x](a.png)', '\\!\\[x\\]\\(a\\.png\\)'],
    ['HTML', '<img src=x> &lt;', '&lt;img src=x\\> &amp;lt;'],
    ['an icon', '$(flame)', '\\$\\(flame\\)'],
    ['a table cell', 'a | b', 'a \\| b'],
    ['a line break', 'a\\n\\n# b', 'a \\# b'],
    ['indented code', '     code', 'code'],
    ['a text that runs from right to left', 'a\u202eb', 'a\\\\u202eb'],
    ['an invisible character', 'a\u200bb', 'a\\\\u200bb'],
    ['an invisible character beyond the basic plane', 'a\u{e0041}b', 'a\\\\u\\{e0041\\}b'],
    ['a backslash', 'a\\\\b', 'a\\\\b'],
  ];

  test.each(hostile)('shows %s of a description as its plain text', (_claim, text, shown) =>
    checkHover(
      `-- connectors/m.json --
{ "name": "m", "description": "${text}", "actions": { "a": { "id": "a", "name": "x", "description": "${text}" } } }${task('«$0m».x')}`,
      `Connector **m**\n\n${shown}\n\n| Action | Description |\n| --- | --- |\n| x | ${shown} |`,
    ),
  );

  test.each(hostile)('shows %s of a name as its plain text', (_claim, text, shown) =>
    checkHover(
      `-- connectors/m.json --
{ "name": "m", "actions": { "a": { "id": "a", "name": "x", "inputs": [
  { "id": "i", "name": "${text}", "type": "${text}", "description": "${text}" }] } } }${task('m.«$0x»')}`,
      `**m**.**x**\n\n| Inputs | Type | Required | Description |\n| --- | --- | --- | --- |\n| ${shown} | ${shown} |  | ${shown} |\n\nOutputs: none`,
    ),
  );
});
