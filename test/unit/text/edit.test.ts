import { expect, test } from 'vitest';
import { applyEdits, type TextEdit } from '../../../server/text/edit.ts';

const edit = (start: number, end: number, newText: string): TextEdit => ({ span: { start, end }, newText });

test('edits refer to the text before all of them, in whatever order they are given', () => {
  expect(applyEdits('abcdef', [edit(4, 5, 'X'), edit(0, 2, ''), edit(6, 6, '!')])).toBe('cdXf!');
});

test('several insertions at one place keep their order and come before a replacement there', () => {
  expect(applyEdits('abc', [edit(1, 2, 'X'), edit(1, 1, '1'), edit(1, 1, '2')])).toBe('a12Xc');
});

test('no edits change nothing', () => expect(applyEdits('abc', [])).toBe('abc'));

test('overlapping edits are an error of the caller', () => {
  expect(() => applyEdits('abcdef', [edit(0, 3, ''), edit(2, 4, '')])).toThrow('overlap');
});
