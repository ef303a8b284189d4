import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFile } from '../../../server/model/file.ts';
import { rescanXml } from '../../../server/syntax/xmlRescan.ts';
import { scanXml } from '../../../server/syntax/xmlScanner.ts';
import { checkReadAnew, xmlRows } from '../../support/xmlRows.ts';

describe('A text that changed is read as if it were new', () => {
  test.each([
    ['a letter in a value', '<a x="1|" y="2"><b z="3"/></a>', '4', true],
    ['a value that becomes empty', '<a x="|1" y="2"/>', undefined, true],
    ['the first letter of a value', '<a x="|"/>', 'b', true],
    ['a line break and a > in a value', '<a x="1|" y="2"/>', '\n>', true],
    ['the other quote in a value', '<a x="1|" y=\'2\'/>', "'", true],
    ['a letter behind a comment that is not closed in time', '<!-- <a x="1"> --><b y="|"/>', 'c', true],
    ['the last value before the end of the text', '<a><b x="1|"/>', '2', true],
    ['a quote', '<a x="1|" y="2"/>', '"', false],
    ['a < in a value', '<a x="1|" y="2"/>', '<b', false],
    ['a = before the closing quote', '<a x="1|" y="2"/>', ' z=', false],
    ['a declared namespace', '<a xmlns:b="c|"/>', 'd', false],
    ['a letter in a name', '<a x|="1"/>', 'y', false],
    ['a letter between tags', '<a>|</a>', 'y', false],
    ['a letter beside a value that is cut short', '<a x="1 y="2"><b z="|"/></a>', '4', false],
  ])('%s', (_what, marked, inserted, isSame) => {
    const at = marked.indexOf('|');
    const before = marked.replace('|', '');
    const after =
      inserted === undefined ? before.slice(0, at) + before.slice(at + 1) : marked.replace('|', () => inserted);
    checkRescan(before, after, isSame);
  });

  test('whatever is typed where', () => {
    let moved = 0;
    const property = fc.property(texts(), fc.nat(), fc.nat(2), pieces(2), (before, at, removed, inserted) => {
      const start = placeIn(before, at);
      const after = before.slice(0, start) + inserted + before.slice(start + removed);
      if (checkRescan(before, after)) moved++;
    });
    fc.assert(property, { numRuns: 1000 });
    expect(moved).toBeGreaterThan(50);
  });

  test('and so are processes and elements', () => {
    const uri = 'file:///w/processes/p.bpmn20.xml';
    const text = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><subProcess id="s">
      <serviceTask id="t" implementation="movies.get"><documentation>Fetch</documentation></serviceTask></subProcess>
      <process id="q"><task id="u" name="Pay"/></process></process><error id="e" errorCode="E"/></definitions>`;
    const before = parseFile(uri, text, 'bpmn');
    for (const value of ['"p"', '"s"', '"movies.get"', '"Pay"', '"E"']) {
      const after = parseFile(uri, text.replace(value, '"another"'), 'bpmn', before);
      if (after.kind === 'bpmn') checkReadAnew(after);
    }
  });
});

/** Answers whether the tree of before was moved. */
function checkRescan(before: string, after: string, expected?: boolean): boolean {
  const { tree, changed } = rescanXml(after, scanXml(before));
  expect(xmlRows(tree)).toEqual(xmlRows(scanXml(after)));
  const isMoved = changed !== undefined;
  if (expected !== undefined) expect(isMoved).toBe(expected);
  return isMoved;
}

/** Half of the places are at the start of a value. */
function placeIn(text: string, at: number): number {
  const tree = scanXml(text);
  const value = at % 2 === 0 ? tree.valueStart((at >> 1) % Math.max(1, tree.attributeCount)) : -1;
  return value >= 0 ? value : at % (text.length + 1);
}

function texts(): fc.Arbitrary<string> {
  const value = fc.constantFrom('', 'v', 'a b', 'x>y', "it's", ' ', 'a=', '\n');
  const attribute = fc.tuple(fc.constantFrom('x', 'y', 'n:z'), value, fc.constantFrom(' ', '', '\n'));
  const tag = fc
    .tuple(fc.constantFrom('a', 'n:b'), fc.array(attribute, { maxLength: 3 }), fc.constantFrom('>', '/>', ' />'))
    .map(([name, attributes, end]) => `<${name} ${attributes.map(([x, v, s]) => `${x}="${v}"${s}`).join('')}${end}`);
  const other = fc.constantFrom(
    '</a>',
    '</n:b>',
    'text',
    '<!-- c -->',
    '<![CDATA[ <a x="1"> ]]>',
    '<?i?>',
    '<!--',
    '<',
  );
  return fc
    .array(fc.oneof({ weight: 4, arbitrary: tag }, other), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(''));
}

function pieces(maxLength: number): fc.Arbitrary<string> {
  const piece = fc.constantFrom('a', 'b', 'c', 'd', ' ', '"', "'", '=', '<', '>', '/', '\n', '-->', '&amp;', 'x="1"');
  return fc.array(piece, { maxLength }).map((all) => all.join(''));
}
