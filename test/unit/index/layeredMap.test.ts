import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { LayeredMap } from '../../../server/index/layeredMap.ts';

type Changes = readonly (readonly [key: number, value: string | undefined])[];

const changes: fc.Arbitrary<Changes> = fc.array(
  fc.tuple(fc.nat(30), fc.option(fc.string({ maxLength: 2 }), { nil: undefined, freq: 2 })),
  { maxLength: 12 },
);

/** Checks that the map after each of the changes says the same as a plain map, and goes on saying so. */
function checkSequence(sequence: readonly Changes[]): void {
  const plain = new Map<number, string>();
  let map = LayeredMap.empty<number, string>();
  const states: (readonly [LayeredMap<number, string>, ReadonlyMap<number, string>])[] = [];
  for (const step of sequence) {
    for (const [key, value] of step) {
      if (value === undefined) plain.delete(key);
      else plain.set(key, value);
    }
    map = map.with(new Map(step));
    states.push([map, new Map(plain)]);
  }
  for (const [layered, expected] of states) checkSame(layered, expected);
}

function checkSame(layered: LayeredMap<number, string>, expected: ReadonlyMap<number, string>): void {
  const entries = [...layered.entries()];
  expect(entries).toHaveLength(expected.size);
  expect(new Map(entries)).toEqual(expected);
  expect(layered.isEmpty).toBe(expected.size === 0);
  for (let key = 0; key <= 30; key++) expect(layered.get(key)).toBe(expected.get(key));
}

test('it is a map, and its earlier states stay what they were', () => {
  fc.assert(fc.property(fc.array(changes, { maxLength: 30 }), checkSequence));
});

test('a key that was removed can come back', () =>
  checkSequence([
    [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
    ],
    [[1, undefined]],
    [[1, 'e']],
    [[1, undefined]],
  ]));

test('no change gives the same map', () => {
  const map = LayeredMap.empty<number, string>().with(new Map([[1, 'a']]));
  expect(map.with(new Map())).toBe(map);
});

test('after ten thousand single changes a look-up probes a few layers', () => {
  let map = LayeredMap.empty<number, string>();
  for (let key = 0; key < 10_000; key++) map = map.with(new Map([[key, 'x']]));
  const probe = vi.spyOn(Map.prototype, 'get');
  const value = map.get(0);
  const probes = probe.mock.calls.length;
  probe.mockRestore();
  expect(value).toBe('x');
  expect(probes).toBeGreaterThan(0);
  expect(probes).toBeLessThan(20);
});
