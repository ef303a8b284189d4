import { expect, test } from 'vitest';
import { evaluate } from '../../../server/expressions/evaluate.ts';
import { fromJson, toJson } from '../../../server/preview/engine/json.ts';

/** What an expression gives over these names: JSON, or how it ends. */
function checkValue(expression: string, expected: unknown): void {
  const names = new Map(Object.entries(variables).map(([name, value]) => [name, fromJson(value)]));
  const result = evaluate(expression, (name) => names.get(name));
  const found = result.kind === 'value' ? toJson(result.value) : result.kind;
  expect({ expression, found }).toEqual({ expression, found: expected });
}

const variables = {
  n: 7,
  d: 2.5,
  t: 'text',
  five: '5',
  yes: true,
  none: null,
  empty: '',
  list: [1, 'b', null],
  map: { k: 'v', deep: { list: [10, 20] }, 'a b': 1 },
  nothing: {},
  big: 3000000000,
};

test.each([
  ['n', 7],
  ['none', null],
  ["'it\\'s'", "it's"],
  ['"a\\\\b"', 'a\\b'],
  ['1e3', 1000],
  ['.5', 0.5],
  ['map.k', 'v'],
  ["map['a b']", 1],
  ['map.deep.list[1]', 20],
  ["map['deep']['list']['0']", 10],
  ['map.missing', null],
  ['map.missing.more', null],
  ['none.anything', null],
  ['map[none]', null],
  ['map[1]', null],
  ['list[0]', 1],
  ['list[9]', null],
  ['list[-1]', null],
  ['list[yes]', 'b'],
  ["list['1']", 'b'],
])('properties and indexes: %s', checkValue);

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['7 / 2', 3.5],
  ['6 div 2', 3],
  ['7 % 4', 3],
  ['-7 mod 4', -3],
  ['7.5 % 2', 1.5],
  ['1 / 0', 'Infinity'],
  ['1 % 0', 'fails'],
  ['none + 1', 1],
  ['none + none', 0],
  ['none / none', 0],
  ["'' + 1", 1],
  ['five + 1', 6],
  ["'5.0' + 1", 6],
  ["'1e1' + 1", 11],
  ['d * 2', 5],
  ['-n', -7],
  ['-five', -5],
  ["-'1.5'", -1.5],
  ['-none', 0],
  ['t + 1', 'fails'],
  ["'a' + 'b'", 'fails'],
  ["' 5' + 1", 'fails'],
  ['yes + 1', 'fails'],
  ['list + 1', 'fails'],
  ['-yes', 'fails'],
  ['9223372036854775807 + 1', -9223372036854776000],
  ['big + 1', 3000000001],
])('arithmetic: %s', checkValue);

test.each([
  ['n == 7', true],
  ["n == '7'", true],
  ["n eq '7.0'", 'fails'],
  ['d == 2.5', true],
  ["d == '2.5'", true],
  ["t == 'text'", true],
  ["yes == 'TRUE'", true],
  ["none == ''", false],
  ['none == none', true],
  ['none != 1', true],
  ['none < 1', false],
  ['none <= none', true],
  ['map == map', true],
  ['list == nothing', false],
  ['n < 10', true],
  ["n < '10'", true],
  ["'9' < '10'", false],
  ['n >= 7', true],
  ['d gt 2', true],
  ['yes > false', true],
  ['yes > 1', 'fails'],
  ['map < list', 'fails'],
  ["t < 'u'", true],
])('comparison: %s', checkValue);

test.each([
  ['yes and !false', true],
  ['yes && none', false],
  ["'true' || t", true],
  ['t and yes', false],
  ['false && missing', false],
  ['yes || missing', true],
  ['yes && missing', 'fails'],
  ['not n', 'fails'],
  ['not empty list', true],
  ['empty none', true],
  ['empty empty', 'malformed'],
  ['empty nothing', true],
  ["empty ''", true],
  ['empty 0', false],
  ['n > 5 ? t : missing', 'text'],
  ['false ? 1 : yes ? 2 : 3', 2],
  ['yes ? n : list[0]', 7],
])('logic: %s', checkValue);

test.each([
  ["list(1, 'x', yes)", [1, 'x', true]],
  ['list()', []],
  ['list(none)', 'fails'],
  ['list(1, 2)[1]', 2],
  ['now()', 'unknown'],
  ['yes ? 1 : now()', 1],
  ['fn(1)', 'unknown'],
  ['ns:fn(1)', 'unknown'],
  ['t.length()', 'unknown'],
  ['none.length()', 'fails'],
  ['missing.length()', 'fails'],
  ['t.class', 'unknown'],
  ['t.length', 'fails'],
  ['n.value', 'fails'],
  ['list.size', 'fails'],
  ['missing', 'fails'],
  ['__proto__', 'fails'],
  ['map.constructor', null],
])('functions, methods, and what nobody knows: %s', checkValue);

test.each(['', ' ', '1 +', 'a b', '(a', 'a)', 'a[', "'a", 'a.', 'a.1', 'a..b', 'a.not', '1.2.3.4', 'a ? b', 'a : b'])(
  'malformed: %s',
  (expression) => checkValue(expression, 'malformed'),
);

test.each([
  "'\\n'",
  'a = b',
  'a & b',
  'a | b',
  '#a',
  'a;b',
  '{a}',
  '99999999999999999999',
  'f(,a)',
  'f(a,)',
  '= a',
  'a\u00a0+ b',
])('no JUEL: %s', (expression) => checkValue(expression, 'malformed'));

test.each([
  ['no end of brackets', '('.repeat(100_000)],
  ['deep brackets', `${'('.repeat(1000)}1${')'.repeat(1000)}`],
  ['a long sum', Array.from({ length: 100_000 }, () => '1').join('+')],
  ['many signs', `${'-'.repeat(100_000)}1`],
  ['many choices', `${'yes ? 1 : '.repeat(50_000)}2`],
])('an adversarial expression ends without a value: %s', (_claim, expression) => {
  const { kind } = evaluate(expression, () => true);
  expect(['unknown', 'malformed']).toContain(kind);
});
