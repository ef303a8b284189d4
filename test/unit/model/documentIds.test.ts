import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DocumentIds, idsArePlainAndUnique } from '../../../server/model/documentIds.ts';
import { type ProjectFile, parseFile } from '../../../server/model/file.ts';
import { readBpmn } from '../../../server/model/readBpmn.ts';
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

test('where all are plain and unique, all are XML names and none stands twice', () => {
  fc.assert(
    fc.property(ids, (raw) => {
      const found = idsOf(raw);
      const texts = [...found.all()].map(({ text }) => text);
      if (found.arePlainAndUnique())
        expect(texts.filter((text) => !isXmlName(text) || texts.indexOf(text) !== texts.lastIndexOf(text))).toEqual([]);
    }),
  );
  expect(idsOf(['Task_1', 'Task_2', '_x', 'x-1.2']).arePlainAndUnique()).toBe(true);
});

test('what is known of them stays true while other values are typed, and is asked again for an id', () => {
  fc.assert(
    fc.property(ids, fc.nat(), fc.constantFrom('a', 'z', '', 'ä'), (raw, at, value) => {
      const index = at % Math.max(1, raw.length);
      const texts = [raw, raw.map((id, each) => (each === index ? value : id)), raw].map(documentOf);
      let before: ProjectFile | undefined;
      for (const text of texts.flatMap((each) => [each, each.replace('"n"', '"Pay"')])) {
        const file: ProjectFile = parseFile('file:///a.bpmn', text, 'bpmn', before);
        before = file;
        const own = file.kind === 'bpmn' && file.model.holds(idsArePlainAndUnique);
        expect(own).toBe(idsIn(text).arePlainAndUnique());
      }
    }),
  );
});

function idsOf(raw: readonly string[]): DocumentIds {
  return idsIn(documentOf(raw));
}

function idsIn(text: string): DocumentIds {
  return readBpmn(scanXml(text)).ids;
}

function documentOf(raw: readonly string[]): string {
  const tasks = raw.map((id) => `<task id="${id}"/>`).join('');
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" name="n">${tasks}</definitions>`;
}
