import { expect, test } from 'vitest';
import type { PreviewRequest } from '../../../server/preview/engine/computation.ts';
import { lineOf, previewOf, projectWith, type TaskParts } from '../../support/previewChecker.ts';

const shop = `-- connectors/shop.json --
{ "name": "shop", "actions": { "order": { "id": "order", "name": "order",
  "inputs": [
    { "id": "1", "name": "item", "type": "string", "required": true },
    { "id": "2", "name": "count", "type": "integer" } ],
  "outputs": [ { "id": "3", "name": "price", "type": "string" }, { "id": "4", "name": "stock", "type": "integer" } ] } } }
`;

/** Checks all rows of a task that calls `shop.order`: `id state value`, inputs before outputs. */
function checkRows(parts: TaskParts, request: PreviewRequest, expected: readonly string[]): void {
  const { inputs, outputs } = previewOf(`${projectWith(parts)}${shop}`, request);
  const rows = [...inputs, ...outputs];
  expect(rows.map(lineOf)).toEqual(expected);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { id, why } of rows) expect({ id, why }).toEqual({ id, why: expect.stringMatching(/^.{10,}[^.]$/s) });
}

const open = ['unmapped-input:item missing', 'unmapped-input:count unmapped'];
const unwritten = ['unmapped-output:price unmapped', 'unmapped-output:stock unmapped'];
const variable = (value: string) => ({ type: 'variable', value });
const literal = (value: unknown) => ({ type: 'value', value });

test('without an entry every parameter is open, and a required one is missing', () =>
  checkRows({ mapping: null }, {}, [...open, ...unwritten]));

test('a mapped input stands in the order of the action', () =>
  checkRows(
    {
      properties: { a: { type: 'string', value: 'x' } },
      mapping: { inputs: { count: literal(2), item: variable('a') } },
    },
    {},
    ['input:item mapped "x"', 'input:count mapped 2', ...unwritten],
  ));

test('a declared variable without a default is mapped, and what arrives depends on what runs before', () =>
  checkRows({ properties: { a: { type: 'string' } }, mapping: { inputs: { item: variable('a') } } }, {}, [
    'input:item mapped',
    'unmapped-input:count unmapped',
    ...unwritten,
  ]));

test('an undeclared variable is dropped, and a required parameter then comes first', () =>
  checkRows({ mapping: { inputs: { count: literal(1), item: variable('a') } } }, {}, [
    'input:item dropped',
    'input:count mapped 1',
    ...unwritten,
  ]));

test('given variables are the whole truth', () =>
  checkRows(
    { properties: { a: { type: 'string', value: 'x' } }, mapping: { inputs: { item: variable('a') } } },
    { variables: {} },
    ['input:item dropped', 'unmapped-input:count unmapped', ...unwritten],
  ));

test('a constant serves its parameter, and the entry that it replaces is dropped', () =>
  checkRows(
    { mapping: { inputs: { item: literal('x') } }, constants: { item: { value: 'y' }, other: { value: 1 } } },
    {},
    [
      'input:item dropped',
      'constant:item constant "y"',
      'unmapped-input:count unmapped',
      'constant:other constant 1',
      ...unwritten,
    ],
  ));

test('MAP_ALL serves parameters by name, sends what is none, and ignores entries', () =>
  checkRows(
    { mapping: { mappingType: 'MAP_ALL', inputs: { item: literal('x') }, outputs: { b: variable('price') } } },
    { variables: { item: 'held', b: 1 } },
    [
      'input:item ignored',
      'all-inputs:item byMapAll "held"',
      'unmapped-input:count unmapped',
      'all-inputs:b byMapAll 1',
      'output:b ignored',
      'unmapped-output:price byMapAll',
      'unmapped-output:stock byMapAll',
    ],
  ));

test('MAP_ALL leaves a required parameter without a variable missing', () =>
  checkRows({ mapping: { mappingType: 'MAP_ALL_INPUTS' } }, { variables: { count: null } }, [
    'unmapped-input:item missing',
    'all-inputs:count byMapAll null',
    ...unwritten,
  ]));

test('under MAP_ALL a constant of the name of a variable is dropped', () =>
  checkRows(
    { mapping: { mappingType: 'MAP_ALL_INPUTS' }, constants: { item: { value: 'c' } } },
    { variables: { item: 'v' } },
    ['constant:item dropped', 'all-inputs:item byMapAll "v"', 'unmapped-input:count unmapped', ...unwritten],
  ));

test('what the engine throws on fails', () =>
  checkRows(
    { mapping: { inputs: { item: literal(null), count: literal('n=${}') }, outputs: { a: literal(null) } } },
    { variables: { a: 1 } },
    ['input:item fails', 'input:count fails', 'output:a fails', ...unwritten],
  ));

test('what nobody knows is unresolved, with what is known of it', () =>
  checkRows(
    { mapping: { inputs: { item: literal('${now()}'), count: literal({ k: '${1}', l: 'at ${now()}' }) } } },
    {},
    ['input:item unresolved', 'input:count unresolved {"k":1}', ...unwritten],
  ));

test('a written output shows its value, and others say why they are not written', () =>
  checkRows(
    {
      properties: { a: { type: 'string' }, b: { type: 'string' } },
      mapping: { outputs: { a: variable('price'), b: variable('stock'), c: literal(1), d: { value: 1 }, e: {} } },
    },
    { variables: {}, returned: { price: 'x' } },
    [...open, 'output:a mapped "x"', 'output:b dropped', 'output:c dropped', 'output:d dropped', 'output:e unmapped'],
  ));

test('an expression takes care of the outputs that it reads', () =>
  checkRows({ mapping: { outputs: { a: literal('${price}/${b}') } } }, { variables: { a: 1 } }, [
    ...open,
    'output:a mapped',
    'unmapped-output:stock unmapped',
  ]));

test('a loop ignores every output', () =>
  checkRows({ loop: true, mapping: { outputs: { a: variable('price') } } }, { variables: { a: 1 } }, [
    ...open,
    'output:a ignored',
    'unmapped-output:stock ignored',
  ]));

test('MAP_ALL_OUTPUTS shows what was returned, and what was not', () =>
  checkRows({ mapping: { mappingType: 'MAP_ALL_OUTPUTS' } }, { variables: {}, returned: { price: 'x', more: 1 } }, [
    ...open,
    'all-outputs:price byMapAll "x"',
    'all-outputs:more byMapAll 1',
    'unmapped-output:stock unmapped',
  ]));

test('the sides of an entry are compared by type', () => {
  const properties = { a: { type: 'integer' }, b: { type: 'string' }, c: { type: 'date' } };
  const inputs = { item: variable('a'), count: literal('5') };
  const { inputs: rows, outputs } = previewOf(
    `${projectWith({ properties, mapping: { inputs, outputs: { b: variable('price'), c: variable('stock'), a: literal(1) } } })}${shop}`,
  );
  expect([...rows, ...outputs].map(({ id, types }) => `${id} ${types}`)).toEqual([
    'input:item different',
    'input:count near',
    'output:b same',
    'output:c different',
    'output:a same',
  ]);
});

test('a name that the action does not have is said to be unknown', () => {
  const { inputs, outputs } = previewOf(
    `${projectWith({ mapping: { inputs: { itme: literal('x') }, outputs: { a: variable('prize') } } })}${shop}`,
    { variables: { a: 1 } },
  );
  const unknown = [...inputs, ...outputs].filter(({ parameter }) => parameter?.known === false);
  expect(unknown.map(({ id }) => id)).toEqual(['input:itme', 'output:a']);
});
