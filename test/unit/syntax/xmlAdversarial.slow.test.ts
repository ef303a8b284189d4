import { describe, expect, test } from 'vitest';
import { xmlPlaceAt } from '../../../server/syntax/xmlPlace.ts';
import { scanXml } from '../../../server/syntax/xmlScanner.ts';
import type { XmlTree } from '../../../server/syntax/xmlTree.ts';
import { firstWellFormednessProblem } from '../../../server/syntax/xmlWellFormedness.ts';

describe('The time to scan a text grows no faster than the text', () => {
  test.each([
    '<',
    '<<a',
    '</',
    '<a ',
    '<a>',
    '</a>',
    '<a></b>',
    '<a b="\n',
    '<a b=\'x c="\n',
    '<a b="x" ',
    '<a b="x"',
    '<a b=',
    '<a b="c=" ',
    '<a b="/> ',
    '<a b="<',
    'b="x"y ',
    '<!--',
    '<!-- -->',
    '<![CDATA[',
    '<!DOCTYPE a [',
    '<!DOCTYPE a "',
    '<?',
    '&',
    '"',
    '<a \'"',
    '=',
    '<a\n',
    'a:',
  ])('which repeats %j', (piece) => checkLinear((times) => piece.repeat(times)));

  test.each(['b="x"y ', 'b="x\n', 'b=c=', 'b=\'x" ', '"', '= ', ' ', 'b ', '<b c="', '/', 'b="c= '])(
    'which repeats %j in a tag',
    (piece) => checkLinear((times) => `<a ${piece.repeat(times)}`),
  );

  test.each(['</b>', '</b', '<b></c>', '<!-- ', '<?', '< ', '&'])(
    'which repeats %j behind many open elements',
    (piece) => checkLinear((times) => '<a>'.repeat(times) + piece.repeat(times)),
  );
});

describe('Every prefix of a text gives offsets that are in order and in the text', () => {
  test.each([
    [
      'of a diagram',
      '<?xml version="1.0"?>\n<bpmn:definitions xmlns:bpmn="u">\n  <bpmn:process id=\'p\'>\n    <bpmn:serviceTask id="t" implementation="Movies.getDesc" />\n    <!-- "a" <b> -->\n  </bpmn:process>\n</bpmn:definitions>\n',
    ],
    [
      'with everything',
      '\uFEFF<!DOCTYPE a [<!ENTITY b "]>">]><a x = "1\n y=\'2\'" z><![CDATA[<c d="]]>e &amp; <?f g?><h i="<j"/></k></a >l<m',
    ],
    ['half-typed', '<a b="c\n<d e="f g="h"/><i j=\'k l="m"></i><n o=p q="r/>\n</a <s t="u="v"'],
  ])('%s', (_claim, text) => {
    for (let end = 0; end <= text.length; end++) checkOrder(scanXml(text.slice(0, end)));
  });

  test('and can be asked for places and problems', () => {
    const text = '<a b="c\n<d e="f g="h"/>&<!-- i --><j k=\'l m="n"></j></o><p:q r=s/></a';
    for (let end = 0; end <= text.length; end++) {
      const tree = scanXml(text.slice(0, end));
      for (let offset = 0; offset <= end; offset++) checkPlace(tree, offset);
      const problem = firstWellFormednessProblem(tree);
      expect(problem).toBeDefined();
      expect(problem?.span.start).toBeLessThanOrEqual(problem?.span.end ?? -1);
      expect(problem?.span.end).toBeLessThanOrEqual(end);
    }
  });
});

const REPETITIONS = 20_000;
const RUNS = 3;
const MOST_FOR_DOUBLE = 3.5;
/** Below this a ratio says more about the clock and the compiler than about the scanner. */
const SHORTEST_TIME_IN_MS = 4;
const ATTEMPTS = 3;

/** Scans 20,000 and 40,000 repetitions in turns. Quadratic cost gives a ratio of four, in each of the attempts. */
function checkLinear(textOf: (repetitions: number) => string): void {
  const single = textOf(REPETITIONS);
  const double = textOf(2 * REPETITIONS);
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS && ratio > MOST_FOR_DOUBLE; attempt++) ratio = ratioOfTimes(single, double);
  expect(ratio).toBeLessThanOrEqual(MOST_FOR_DOUBLE);
}

function ratioOfTimes(single: string, double: string): number {
  const singleTimes: number[] = [];
  const doubleTimes: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    singleTimes.push(timeToScan(single));
    doubleTimes.push(timeToScan(double));
  }
  return median(doubleTimes) / Math.max(median(singleTimes), SHORTEST_TIME_IN_MS);
}

function timeToScan(text: string): number {
  const start = performance.now();
  scanXml(text);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function checkOrder(tree: XmlTree): void {
  const { text } = tree;
  let before = -1;
  for (let element = 0; element < tree.size; element++) {
    const parent = tree.parent(element);
    const to = tree.end(element);
    expect(tree.start(element)).toBeGreaterThan(before);
    before = tree.start(element);
    expectAscending(before, tree.nameStart(element), tree.localStart(element), tree.nameEnd(element));
    expectAscending(tree.nameEnd(element), tree.tagEnd(element), to, text.length);
    expect(parent).toBeLessThan(element);
    if (parent >= 0) expectAscending(tree.tagEnd(parent), tree.start(element), to, tree.end(parent));
    let at = tree.nameEnd(element);
    for (let attribute = tree.attributesFrom(element); attribute < tree.attributesTo(element); attribute++) {
      expect(tree.owner(attribute)).toBe(element);
      expectAscending(at, tree.attributeNameStart(attribute), tree.attributeNameEnd(attribute));
      at = tree.attributeNameEnd(attribute);
      if (tree.valueStart(attribute) < 0) continue;
      expectAscending(at, tree.valueStart(attribute), tree.valueEnd(attribute), tree.tagEnd(element));
      at = tree.valueEnd(attribute);
    }
  }
}

function expectAscending(...offsets: number[]): void {
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
}

function checkPlace(tree: XmlTree, offset: number): void {
  const place = xmlPlaceAt(tree, offset);
  if (place.kind === 'none') return;
  expect(place.element).toBeLessThan(tree.size);
  if (place.kind === 'attributeValue') expectAscending(place.value.start, offset, place.value.end);
  if (place.kind === 'attributeName') expectAscending(place.name.start, offset, place.name.end);
}
