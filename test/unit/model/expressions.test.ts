// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the engine's expressions look like this
import { expect, test } from 'vitest';
import { expressionsIn, isCut, malformation, variablesIn } from '../../../server/model/expressions.ts';

function checkExpressions(text: string, bodies: string[], unclosed: number[] = []): void {
  const found = expressionsIn(text);
  expect(found.closed.map(({ body }) => body.text)).toEqual(bodies);
  for (const { span, body } of found.closed) {
    expect(text.slice(span.start, span.end)).toBe(`\${${body.text}}`);
    expect(text.slice(body.span.start, body.span.end)).toBe(body.text);
  }
  expect(found.unclosed.map(({ start }) => start)).toEqual(unclosed);
}

function checkVariables(expression: string, names: string[]): void {
  const found = variablesIn(expression);
  expect(found.map(({ text }) => text)).toEqual(names);
  for (const { text, span } of found) expect(expression.slice(span.start, span.end)).toBe(text);
}

function checkCut(text: string, cut: boolean): void {
  expect(expressionsIn(text).closed.map((expression) => isCut(text, expression))).toEqual([cut]);
}

test('a text without expressions has none', () => checkExpressions('a $ { b } #{c} $', []));
test('several expressions are found in order', () => checkExpressions('${a} and ${b.c}!', ['a', 'b.c']));
test('the first brace ends an expression, wherever it stands', () => checkExpressions("${f('}')}", ["f('"]));
test('an opener inside an expression belongs to it', () => checkExpressions('${a ${b}', ['a ${b']));
test('openers without a brace behind them are unclosed', () => checkExpressions('${a} ${b ${c', ['a'], [5, 9]));
test('an empty expression is an expression', () => checkExpressions('${}', ['']));

test('only an expression that is all there is counts as whole', () => {
  expect(expressionsIn('${a}').closed[0]?.isWhole).toBe(true);
  expect(expressionsIn(' ${a}').closed[0]?.isWhole).toBe(false);
  expect(expressionsIn('${a}${b}').closed.map(({ isWhole }) => isWhole)).toEqual([false, false]);
});

test('expressions with a hash are found on demand', () => {
  expect(expressionsIn('#{a} ${b}', '#{').closed.map(({ body }) => body.text)).toEqual(['a']);
});

test('a brace inside a quoted text cuts', () => checkCut("${f('}')}", true));
test('a brace inside a map cuts', () => checkCut("${{'a': 1}.a}", true));
test('a brace that was meant does not cut', () => checkCut("${f('a')} }", false));
test('a text that never ends is not cut but malformed', () => checkCut("${f('a}", false));

test('what is certainly no JUEL has a reason', () => {
  expect(malformation('  ')).toBe('it is empty');
  expect(malformation('f(a')).toBe("'(' is not closed");
  expect(malformation('a[1)')).toBe("nothing opens ')'");
  expect(malformation('a)')).toBe("nothing opens ')'");
  expect(malformation("'a")).toBe("the text that ' begins does not end");
});

test('what JUEL parses has none', () => {
  for (const body of ['a', "f('(')", 'a[0].b', "'it\\'s'", 'a ? b : c', '"]"', 'not juel + -at', 'ns:fn(a)']) {
    expect(malformation(body)).toBeUndefined();
  }
});

test('variables are the names that start a value', () => {
  checkVariables('a + b.c[d] == e', ['a', 'b', 'd', 'e']);
  checkVariables(' \'x\' + "y \\" z" + 1.5e3 + 2', []);
  checkVariables('now() + list(a) + ns:fn(b)', ['a', 'b']);
  checkVariables('a ? b : c(d)', ['a', 'b', 'd']);
  checkVariables('not empty a and b eq null or true', ['a', 'b']);
  checkVariables('execution.processInstanceId', []);
  checkVariables('a . b ( c )', ['a', 'c']);
  checkVariables('größe + a_1', ['größe', 'a_1']);
});

test('half-typed expressions are tolerated', () => {
  checkVariables("a + 'b", ['a']);
  checkVariables('a.', ['a']);
  checkVariables(')(a', ['a']);
});

test('a long run of quotes and backslashes is read in linear time', () => {
  expect(variablesIn(`'${'\\'.repeat(200_001)}`)).toEqual([]);
  expect(variablesIn(`${'a.'.repeat(50_000)}b`).length).toBe(1);
});
