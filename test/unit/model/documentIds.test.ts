import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DocumentIds } from '../../../server/model/documentIds.ts';
import { isXmlName } from '../../../server/syntax/xmlName.ts';
import { scanXml } from '../../../server/syntax/xmlScanner.ts';
import type { XmlTree } from '../../../server/syntax/xmlTree.ts';

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

test('after a change of one value they are those of the new text', () => {
  fc.assert(
    fc.property(ids, fc.nat(), fc.constantFrom('a', 'z', 'Task_1', '', 'ä', '1'), (raw, at, value) => {
      const before = idsOf(raw);
      const own = [...before.repeated()];
      const index = at % Math.max(1, raw.length);
      const after = raw.map((id, each) => (each === index ? value : id));
      // The root has one attribute, and each task its id.
      expect(shown(before.movedTo(treeOf(after), 1 + index))).toEqual(shown(idsOf(after)));
      expect([...before.repeated()]).toEqual(own);
    }),
  );
});

function shown(found: DocumentIds): unknown {
  const invalid = [...found.unusual()].filter(({ text }) => !isXmlName(text));
  return { all: [...found.all()], repeated: [...found.repeated()], invalid };
}

function idsOf(raw: readonly string[]): DocumentIds {
  return DocumentIds.of(treeOf(raw));
}

function treeOf(raw: readonly string[]): XmlTree {
  const tasks = raw.map((id) => `<task id="${id}"/>`).join('');
  return scanXml(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">${tasks}</definitions>`);
}
