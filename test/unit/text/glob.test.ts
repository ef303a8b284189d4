import { expect, test } from 'vitest';
import { globOf } from '../../../server/text/glob.ts';

function checkGlob(pattern: string, paths: { matches: readonly string[]; not?: readonly string[] }): void {
  const glob = globOf(pattern);
  for (const path of paths.matches) expect(glob.matches(path), `${pattern} on ${path}`).toBe(true);
  for (const path of paths.not ?? []) expect(glob.matches(path), `${pattern} on ${path}`).toBe(false);
}

test('a text without signs is one path from the top', () =>
  checkGlob('old/p.bpmn', { matches: ['old/p.bpmn'], not: ['p.bpmn', 'a/old/p.bpmn', 'old/p.bpmnx', 'old'] }));

test('one star and a question mark stay in a part', () => {
  checkGlob('*.bpmn', { matches: ['a.bpmn', '.bpmn'], not: ['a/b.bpmn', 'a.bpmn.xml'] });
  checkGlob('a*c*e', { matches: ['ace', 'abcde', 'acecce'], not: ['a/ce', 'acd'] });
  checkGlob('a?c', { matches: ['abc', 'a😀c'], not: ['ac', 'a/c'] });
});

test('two stars are any number of parts', () => {
  checkGlob('**/old', { matches: ['old', 'a/old', 'a/b/old'], not: ['bold', 'old/a', 'a/bold'] });
  checkGlob('a/**/b', { matches: ['a/b', 'a/x/b', 'a/x/y/b'], not: ['ab', 'a/xb'] });
  checkGlob('old/**', { matches: ['old/a', 'old/a/b'], not: ['old', 'older/a'] });
  checkGlob('**', { matches: ['a', 'a/b'] });
  checkGlob('**/**/x', { matches: ['x', 'a/x', 'a/b/x'], not: ['ax'] });
});

test('two stars inside a part are one', () => checkGlob('a**b', { matches: ['ab', 'axb'], not: ['a/b'] }));

test('braces are a choice, one in another too', () => {
  checkGlob('**/{old,draft*}/p.bpmn', { matches: ['old/p.bpmn', 'a/drafts/p.bpmn'], not: ['new/p.bpmn'] });
  checkGlob('{a,b{c,d}}e', { matches: ['ae', 'bce', 'bde'], not: ['be', 'ace', 'a', 'e'] });
  checkGlob('{**/a,b}', { matches: ['a', 'x/a', 'b'], not: ['x/b'] });
  checkGlob('a{,b}', { matches: ['a', 'ab'] });
});

test('brackets are one character of a part', () => {
  checkGlob('[a-c]x', { matches: ['ax', 'cx'], not: ['dx', 'x'] });
  checkGlob('[!a-c]x', { matches: ['dx'], not: ['ax', '/x'] });
  checkGlob('[]-]', { matches: [']', '-'] });
});

test('what has no partner is itself', () => {
  checkGlob('a{b', { matches: ['a{b'] });
  checkGlob('a}b,c', { matches: ['a}b,c'] });
  checkGlob('}{', { matches: ['}{'] });
  checkGlob('a[b', { matches: ['a[b'] });
  checkGlob('a[{]b}', { matches: ['a{b}'], not: ['a{b'] });
  checkGlob('{a,[}]}', { matches: ['a', '}'], not: ['{a,}}'] });
  checkGlob('a,b', { matches: ['a,b'] });
});

test('slashes at the ends say nothing', () => {
  for (const pattern of ['old/', './old', '/old']) checkGlob(pattern, { matches: ['old'], not: ['a/old'] });
});

test('a pattern of thousands of choices and stars is tried at once', () => {
  checkGlob('{a,a}'.repeat(500), { matches: ['a'.repeat(500)], not: [`${'a'.repeat(499)}b`] });
  checkGlob(`${'*a'.repeat(500)}b`, { matches: [], not: ['a'.repeat(2000)] });
  checkGlob(`${'{'.repeat(20_000)}a${'}'.repeat(20_000)}`, { matches: ['a'], not: ['b'] });
  checkGlob('['.repeat(200_000), { matches: [], not: ['a'] });
  checkGlob(`${'**/'.repeat(500)}b`, { matches: ['b', 'a/b'], not: ['a/'.repeat(500)] });
});
