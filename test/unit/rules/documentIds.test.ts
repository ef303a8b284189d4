import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentIds } from '../../../server/rules/documentIds.ts';
import { isXmlName } from '../../../server/syntax/xmlName.ts';
import { scanXml } from '../../../server/syntax/xmlScanner.ts';

const ids = fc.array(
  fc.constantFrom(
    'a',
    'b',
    'ab',
    'ba',
    'Task_1',
    'Task_2',
    '_x',
    '',
    '1a',
    'ä',
    'a b',
    ' a',
    'b&#32;',
    '&#97;',
    'a\u00a0',
    'x-1.2',
  ),
  { maxLength: 40 },
);

test('the ids that stand twice are those that a table of all texts tells', () => {
  fc.assert(
    fc.property(ids, (raw) => {
      const found = idsOf(raw);
      const texts = [...found.all()].map(({ text }) => text);
      const repeated = texts.flatMap((text, index) => (texts.indexOf(text) < index ? text : []));
      expect([...found.repeated()].map(({ id }) => id.text)).toEqual(repeated);
      for (const { id, first } of found.repeated())
        expect([first.text, first.span.start < id.span.start]).toEqual([id.text, true]);
    }),
  );
});

test('an id that is no XML name is unusual', () => {
  fc.assert(
    fc.property(ids, (raw) => {
      const found = idsOf(raw);
      const invalid = (texts: Iterable<{ text: string }>) =>
        [...texts].map(({ text }) => text).filter((text) => !isXmlName(text));
      expect(invalid(found.unusual())).toEqual(invalid(found.all()));
    }),
  );
});

function idsOf(raw: readonly string[]): DocumentIds {
  const tasks = raw.map((id) => `<task id="${id}"/>`).join('');
  return new DocumentIds(
    scanXml(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${tasks}</definitions>`),
  );
}
