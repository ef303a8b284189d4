import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Event } from './event.ts';
import { answers, findings, type Place } from './questions.ts';
import { World } from './world.ts';

/** Places where names are likely. */
const name = /movies|books|get|put|Process_[pq]|"[tuvw]"|\$\{/g;

/** Checks after each event that the server says what a new one says which is told how things stand. */
export async function checkEvents(events: readonly Event[]): Promise<void> {
  const world = await World.start();
  try {
    for (const [step, event] of events.entries()) {
      await world.happen(event);
      await checkWorld(world, step);
    }
  } finally {
    await world.end();
  }
}

async function checkWorld(world: World, step: number): Promise<void> {
  const fresh = await world.fresh();
  try {
    const { uris } = world;
    const places = samplePlaces(world, step);
    const expected = { ...(await findings(fresh, uris)), ...(await answers(fresh, places)) };
    const found = { ...(await findings(world.memory, uris)), ...(await answers(world.memory, places)) };
    const other = Object.keys(expected).filter((question) => !isDeepStrictEqual(found[question], expected[question]));
    expect(pick(found, other)).toEqual(pick(expected, other));
    const pulled = await shownBy(fresh, uris);
    await expect.poll(() => shown(world, uris), { interval: 2, timeout: 500 }).toEqual(pulled);
    expect(world.memory.editor.logged).toEqual([]);
  } finally {
    fresh.end();
  }
}

/** Answers that are equal are not shown. */
function pick(all: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(keys.map((key) => [key, all[key]]));
}

/** Names in a few files, other ones in each step. */
function samplePlaces(world: World, step: number): Place[] {
  const { uris } = world;
  return [0, 1, 2].flatMap((at) => {
    const uri = uris[(step * 5 + at * 3) % Math.max(1, uris.length)];
    if (uri === undefined) return [];
    const text = world.text(uri);
    const names = [...text.matchAll(name)];
    const found = names[(step * 7 + at) % Math.max(1, names.length)];
    const offset = found ? found.index + 1 : 0;
    const lines = text.slice(0, offset).split('\n');
    return [{ uri, position: { line: lines.length - 1, character: (lines.at(-1) ?? '').length } }];
  });
}

async function shownBy(
  { editor }: World['memory'],
  uris: readonly string[],
): Promise<Record<string, readonly string[]>> {
  const all: Record<string, readonly string[]> = {};
  for (const uri of uris) all[uri] = await editor.pull(uri);
  return all;
}

/** What the editor shows, from the request that it holds open. */
function shown(world: World, uris: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(uris.map((uri) => [uri, world.memory.editor.shown.get(uri) ?? []]));
}
