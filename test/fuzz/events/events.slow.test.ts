import fc from 'fast-check';
import { test } from 'vitest';
import { report } from '../report.ts';
import { checkEvents } from './checkEvents.ts';
import { effortOfEvents } from './effort.ts';
import { events } from './event.ts';

const { runs, seed, timeout, length } = effortOfEvents();

test(
  'after any order of events the server says what a new one would say',
  async () => {
    let steps = 0;
    const property = fc.asyncProperty(events(length), async (happened) => {
      steps += happened.length;
      await checkEvents(happened);
    });
    await fc.assert(property, { numRuns: runs, seed });
    report(steps, 'events', seed);
  },
  timeout,
);
