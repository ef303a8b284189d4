import { describe, expect, test } from 'vitest';
import { service } from '../../../server/service.ts';
import { checkCompletion } from '../../support/checkCompletion.ts';
import { projectOf } from '../../support/projectText.ts';

const functions = ['now()', 'list()', 'execution'];

describe('In BPMN', () => {
  const project = (content: string): string => `
-- processes/p.bpmn --
<process id="p"><dataObject id="d" name="thing"/>${content}</process>
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "p": { "properties": {
  "1": { "name": "count", "type": "integer" }, "2": { "name": "not a word", "type": "string" } } } } }
-- processes/sub-extensions.json --
{ "id": "s", "type": "PROCESS", "extensions": { "sub": { "properties": { "1": { "name": "inner", "type": "json" } } } } }
-- processes/sub.bpmn --
<process id="sub"/>
`;
  const flow = (condition: string): string =>
    project(`<sequenceFlow id="f"><conditionExpression>${condition}</conditionExpression></sequenceFlow>`);

  test.each(['${$0}', '#{$0}', '<![CDATA[${$0}]]>', '${count > 1 &amp;&amp; $0}', "${count == '}$0"])(
    'a condition offers variables and functions inside of its braces: %s',
    (condition) => {
      const isInside = !condition.includes("'");
      return checkCompletion(flow(condition), { labels: isInside ? ['count', 'thing', ...functions] : [] });
    },
  );

  test('a condition offers nothing outside of braces, behind a dot and in quotes', async () => {
    for (const condition of ['$0${count}', '${count}$0', '${thing.$0}', "${'$0'}", '${&quot;$0&quot;}'])
      await checkCompletion(flow(condition), { labels: [] });
  });

  test('what the names say is what an expression can say', () =>
    checkCompletion(flow('${$0}'), {
      lacks: ['not a word'],
      details: { count: 'variable, integer', 'now()': 'function, date' },
      says: { count: 'Variable **count**: integer, of p', 'list()': 'list(value, …)' },
    }));

  test('a name or an attribute offers variables in an expression alone', async () => {
    await checkCompletion(project('<userTask id="u" name="for ${$0}"/>'), { first: ['count'] });
    await checkCompletion(project('<userTask id="u" activiti:assignee="${$0}"/>'), { first: ['count'] });
    await checkCompletion(project('<userTask id="u" activiti:assignee="$0"/>'), { labels: [] });
  });

  test('a message beside the only process offers its variables', () =>
    checkCompletion(`${project('').replace('</process>', '</process><message id="m" name="${$0}"/>')}`, {
      first: ['count', 'thing'],
    }));

  test.each(['activiti:collection="$0"', "activiti:elementVariable='$0'"])(
    'an attribute that names a variable offers the variables: %s',
    (attribute) =>
      checkCompletion(project(`<userTask id="u"><multiInstanceLoopCharacteristics ${attribute}/></userTask>`), {
        labels: ['count', 'not a word', 'thing'],
      }),
  );

  test('what the process itself writes is offered, too', () =>
    checkCompletion(
      project(`<serviceTask id="t" activiti:expression="\${bean}" activiti:resultVariable="result"/>
        <userTask id="u" name="\${$0}"/>`),
      { labels: ['count', 'thing', 'result', ...functions] },
    ));

  test('what goes into a called process is named as it is there', () =>
    checkCompletion(
      project(
        '<callActivity id="c" calledElement="sub"><extensionElements><activiti:in source="count" target="$0"/></extensionElements></callActivity>',
      ),
      { labels: ['inner'] },
    ));
});

describe('A brace that is missing', () => {
  const value = (text: string): string => `
-- processes/p.bpmn --
<process id="p"><userTask id="t"/></process>
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "p": { "properties": { "1": { "name": "count", "type": "integer" } },
  "mappings": { "t": { "inputs": { "x": { "type": "value", "value": "${text}" } } } } } } }
`;

  test('comes along, and the cursor stays before it', () =>
    checkCompletion(value('a ${$0 b'), {
      inserts: { count: 'count$1}$0', 'now()': 'now()$1}$0', 'list()': 'list($1)}$0' },
    }));

  test('of a later expression closes none before', () =>
    checkCompletion(value('${$0 ${count}'), { inserts: { count: 'count$1}$0' } }));

  test('comes before an expression that follows at once', () =>
    checkCompletion(value('${co$0${count}'), { inserts: { count: 'count$1}$0' }, gives: { count: '${count}' } }));

  test('is not written twice', () =>
    checkCompletion(value('${$0 + 1}'), { inserts: { count: 'count', 'list()': 'list($1)' } }));
});

describe('Behind a brace that was just typed', () => {
  /** The labels that come without being asked for. */
  function labelsOf(text: string): readonly string[] {
    const { project, cursor } = projectOf(text);
    if (!cursor) throw new Error('The project has no cursor');
    return service.expressionCompletions(project.snapshot, cursor.uri, cursor.offset).map(({ label }) => label);
  }
  const extensions = (content: string): string => `
-- processes/p.bpmn --
<process id="p"/>
-- processes/p-extensions.json --
{ "id": "p", "type": "PROCESS", "extensions": { "p": { "properties": { "1": { "name": "n", "value": ${content} } } } } }`;

  test('names come in an expression', () => {
    expect(labelsOf(extensions('"${$0"'))).toEqual(['n', ...functions]);
    expect(labelsOf('\n-- processes/p.bpmn --\n<process id="p"><task id="t" name="${$0}"/></process>')).toEqual(
      functions,
    );
  });

  test('nothing comes anywhere else', () => {
    expect(labelsOf(extensions('{$0}'))).toEqual([]);
    expect(labelsOf(extensions('"{$0"'))).toEqual([]);
    expect(labelsOf('\n-- processes/p.bpmn --\n<process id="p"><task id="t" name="{$0}"/></process>')).toEqual([]);
    expect(labelsOf('\n-- connectors/m.json --\n{ "name": "m", "actions": {$0} }')).toEqual([]);
  });
});
