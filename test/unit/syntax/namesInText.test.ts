import { expect, test } from 'vitest';
import { NamesInText } from '../../../server/syntax/namesInText.ts';

/** Checks that each word of a text is given its own meaning, and that no meaning is worked out twice. */
function checkWords(words: readonly string[]): void {
  const asked: string[] = [];
  const text = words.join(' ');
  const names = new NamesInText(text, (name) => {
    asked.push(name);
    return `<${name}>`;
  });
  let at = 0;
  for (const word of words) {
    expect(names.at(at, at + word.length)).toBe(`<${word}>`);
    at += word.length + 1;
  }
  expect(asked).toEqual([...new Set(words)]);
}

test('a name that stands several times is worked out once', () => checkWords(['bpmn:task', 'id', 'bpmn:task', 'id']));

test('names that differ in few units are told apart', () =>
  checkWords([
    'a',
    'b',
    'ab',
    'ba',
    'aab',
    'aXb',
    'bpmn:incoming',
    'bpmn:outgoing',
    'dc:Bounds',
    'dd:Bounds',
    'a',
    'aXb',
  ]));

test('more names than any real document has are told apart, too', () => {
  const words = Array.from({ length: 5000 }, (_, index) => `x${index}yyy`);
  checkWords([...words, ...words]);
});
