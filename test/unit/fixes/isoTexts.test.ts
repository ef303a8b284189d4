import { expect, test } from 'vitest';
import { isoTexts } from '../../../server/fixes/isoTexts.ts';

test.each([
  ['20241231', 'date', ['2024-12-31']],
  ['2024-1-5', 'date', ['2024-01-05']],
  ['5.1.2024', 'date', ['2024-01-05']],
  ['2024-01-05T00:00:00Z', 'date', ['2024-01-05']],
  ['2024-01-05 07:30', 'datetime', ['2024-01-05T07:30:00']],
  ['2024-01-05T07:30:00,000+0100', 'datetime', ['2024-01-05T07:30:00+01:00']],
  ['2024-01-05T07:30:00Z', 'datetime', ['2024-01-05T07:30:00Z', '2024-01-05T07:30:00+00:00']],
  ['2024-01-05', 'datetime', ['2024-01-05T00:00:00']],
] as const)('%s as a %s is certain', (text, type, expected) => {
  expect(isoTexts(text, type)).toEqual(expected);
});

test.each([
  ['01/02/2024', 'date'],
  ['2024', 'date'],
  ['202415', 'date'],
  ['2024-13-01', 'date'],
  ['2024-01-05T07:30:00', 'date'],
  ['2024-01-05T07:30:00.123', 'datetime'],
  ['tomorrow', 'datetime'],
] as const)('%s as a %s would be a guess or a loss', (text, type) => {
  expect(isoTexts(text, type)).toEqual([]);
});
