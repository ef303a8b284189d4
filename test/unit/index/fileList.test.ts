import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileList, filesInOrder, withFiles, withoutFiles } from '../../../server/index/fileList.ts';

test('a list says the same as a sorted array, in whatever order files come and go', () => {
  const uri = fc.nat(60).map((number) => `file:///w/${number}`);
  fc.assert(
    fc.property(fc.array(fc.record({ added: fc.uniqueArray(uri), removed: fc.uniqueArray(uri) })), (changes) => {
      let list: FileList | undefined;
      let expected: string[] = [];
      for (const { added, removed } of changes) {
        const before = list;
        const said = filesInOrder(before);
        expected = expected.filter((file) => !removed.includes(file));
        const fresh = added.filter((file) => !expected.includes(file));
        expected = [...expected, ...fresh].sort();
        list = withFiles(withoutFiles(list, new Set(removed)), fresh);
        expect(filesInOrder(list)).toEqual(expected);
        expect(list === undefined).toBe(expected.length === 0);
        expect(filesInOrder(before)).toEqual(said);
      }
    }),
  );
});

test('a long list is not copied when files come one by one', () => {
  const longest = (list: FileList): readonly string[] => (list.older ? longest(list.older) : list.uris);
  const uris = Array.from({ length: 1100 }, (_, index) => `file:///w/${String(index).padStart(4, '0')}`);
  let list = withFiles(undefined, uris.slice(0, 1000)) as FileList;
  const first = longest(list);
  for (const uri of uris.slice(1000)) list = withFiles(list, [uri]) as FileList;
  expect(longest(list)).toBe(first);
  expect(filesInOrder(list)).toEqual(uris);
});
