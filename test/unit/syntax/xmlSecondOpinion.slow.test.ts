import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { scanXml } from '../../../server/syntax/xmlScanner.ts';
import { firstWellFormednessProblem } from '../../../server/syntax/xmlWellFormedness.ts';

/** Documents to break, with everything that XML has; prefixes are declared, since the validator knows nothing of them. */
const documents = [
  '<a b="c" d=\'e\'><f/>g &amp; &#65;<h i="&lt;"></h></a>',
  '<?xml version="1.0" encoding="UTF-8"?>\n<!-- j -->\n<a xmlns:p="u"><p:b p:c="d" /><![CDATA[ <e> & ]]><?f g?></a>\n',
  '\uFEFF<?xml version="1.0"?><a>\n\t<b\n c="d"\n e="f" ></b\n><!----><?g?></a><!-- h --><?i j?>',
  '<!DOCTYPE a [<!ENTITY b "c"> <!-- d > -->]><a>&b;</a>',
  '<ä ö="ü"><b-c.d_e f:g="" xmlns:f="u"/></ä>',
];

const pieces = [
  ...[
    '<',
    '>',
    '/',
    '/>',
    '</',
    '="',
    '"',
    "'",
    '=',
    '&',
    ';',
    '#',
    '!',
    '?',
    '-',
    '--',
    ' ',
    '\n',
    '\f',
    '\u00a0',
    '×',
    '\uFEFF',
  ],
  ...[
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
    '<?>',
    '<?xml ',
    '<?xml?>',
    '<!DOCTYPE a>',
    '<!DOCTYPE ',
    '[',
    ']',
  ],
  ...[
    'a',
    'b',
    'x',
    '1',
    'é',
    '<b>',
    '</b>',
    '</a>',
    '<b/>',
    ' b="c"',
    ' b',
    "b='",
    '&lt;',
    '&#x41;',
    '&nbsp;',
    '__proto__',
  ],
];

test('No text in which we find nothing wrong is wrong for fast-xml-parser', () => {
  const change = fc.record({
    at: fc.nat(200),
    length: fc.constantFrom(0, 0, 0, 1, 2, 5),
    piece: fc.constantFrom('', ...pieces),
  });
  const broken = fc
    .tuple(fc.constantFrom(...documents), fc.array(change, { minLength: 1, maxLength: 3 }))
    .map(([document, changes]) => changes.reduce(changed, document));
  fc.assert(fc.property(broken, checkAgainstValidator), { numRuns: 100_000 });
});

interface Change {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

function changed(text: string, { at, length, piece }: Change): string {
  const start = at % (text.length + 1);
  return text.slice(0, start) + piece + text.slice(start + length);
}

function checkAgainstValidator(text: string): void {
  if (firstWellFormednessProblem(scanXml(text)) === undefined) expect(XMLValidator.validate(text), text).toBe(true);
}
