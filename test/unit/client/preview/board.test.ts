import { expect, test } from 'vitest';
import { type Board, boardOf } from '../../../../client/preview/board.ts';
import { input, samplePreview, variable } from '../../../support/samplePreview.ts';

test('a source stands beside the first row that reads it, and lines lead from it to the others', () => {
  const preview = samplePreview({
    inputs: [
      input('first', 'string', { kind: 'variable', name: 'a' }, { state: 'mapped' }),
      input('second', 'string', { kind: 'expression', value: '${a}${b}', reads: ['a', 'b'] }, { state: 'mapped' }),
    ],
    variables: [variable('a', 'string'), variable('b', 'string'), variable('c', 'string')],
  });
  expect(linesOf(boardOf(preview, 'input'))).toEqual(['a | a > first', 'b | a, b > [${a}${b}] > second']);
});

test('variables that no input reads are kept apart', () => {
  const preview = samplePreview({ inputs: [], variables: [variable('a', 'string')] });
  expect(boardOf(preview, 'input').unread.map(({ name }) => name)).toEqual(['a']);
  expect(boardOf(preview, 'output').unread).toEqual([]);
});

test('a name that nothing declares is drawn all the same', () => {
  const read = input('first', 'string', { kind: 'variable', name: 'ghost' }, { state: 'dropped' });
  const [row] = boardOf(samplePreview({ inputs: [read], variables: [] }), 'input').rows;
  expect(row?.introduces).toMatchObject([{ name: 'ghost', declared: false, type: undefined }]);
});

test('an output that goes nowhere shows its parameter without a line', () => {
  const open = boardOf(samplePreview(), 'output').rows.find(({ row }) => row.id === 'output:openedAt');
  expect(open).toMatchObject({ introduces: [{ name: 'openedAt', kind: 'parameter' }], reads: [], boxed: false });
});

test('an output that is written by an expression reads outputs before variables of the same name', () => {
  const { rows } = boardOf(samplePreview(), 'output');
  const written = rows.find(({ row }) => row.id === 'output:summary');
  expect(written?.reads).toEqual(['parameter:accountNumber', 'variable:nationalId']);
});

test('an entry waits while its declared variable holds nothing, and is dropped where there is no such variable', () => {
  const read = input('first', 'string', { kind: 'variable', name: 'a' }, { state: 'dropped' });
  const stateWith = (variables: ReturnType<typeof variable>[]) =>
    boardOf(samplePreview({ inputs: [read], variables }), 'input').rows[0]?.state;
  expect(stateWith([variable('a', 'string')])).toBe('waiting');
  expect(stateWith([variable('a', 'string', { declared: false })])).toBe('dropped');
  expect(stateWith([variable('a', 'string', { origin: 'given', value: null })])).toBe('dropped');
});

/** The rows in one line each: what they introduce, what they read, their box and their target. */
function linesOf({ rows }: Board): string[] {
  return rows.map(({ row, introduces, reads, boxed }) => {
    const text = row.source.kind === 'expression' ? String(row.source.value) : '';
    const parts = [
      reads.map((id) => id.slice(id.indexOf(':') + 1)).join(', '),
      ...(boxed ? [`[${text}]`] : []),
      row.key,
    ];
    return `${introduces.map(({ name }) => name).join(', ')} | ${parts.join(' > ')}`;
  });
}
