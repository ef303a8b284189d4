import { describe, expect, test } from 'vitest';
import type { Completion, CompletionKind } from '../../../server/features/completion.ts';
import { service } from '../../../server/service.ts';
import { applyEdits } from '../../../server/text/edit.ts';
import { projectOf } from '../../support/projectText.ts';

/** What is offered at the cursor `$0` of a project. */
interface Expectation {
  /** All labels in the order in which they are shown. */
  readonly labels?: readonly string[];
  /** Labels with their kinds; others may be offered, too. */
  readonly kinds?: Readonly<Record<string, CompletionKind>>;
  /** By label the line of the cursor after accepting it; nothing else changes. */
  readonly after?: Readonly<Record<string, string>>;
  /** By label whether accepting it asks for the next list. */
  readonly again?: Readonly<Record<string, boolean>>;
  readonly documentation?: Readonly<Record<string, RegExp>>;
}

async function checkCompletion(text: string, expected: Expectation): Promise<void> {
  const { project, files, cursor } = projectOf(text);
  if (!cursor) throw new Error('The project has no cursor');
  const { uri, offset } = cursor;
  const completions = [...(await service.completions(project.snapshot, uri, offset))].sort(inListOrder);
  const entry = (label: string): Completion => {
    const found = completions.filter((completion) => completion.label === label);
    expect(found, label).toHaveLength(1);
    return found[0] as Completion; // just counted
  };
  if (expected.labels) expect(completions.map(({ label }) => label)).toEqual(expected.labels);
  for (const [label, kind] of Object.entries(expected.kinds ?? {})) expect(entry(label).kind, label).toBe(kind);
  for (const [label, line] of Object.entries(expected.after ?? {})) {
    expect(lineChanged(files.get(uri) ?? '', offset, entry(label)), label).toBe(line);
  }
  for (const [label, again] of Object.entries(expected.again ?? {})) {
    expect(entry(label).again ?? false, label).toBe(again);
  }
  for (const [label, pattern] of Object.entries(expected.documentation ?? {})) {
    expect(entry(label).documentation, label).toMatch(pattern);
  }
}

function inListOrder(a: Completion, b: Completion): number {
  return (a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1;
}

/** The line of the cursor after accepting an entry; fails if another line changes. */
function lineChanged(text: string, offset: number, { edit }: Completion): string {
  const line = text.slice(0, offset).split('\n').length - 1;
  const before = text.split('\n');
  const after = applyEdits(text, [edit]).split('\n');
  expect(after.toSpliced(line, 1)).toEqual(before.toSpliced(line, 1));
  return (after[line] ?? '').trim();
}

const builtIns = [
  ...['script.EXECUTE', 'dmn-connector.EXECUTE_TABLE', 'email-service.SEND', 'docgen-service.GENERATE'],
  ...['content-service', 'hxp-content-service'],
];

const movies = `
-- connectors/movies.json --
{ "name": "Movies", "description": "All about movies", "actions": {
  "a": { "id": "a", "name": "getDesc", "description": "Finds a description",
    "inputs": [{ "id": "i", "name": "title", "type": "string", "required": true }],
    "outputs": [{ "id": "o", "name": "text", "type": "string" }] },
  "b": { "id": "b", "name": "rank", "inputs": [], "outputs": [] } } }
-- connectors/books.json --
{ "name": "Books", "actions": { "c": { "id": "c", "name": "find", "inputs": [], "outputs": [] } } }`;

const inTask = (task: string, rest = ''): string => `${movies}
-- processes/p.bpmn --
<process id="Process_p">
${task}
${rest}
</process>
`;

describe('Before the first dot', () => {
  test('an empty attribute offers connectors, then built-in implementations, then used names', () =>
    checkCompletion(
      inTask('<serviceTask id="t" implementation="$0"/>', '<serviceTask id="u" implementation="aBean"/>'),
      {
        labels: ['Books', 'Movies', ...builtIns, 'aBean'],
        kinds: { Books: 'connector', 'script.EXECUTE': 'action', 'content-service': 'connector', aBean: 'name' },
        after: {
          Movies: '<serviceTask id="t" implementation="Movies."/>',
          'script.EXECUTE': '<serviceTask id="t" implementation="script.EXECUTE"/>',
          'email-service.SEND': '<serviceTask id="t" implementation="email-service.SEND"/>',
          'content-service': '<serviceTask id="t" implementation="content-service."/>',
          aBean: '<serviceTask id="t" implementation="aBean"/>',
        },
        again: { Movies: true, 'script.EXECUTE': false, 'content-service': true, aBean: false },
        documentation: {
          Movies: /All about movies[\s\S]*getDesc[\s\S]*Finds a description/,
          'email-service.SEND': /to/,
        },
      },
    ));

  test('an attribute in single quotes is the same', () =>
    checkCompletion(inTask("<serviceTask id='t' implementation='$0'/>"), {
      after: { Movies: "<serviceTask id='t' implementation='Movies.'/>" },
    }));

  test('a quote that is still open before the next tag keeps that tag', () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="Mo$0', '<userTask id="u" name="x"/>'), {
      labels: ['Books', 'Movies', ...builtIns],
      after: { Movies: '<serviceTask id="t" implementation="Movies.' },
    }));

  test('a quote that is still open before another attribute keeps that attribute', () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="Mo$0 name="Rank"/>'), {
      after: {
        Movies: '<serviceTask id="t" implementation="Movies. name="Rank"/>',
        'script.EXECUTE': '<serviceTask id="t" implementation="script.EXECUTE name="Rank"/>',
      },
    }));

  test('a quote that is still open before the end of the tag keeps it', () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="$0/>'), {
      after: { Movies: '<serviceTask id="t" implementation="Movies./>' },
    }));

  test('text behind the cursor is replaced, too', () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="Mo$0vvies"/>'), {
      labels: ['Books', 'Movies', ...builtIns],
      after: { Movies: '<serviceTask id="t" implementation="Movies."/>' },
    }));

  test('a dot that is there stays, and so does the action; a whole name replaces both', () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="Bo$0oks.getDesc"/>'), {
      after: {
        Movies: '<serviceTask id="t" implementation="Movies.getDesc"/>',
        'script.EXECUTE': '<serviceTask id="t" implementation="script.EXECUTE"/>',
      },
      again: { Movies: false, 'content-service': false },
    }));

  test('the start of the value belongs to the connector', () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="$0Books.find"/>'), {
      after: { Movies: '<serviceTask id="t" implementation="Movies.find"/>' },
    }));

  test('the place just before the dot belongs to the connector', () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="Books$0.find"/>'), {
      labels: ['Books', 'Movies', ...builtIns],
    }));

  test('a connector without a name is not offered, and one of two with the same name', () =>
    checkCompletion(
      `${inTask('<serviceTask id="t" implementation="$0"/>')}
-- connectors/nameless.json --
{ "actions": { "a": { "id": "a", "name": "x" } } }
-- connectors/again.json --
{ "name": "Movies", "actions": { "a": { "id": "a", "name": "x" } } }
`,
      { labels: ['Books', 'Movies', ...builtIns] },
    ));

  test('a connector that is called as a built-in service takes its place', () =>
    checkCompletion(
      `${inTask('<serviceTask id="t" implementation="$0"/>')}
-- connectors/content.json --
{ "name": "content-service", "actions": { "a": { "id": "a", "name": "x" } } }
`,
      { labels: ['Books', 'Movies', 'content-service', ...builtIns.filter((name) => name !== 'content-service')] },
    ));
});

describe('Behind the first dot', () => {
  test("the connector's actions are offered in the order of the file, with their contract", () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="Movies.$0"/>'), {
      labels: ['getDesc', 'rank'],
      kinds: { getDesc: 'action' },
      after: { getDesc: '<serviceTask id="t" implementation="Movies.getDesc"/>' },
      again: { getDesc: false },
      documentation: { getDesc: /Finds a description[\s\S]*\| title \| string \| yes \|[\s\S]*\| text \| string \|/ },
    }));

  test('text behind the cursor is replaced, the connector is not', () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="Movies.ge$0tDescription"/>'), {
      after: { rank: '<serviceTask id="t" implementation="Movies.rank"/>' },
    }));

  test('with the quote still open the next tag stays', () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="Movies.$0', '<userTask id="u" name="x"/>'), {
      labels: ['getDesc', 'rank'],
      after: { rank: '<serviceTask id="t" implementation="Movies.rank' },
    }));

  test('of several dots the first one counts, and all behind it is the action', () =>
    checkCompletion(inTask('<serviceTask id="t" implementation="Movies.get.de$0sc.x"/>'), {
      labels: ['getDesc', 'rank'],
      after: { rank: '<serviceTask id="t" implementation="Movies.rank"/>' },
    }));

  test('an action with dots in its name is inserted whole', () =>
    checkCompletion(
      `-- connectors/a.json --
{ "name": "a", "actions": { "x": { "id": "x", "name": "v1.get" } } }
-- processes/p.bpmn --
<process id="p"><serviceTask implementation="a.$0"/></process>
`,
      { labels: ['v1.get'], after: { 'v1.get': '<process id="p"><serviceTask implementation="a.v1.get"/></process>' } },
    ));

  test('a built-in service offers its actions', async () => {
    await checkCompletion(inTask('<serviceTask id="t" implementation="email-service.$0"/>'), {
      labels: ['SEND'],
      after: { SEND: '<serviceTask id="t" implementation="email-service.SEND"/>' },
      documentation: { SEND: /\| to \| string \| yes \|/ },
    });
    await checkCompletion(inTask('<serviceTask id="t" implementation="content-service.$0"/>'), {
      kinds: { SELECT_FILE: 'action' },
    });
  });

  test('of a connector without a definition the actions are offered that other tasks call', () =>
    checkCompletion(
      inTask('<serviceTask implementation="Remote.$0"/>', '<serviceTask id="u" implementation="Remote.call"/>'),
      { labels: ['call'], after: { call: '<serviceTask implementation="Remote.call"/>' } },
    ));

  test('an unknown connector offers nothing', () =>
    checkCompletion(inTask('<serviceTask implementation="Nobody.$0"/>'), { labels: [] }));
});

describe('Names that other tasks use', () => {
  test('come after all else and replace the whole value', () =>
    checkCompletion(
      inTask('<serviceTask implementation="a$0b.c"/>', '<serviceTask id="u" implementation="queue.one"/>'),
      {
        labels: ['Books', 'Movies', ...builtIns, 'queue.one'],
        after: { 'queue.one': '<serviceTask implementation="queue.one"/>' },
      },
    ));

  test('come from other files of the project, each once', () =>
    checkCompletion(
      `${inTask('<serviceTask implementation="$0"/>', '<serviceTask id="u" implementation="aBean"/>')}
-- processes/q.bpmn --
<process id="q"><serviceTask implementation="aBean"/><serviceTask implementation="bBean"/></process>
`,
      { labels: ['Books', 'Movies', ...builtIns, 'aBean', 'bBean'] },
    ));

  test('leave out what only the attribute itself says, but not what another one says as well', async () => {
    await checkCompletion(inTask('<serviceTask implementation="aBe$0"/>'), {
      labels: ['Books', 'Movies', ...builtIns],
    });
    await checkCompletion(inTask('<serviceTask implementation="aBe$0"/>', '<serviceTask implementation="aBe"/>'), {
      labels: ['Books', 'Movies', ...builtIns, 'aBe'],
    });
  });

  test('leave out known actions, built-in ones, standard values and blanks', () =>
    checkCompletion(
      inTask(
        '<serviceTask implementation="$0"/>',
        ['Movies.rank', 'Movies.wrong', 'script.EXECUTE', '##WebService', ' ', '']
          .map((value) => `<serviceTask implementation="${value}"/>`)
          .join('\n'),
      ),
      { labels: ['Books', 'Movies', ...builtIns] },
    ));

  test('come from service tasks only', () =>
    checkCompletion(inTask('<serviceTask implementation="$0"/>', '<userTask implementation="aBean"/>'), {
      labels: ['Books', 'Movies', ...builtIns],
    }));
});

describe('Special characters', () => {
  const special = (quote: string): string => `-- connectors/a.json --
{ "name": "R&D <'\\"> Lab", "actions": { "x": { "id": "x", "name": "a&b\\"c'" } } }
-- processes/p.bpmn --
<process id="p">
<serviceTask implementation=${quote}$0${quote}/>
<serviceTask implementation="the &quot;bean&quot; &amp; co"/>
</process>
`;

  test('are escaped as the double quote demands', () =>
    checkCompletion(special('"'), {
      after: {
        'R&D <\'"> Lab': `<serviceTask implementation="R&amp;D &lt;'&quot;> Lab."/>`,
        'the "bean" & co': '<serviceTask implementation="the &quot;bean&quot; &amp; co"/>',
      },
    }));

  test('are escaped as the single quote demands', () =>
    checkCompletion(special("'"), {
      after: {
        'R&D <\'"> Lab': `<serviceTask implementation='R&amp;D &lt;&apos;"> Lab.'/>`,
        'the "bean" & co': `<serviceTask implementation='the "bean" &amp; co'/>`,
      },
    }));

  test('are understood when they are there already', () =>
    checkCompletion(special('"').replace('$0', 'R&amp;D &lt;&#39;&quot;> Lab.$0'), {
      labels: [`a&b"c'`],
      after: { 'a&b"c\'': `<serviceTask implementation="R&amp;D &lt;&#39;&quot;> Lab.a&amp;b&quot;c'"/>` },
    }));

  test('that turn the direction of text are visible in the list', () =>
    checkCompletion(
      `-- connectors/a.json --
{ "name": "a\u202eb", "actions": { "x": { "id": "x", "name": "y" } } }
-- processes/p.bpmn --
<process id="p"><serviceTask implementation="$0"/></process>
`,
      {
        labels: ['a\\u202eb', ...builtIns],
        after: { 'a\\u202eb': '<process id="p"><serviceTask implementation="a\u202eb."/></process>' },
      },
    ));
});

describe('Where', () => {
  test.each(['bpmn:', 'bpmn2:', 'semantic:', 'sem:', 'model:', ''])('the prefix %j does not matter', (prefix) => {
    const name = prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`;
    return checkCompletion(
      `${movies}
-- processes/p.bpmn --
<${prefix}definitions ${name}="http://www.omg.org/spec/BPMN/20100524/MODEL"><${prefix}process id="p">
<${prefix}serviceTask implementation="$0"/>
</${prefix}process></${prefix}definitions>
`,
      {
        labels: ['Books', 'Movies', ...builtIns],
        after: { Movies: `<${prefix}serviceTask implementation="Movies."/>` },
      },
    );
  });

  test.each([
    '<serviceTask id="$0" implementation="Movies.rank"/>',
    '<serviceTask id="t" name="$0"/>',
    '<serviceTask id="t" activiti:class="$0"/>',
    '<serviceTask id="t" implementation$0="Movies.rank"/>',
    '<serviceTask id="t" implementation="Movies.rank"$0/>',
    '<serviceTask id="t" implementation="Movies.rank">$0</serviceTask>',
    '<userTask id="t" implementation="$0"/>',
    '<sendTask id="t" implementation="$0"/>',
    '<scriptTask id="t" implementation="$0"/>',
    '<!-- <serviceTask implementation="$0"/> -->',
    '<documentation><![CDATA[<serviceTask implementation="$0"/>]]></documentation>',
    `<serviceTask id="t" x='implementation="$0"'/>`,
    '$0',
  ])('nothing is offered in %s', (task) => checkCompletion(inTask(task), { labels: [] }));

  test('BPMN of another engine gets the list as well', () =>
    checkCompletion(
      `${movies}
-- processes/p.bpmn --
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
<process id="p"><serviceTask implementation="$0"/></process></definitions>
`,
      { labels: ['Books', 'Movies', ...builtIns] },
    ));

  test('a document that is no more than one open tag gets the list', () =>
    checkCompletion(`${movies}\n-- processes/p.bpmn --\n<serviceTask implementation="$0`, {
      kinds: { Movies: 'connector' },
    }));
});

describe('Scopes', () => {
  const bundle = (name: string, cursor: string): string => `
-- ${name}/connectors/movies.json --
{ "name": "Movies", "actions": { "a": { "id": "a", "name": "of${name}" } } }
-- ${name}/connectors/own.json --
{ "name": "own${name}", "actions": { "a": { "id": "a", "name": "x" } } }
-- ${name}/processes/p.bpmn --
<process id="p"><serviceTask implementation="bean${name}"/><serviceTask implementation="${cursor}"/></process>`;

  test('two bundles of one workspace never mix', async () => {
    await checkCompletion(`${bundle('A', '$0')}${bundle('B', '')}\n`, {
      labels: ['Movies', 'ownA', ...builtIns, 'beanA'],
    });
    await checkCompletion(`${bundle('A', '')}${bundle('B', 'Movies.$0')}\n`, { labels: ['ofB'] });
  });

  const main = `
-- src/main/resources/connectors/movies.json --
{ "name": "Movies", "actions": { "a": { "id": "a", "name": "inMain" } } }
-- src/main/resources/processes/m.bpmn --
<process id="m"><serviceTask implementation="beanOfMain"/></process>`;

  test('test resources see the main resources, their own first', async () => {
    const own = '{ "name": "Books", "actions": { "a": { "id": "a", "name": "inTest" } } }';
    const inTests = (value: string, connector: string): string => `${main}
-- src/test/resources/connectors/books.json --
${connector}
-- src/test/resources/processes/t.bpmn --
<process id="t"><serviceTask implementation="${value}"/></process>
`;
    await checkCompletion(inTests('$0', own), { labels: ['Books', 'Movies', ...builtIns, 'beanOfMain'] });
    await checkCompletion(inTests('Movies.$0', own), { labels: ['inMain'] });
    await checkCompletion(inTests('Movies.$0', own.replace('Books', 'Movies')), { labels: ['inTest'] });
    await checkCompletion(inTests('$0', own.replace('Books', 'Movies')), { documentation: { Movies: /inTest/ } });
  });

  test('main resources do not see test resources', () =>
    checkCompletion(
      `-- src/main/resources/processes/m.bpmn --
<process id="m"><serviceTask implementation="$0"/></process>
-- src/test/resources/connectors/movies.json --
{ "name": "Movies", "actions": { "a": { "id": "a", "name": "x" } } }
`,
      { labels: builtIns },
    ));
});
