import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../server/preview/preview.ts';
import { previewOf, projectWith, type TaskParts } from '../../support/previewChecker.ts';

const names = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor', 'a b', '');
const texts = fc.constantFrom(
  'x',
  '${a}',
  'n=${b}',
  '${c.a}',
  '${now()}',
  'at ${now()}',
  '${a b}',
  'x${}',
  '$1 \\',
  '',
);
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.double({ noNaN: true }), texts),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(names, tie('value'), { maxKeys: 2 }),
  ),
})).value;
const entry = fc.oneof(
  fc.record({ type: fc.constant('variable'), value: names }),
  fc.record({ type: fc.constantFrom('value', 'Value', 'jsonpatch'), value: json }),
  fc.record({ type: fc.constant('value') }),
  fc.record({ value: json }),
  fc.constant(null),
);
const half = fc.dictionary(names, entry, { maxKeys: 3 });
const values: fc.Arbitrary<JsonObject> = fc.dictionary(names, json, { maxKeys: 3 });
const parts: fc.Arbitrary<TaskParts> = fc.record(
  {
    properties: fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.record({
        type: fc.constantFrom('string', 'json', 'date', 'integer', 'array'),
        value: json,
        required: fc.boolean(),
      }),
    ),
    mapping: fc.record(
      { mappingType: fc.constantFrom('MAP_ALL', 'map_all_inputs', 'MAP_ALL_OUTPUTS'), inputs: half, outputs: half },
      { requiredKeys: [] },
    ),
    constants: fc.dictionary(names, fc.record({ value: json }), { maxKeys: 2 }),
    loop: fc.boolean(),
  },
  { requiredKeys: ['mapping'] },
);
const request = fc.record({ variables: values, returned: values }, { requiredKeys: [] });

test('nothing is sent or written that no rule of the engine sends or writes', () => {
  fc.assert(
    fc.property(parts, request, (task, asked) => {
      const preview = previewOf(projectWith(task), asked);
      const held = preview.variables.filter(({ value }) => value !== undefined).map(({ name }) => name);
      const allInputs = preview.mapping.inputs.sends === 'all' ? held : [];
      const sent = new Set([...allInputs, ...keysOf(task.constants), ...keysOf(halfOf(task, 'inputs'))]);
      expect(Object.keys(preview.payload ?? {}).filter((key) => !sent.has(key))).toEqual([]);
      const allOutputs = preview.mapping.outputs.sends === 'all' ? keysOf(asked.returned) : [];
      const written = new Set([...held, ...allOutputs, ...keysOf(halfOf(task, 'outputs'))]);
      expect(Object.keys(preview.variablesAfter ?? {}).filter((key) => !written.has(key))).toEqual([]);
    }),
    { numRuns: 150, seed: 5 },
  );
});

test('a row that arrives is in the payload, and the other way round', () => {
  fc.assert(
    fc.property(parts, request, (task, asked) => {
      const { inputs, payload, failure } = previewOf(projectWith(task), asked);
      if (!payload || failure) return;
      const arriving = inputs.flatMap(({ state, source, key, value }) => {
        if (value === undefined || state === 'ignored' || state === 'dropped') return [];
        const name = key ?? (source.kind === 'variable' ? source.name : undefined);
        return name === undefined ? [] : [[name, value] as const];
      });
      expect(payload).toEqual(Object.fromEntries(arriving));
    }),
    { numRuns: 150, seed: 6 },
  );
});

function halfOf({ mapping }: TaskParts, name: 'inputs' | 'outputs'): unknown {
  return typeof mapping === 'object' && mapping !== null && name in mapping ? Reflect.get(mapping, name) : undefined;
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}
