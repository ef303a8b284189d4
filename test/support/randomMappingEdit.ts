import fc from 'fast-check';
import type { Json, MappingEdit, NewEntry } from '../../server/preview/preview.ts';

/** Changes of a mapping in the names of `randomProject`, and now and then in names that are nowhere, or special to JavaScript. */
export function randomMappingEdit(): fc.Arbitrary<MappingEdit> {
  const direction = fc.constantFrom('input' as const, 'output' as const);
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('set' as const), direction, key: name, entry: newEntry() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), direction, key: name }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('mapSameNames' as const), direction }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('setMappingType' as const), mappingType: mappingType() }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('createVariable' as const),
        direction,
        parameter: name,
        name: fc.constantFrom('v', 'w', 'fresh', 'loopCounter', 'a b'),
        type: fc.constantFrom('string', 'integer', 'my-type'),
      }),
    },
  );
}

/** The text of a JSON file in another layout; as it is if it is no JSON. */
export function randomLayout(): fc.Arbitrary<(text: string) => string> {
  const layout = fc.record({
    indent: fc.constantFrom('', ' ', '    ', '\t'),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    end: fc.boolean(),
  });
  return layout.map(({ indent, eol, mark, end }) => (text) => {
    const value = parsed(text);
    if (value === undefined) return text;
    const lines = JSON.stringify(value, undefined, indent).split('\n');
    return mark + lines.join(eol) + (end ? eol : '');
  });
}

/** The value of a JSON text, a byte order mark before it or not; undefined if it is none. */
export function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json; // what JSON.parse gives is JSON
  } catch {
    return undefined;
  }
}

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('v', 'w') },
  { weight: 1, arbitrary: fc.constantFrom('', '__proto__', 'constructor', 'a "b"\\', '\ud800', '${v}') },
);

function mappingType() {
  return fc.constantFrom(null, 'MAP_ALL' as const, 'MAP_ALL_INPUTS' as const, 'MAP_ALL_OUTPUTS' as const);
}

function newEntry(): fc.Arbitrary<NewEntry> {
  const literal: readonly Json[] = [
    'text',
    '${v} and more',
    5,
    true,
    null,
    ['a', { b: null }],
    { a: { b: [1, 2] } },
    {},
  ];
  return fc.oneof(
    fc.record({ type: fc.constant('variable' as const), value: name }),
    fc.record({ type: fc.constant('value' as const), value: fc.constantFrom(...literal) }),
  );
}
