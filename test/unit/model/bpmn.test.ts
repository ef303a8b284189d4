import { describe, expect, test } from 'vitest';
import { attribute, type BpmnDocument } from '../../../server/model/bpmn.ts';
import { parseFile } from '../../../server/model/file.ts';

const model = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

function read(text: string): BpmnDocument {
  const file = parseFile('file:///w/p.bpmn', text, 'bpmn');
  if (file.kind !== 'bpmn') throw new Error('It is no BPMN');
  return file.model;
}

function inProcess(content: string): string {
  return `<definitions xmlns="${model}" xmlns:activiti="http://activiti.org/bpmn"><process id="p">${content}</process></definitions>`;
}

/** Checks the types of the flow elements, each with the ids around it, as in `p/sub/task serviceTask`. */
function checkElements(text: string, expected: readonly string[]): void {
  const found = read(text).elements.map((element) => {
    const path = [element.id?.text ?? '?'];
    for (let around = element.parent; around; around = around.parent) path.unshift(around.id?.text ?? '?');
    return `${element.process.id?.text}/${path.join('/')} ${element.type}`;
  });
  expect(found).toEqual(expected);
}

/** Checks how an implementation is taken apart; `«…»` marks the spans of the connector and the action. */
function checkImplementation(marked: string, expected: { connector: string; action?: string } | undefined): void {
  const text = inProcess(`<serviceTask id="t" ${marked.replace(/[«»]/g, '')}/>`);
  const [element] = read(text).elements;
  const found = element?.implementation;
  expect(found && { connector: found.connector.text, action: found.action?.text }).toEqual(
    expected && { action: undefined, ...expected },
  );
  const spans = found ? [found.connector, ...(found.action ? [found.action] : [])].map(({ span }) => span) : [];
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(
    [...marked.matchAll(/«([^»]*)»/g)].map(([, inner]) => inner),
  );
}

describe('The elements', () => {
  test('of all processes come in the order of the text, those of sub-processes, too', () =>
    checkElements(
      `<definitions xmlns="${model}"><process id="p"><startEvent id="s"/><subProcess id="sub"><serviceTask id="t"/>
<transaction id="tx"><userTask id="u"/></transaction></subProcess></process><process id="q"><endEvent id="e"/></process></definitions>`,
      [
        'p/s startEvent',
        'p/sub subProcess',
        'p/sub/t serviceTask',
        'p/sub/tx transaction',
        'p/sub/tx/u userTask',
        'q/e endEvent',
      ],
    ));

  test.each(['bpmn', 'bpmn2', 'semantic'])('have the prefix %s taken away', (prefix) =>
    checkElements(
      `<${prefix}:definitions xmlns:${prefix}="${model}"><${prefix}:process id="p"><${prefix}:serviceTask id="t"/></${prefix}:process></${prefix}:definitions>`,
      ['p/t serviceTask'],
    ),
  );

  test('of other namespaces are none, nor is anything in extensionElements', () =>
    checkElements(
      `<definitions xmlns="${model}" xmlns:other="urn:x"><process id="p"><other:serviceTask id="a"/>
<userTask id="u"><extensionElements><serviceTask id="b"/></extensionElements></userTask></process></definitions>`,
      ['p/u userTask'],
    ));

  test('of diagrams are none', () =>
    checkElements(
      `<definitions xmlns="${model}" xmlns:di="urn:di"><process id="p"><userTask id="u"/></process>
<di:BPMNDiagram id="d"><di:BPMNPlane bpmnElement="p"><serviceTask id="x"/></di:BPMNPlane></di:BPMNDiagram></definitions>`,
      ['p/u userTask'],
    ));

  test('are read although the namespace is not declared yet', () =>
    checkElements('<process id="p"><bpmn:serviceTask id="t"', ['p/t serviceTask']));

  test('keep what stands inside of them as details, at any depth', () => {
    const [event] = read(
      inProcess('<boundaryEvent id="b"><errorEventDefinition errorRef="e"/><incoming> f1 </incoming></boundaryEvent>'),
    ).elements;
    expect(event?.details.map(({ type, content }) => [type, content?.text])).toEqual([
      ['errorEventDefinition', undefined],
      ['incoming', 'f1'],
    ]);
  });

  test('beside the processes are others', () => {
    const { others } = read(
      `<definitions xmlns="${model}"><error id="e" errorCode="c"/><process id="p"/></definitions>`,
    );
    expect(others.map((node) => [node.type, attribute(node, 'errorCode')?.text])).toEqual([['error', 'c']]);
  });
});

describe('A detail', () => {
  test.each([
    ['<documentation>a &amp; b</documentation>', 'a & b'],
    ['<documentation>\n  <![CDATA[ a < b ]]>\n</documentation>', ' a < b '],
    ['<documentation></documentation>', undefined],
    ['<documentation/>', undefined],
  ])('has the text between its tags: %s', (text, content) => {
    expect(read(inProcess(text)).processes[0]?.details[0]?.content?.text).toBe(content);
  });
});

describe('An attribute', () => {
  test('of the namespace of Activiti is called so whatever its prefix', () => {
    const { elements, usesActiviti } = read(
      `<definitions xmlns="${model}" xmlns:act="http://activiti.org/bpmn"><process id="p"><serviceTask act:class="a.B" class="c"/></process></definitions>`,
    );
    expect(usesActiviti).toBe(true);
    expect(elements[0]?.attributes.map(({ name, value }) => [name, value.text])).toEqual([
      ['activiti:class', 'a.B'],
      ['class', 'c'],
    ]);
  });

  test('has its text decoded and its span as written', () => {
    const text = inProcess('<serviceTask id="t" name="a &quot;b&quot;&#10;c"/>');
    const name = read(text).elements[0]?.name;
    expect(name?.text).toBe('a "b"\nc');
    expect(text.slice(name?.span.start, name?.span.end)).toBe('a &quot;b&quot;&#10;c');
  });
});

describe('An implementation', () => {
  test('is split at its first dot', () => {
    checkImplementation('implementation="«Movies».«getDesc»"', { connector: 'Movies', action: 'getDesc' });
    checkImplementation('implementation="«a».«b.c.»"', { connector: 'a', action: 'b.c.' });
  });

  test('without a dot is a connector alone', () => {
    checkImplementation('implementation="«aBean»"', { connector: 'aBean' });
    checkImplementation('implementation="«»"', { connector: '' });
  });

  test('may have an empty part on either side of the dot', () => {
    checkImplementation('implementation="«Movies».«»"', { connector: 'Movies', action: '' });
    checkImplementation('implementation="«».«x»"', { connector: '', action: 'x' });
  });

  test('has escaped parts decoded and their spans as written', () =>
    checkImplementation('implementation="«R&amp;D».«a&lt;b»"', { connector: 'R&D', action: 'a<b' }));

  test('is read without a prefix only', () => checkImplementation('activiti:implementation="a.b"', undefined));

  test('is read on service tasks only', () => {
    const { elements } = read(inProcess('<userTask implementation="a.b"/><sendTask implementation="a.b"/>'));
    expect(elements.map(({ implementation }) => implementation)).toEqual([undefined, undefined]);
  });
});

describe('The document', () => {
  test.each([
    [`<definitions xmlns="${model}"/>`, true],
    [`<b:definitions xmlns:b="${model}"/>`, true],
    [`<?xml version="1.0"?>\n<!-- <a> -->\n<definitions xmlns="${model}">`, true],
    [`<b:definitions xmlns="${model}" xmlns:b="urn:x"/>`, false],
    ['<definitions/>', false],
    [`<process xmlns="${model}"/>`, false],
    ['', false],
  ])('is BPMN if its root says so: %s', (text, expected) => expect(read(text).isDefinitions).toBe(expected));

  test.each([
    ['http://camunda.org/schema/1.0/bpmn', 'Camunda'],
    ['http://camunda.org/schema/zeebe/1.0', 'Zeebe'],
    ['http://flowable.org/bpmn', 'Flowable'],
    ['http://activiti.org/bpmn', undefined],
  ])('tells the other engine from the namespace %s', (namespace, engine) =>
    expect(read(`<definitions xmlns="${model}" xmlns:x="${namespace}"/>`).otherEngine).toBe(engine),
  );

  test('says that a process is executable unless it says otherwise', () => {
    const executable = (value: string): boolean | undefined =>
      read(`<definitions xmlns="${model}"><process id="p" ${value}/></definitions>`).processes[0]?.executable;
    expect(['', 'isExecutable="true"', 'isExecutable="false"', 'isExecutable=""'].map(executable)).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  test('is broken if a tag or a value is not closed, or nothing is there', () => {
    const isBroken = (text: string): boolean => {
      const file = parseFile('file:///w/p.bpmn', text, 'bpmn');
      return file.kind === 'bpmn' && file.broken;
    };
    expect(['<a/>', '<a><b/></a>', '<a>', '<a b="c/>', '', 'text'].map(isBroken)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
    ]);
  });
});
