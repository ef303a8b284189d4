import { expect, test } from 'vitest';
import { fuzzyScore } from '../../../server/features/fuzzy.ts';

/** Checks that the query fits just these texts of all, best first. */
function checkRanking(query: string, all: readonly string[], expected: readonly string[]): void {
  const scored = all.flatMap((text) => {
    const score = fuzzyScore(query, text);
    return score === undefined ? [] : [{ text, score }];
  });
  expect(scored.sort((a, b) => b.score - a.score).map(({ text }) => text)).toEqual(expected);
}

test('the whole text comes before its beginning, the beginning of a word, the middle of one, and scattered letters', () => {
  checkRanking(
    'get',
    ['golden ticket', 'forget', 'x-get', 'getMovie', 'get', 'put'],
    ['get', 'getMovie', 'x-get', 'forget', 'golden ticket'],
  );
});

test('capital letters begin words', () => {
  checkRanking('gmd', ['gamedesk', 'getMovieDesc'], ['getMovieDesc', 'gamedesk']);
  checkRanking('movie', ['removieX', 'getMovie'], ['getMovie', 'removieX']);
});

test('letter case ranks and does not exclude', () => {
  checkRanking('Get', ['get', 'Get'], ['Get', 'get']);
});

test('the shorter of two equal matches comes first', () => {
  checkRanking('get', ['getMovieDescription', 'getMovie'], ['getMovie', 'getMovieDescription']);
});

test('letters in another order fit nothing, and an empty query fits everything', () => {
  checkRanking('teg', ['get'], []);
  checkRanking(' ', ['get'], ['get']);
});
