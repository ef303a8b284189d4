import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { markdownOf } from '../../../../client/preview/markdown.ts';
import { svgOf } from '../../../../client/preview/svg.ts';
import { HOSTILE_NAMES, hostilePreview } from '../../../support/hostilePreview.ts';
import { samplePreview } from '../../../support/samplePreview.ts';

test('Markdown has one table for each half, with a line for each row', () => {
  const { inputs, outputs } = samplePreview();
  const tables = markdownOf(samplePreview())
    .split('\n\n')
    .filter((block) => block.startsWith('|'));
  expect(tables.map((table) => table.split('\n').length)).toEqual([inputs.length + 2, outputs.length + 2]);
});

test('a row in Markdown says what it is, where it comes from, what arrives and what is wrong', () => {
  const lines = markdownOf(samplePreview()).split('\n');
  expect(lines).toContain('| `amount` | integer |  | variable `amount` | `12000` | Mapped |  |');
  expect(lines.find((line) => line.includes('currency'))).toContain('is required and not mapped');
});

test('every line of a table has the same number of cells, whatever the names contain', () => {
  for (const name of HOSTILE_NAMES) {
    const [table = ''] = markdownOf(hostilePreview(name))
      .split('\n\n')
      .filter((block) => block.startsWith('| Parameter'));
    const counts = table.split('\n').map((line) => line.replace(/\\./g, '').split('|').length);
    expect(new Set(counts), `${JSON.stringify(name)}\n${table}`).toEqual(new Set([9]));
  }
});

test('names in Markdown stay text outside of code', () => {
  const text = markdownOf(hostilePreview('<img src=x onerror=alert(1)>')).replace(/(`+)[^`]*\1/g, '');
  expect(text).not.toMatch(/(?<!\\)</);
});

test('the picture is well-formed XML with all names as text, whatever they contain', () => {
  for (const name of HOSTILE_NAMES) {
    const svg = svgOf(hostilePreview(name));
    expect(XMLValidator.validate(svg), JSON.stringify(name)).toBe(true);
    expect(elementsOf(svg)).toEqual(elementsOf(svgOf(hostilePreview('plain'))));
  }
});

test('the picture needs nothing else: no script, no address and no handler', () => {
  const svg = svgOf(hostilePreview('</style><script>alert(1)</script>'));
  expect(svg).not.toMatch(/<script|<image|<use|@import|url\(|\son\w+="|href=/);
});

test('the picture is for both themes', () => {
  expect(svgOf(samplePreview())).toContain('@media (prefers-color-scheme:dark)');
});

test('lines of the picture lead from the right of a source to the left of a target', () => {
  const svg = svgOf(samplePreview());
  const ends = [...svg.matchAll(/<path class="line[^"]*" d="M([\d.]+) [\d.]+C.* ([\d.]+) [\d.]+"/g)];
  expect(ends.length).toBeGreaterThan(8);
  for (const [, from, to] of ends) expect(Number(from)).toBeLessThan(Number(to));
});

/** The names of all elements in order. */
function elementsOf(svg: string): string[] {
  const names: string[] = [];
  new XMLParser({
    updateTag: (tag: string) => {
      names.push(tag);
      return true;
    },
  }).parse(svg);
  return names;
}
