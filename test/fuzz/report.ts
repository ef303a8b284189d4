import { appendFileSync } from 'node:fs';
import { expect } from 'vitest';
import { isByHand } from './effort.ts';

/** Says of a run by hand how much was tried under which seed; `npm run fuzz` writes it into docs/reliability.md. */
export function report(tried: number, what: string, seed: number): void {
  if (!isByHand) return;
  console.log(`${tried} ${what}, seed ${seed}`);
  const { FUZZ_REPORT: file } = process.env;
  const claim = expect.getState().currentTestName ?? '';
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ claim, tried, what, seed })}\n`);
}
