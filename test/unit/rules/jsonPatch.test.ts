import { expect, test } from 'vitest';
import { patchProblem } from '../../../server/rules/jsonPatch.ts';
import { parseJson } from '../../../server/syntax/json.ts';

/** The part of the text that is wrong, or undefined for a right patch. */
function checkPatch(text: string, wrong: string | undefined): void {
  const { root } = parseJson(text);
  const problem = root && patchProblem(root);
  expect(problem && text.slice(problem.span.start, problem.span.end)).toBe(wrong);
}

test('the six operations of RFC 6902 are right', () => {
  checkPatch('[]', undefined);
  checkPatch('[{"op":"add","path":"/a/-","value":null},{"op":"remove","path":"/a"}]', undefined);
  checkPatch('[{"op":"replace","path":"","value":1},{"op":"test","path":"/a","value":{}}]', undefined);
  checkPatch('[{"op":"move","from":"/a","path":"/b"},{"op":"copy","from":"/a","path":"/b"}]', undefined);
});

test('an expression may become a pointer', () => {
  checkPatch(`[{"op":"remove","path":"\${where}"}]`, undefined);
});

test('a patch is a list of objects', () => {
  checkPatch('{"op":"add"}', '{');
  checkPatch('"x"', '"x"');
  checkPatch('[5]', '5');
});

test('an operation has a known name, its pointers and its value', () => {
  checkPatch('[{"path":"/a"}]', '{');
  checkPatch('[{"op":"put","path":"/a"}]', '"put"');
  checkPatch('[{"op":"remove","path":"a"}]', '"a"');
  checkPatch('[{"op":"move","path":"/a"}]', '{');
  checkPatch('[{"op":"add","path":"/a"}]', '{');
});
