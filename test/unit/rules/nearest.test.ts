import { expect, test } from 'vitest';
import { nearestName } from '../../../server/rules/nearest.ts';

test('a slip of a letter, a swap, and another letter case are near', () => {
  const names = ['getDesc', 'rateMovie'];
  for (const slip of ['getDescr', 'getDes', 'getDecs', 'gotDesc', 'GETDESC', 'getdesc']) {
    expect(nearestName(slip, names)).toBe('getDesc');
  }
});

test('of several near names the nearest counts, letter case first', () => {
  expect(nearestName('movies', ['movie', 'Movies'])).toBe('Movies');
  expect(nearestName('moviess', ['movie', 'movies'])).toBe('movies');
});

test('more than a third of the letters away is another name', () => {
  expect(nearestName('books', ['movies', 'boats'])).toBeUndefined();
  expect(nearestName('ab', ['ac', 'abc'])).toBeUndefined();
  expect(nearestName('getDesc', [])).toBeUndefined();
});

test('however long a name is, four letters are too far', () => {
  expect(nearestName('describeTheMovieLong', ['describeTheMovie'])).toBeUndefined();
  expect(nearestName('describeTheMovieNow', ['describeTheMovie'])).toBe('describeTheMovie');
});

test('the name itself is no suggestion', () => expect(nearestName('movies', ['movies'])).toBeUndefined());
