// How our injection grammars colour what VS Code's own grammars read, with the parts of the VS Code that the other tests run.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/dependencies.mjs';
import { HOST_VSCODE } from '../../../scripts/installHost.mjs';

const host = createRequire(path.join(HOST_VSCODE, 'package.json'));
const { contributes } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
const files = new Map([
  ['source.json', path.join(HOST_VSCODE, 'extensions/json/syntaxes/JSON.tmLanguage.json')],
  ['text.xml', path.join(HOST_VSCODE, 'extensions/xml/syntaxes/xml.tmLanguage.json')],
  ...contributes.grammars.map(({ scopeName, path: file }) => [scopeName, path.join(ROOT, file)]),
]);

let registry;

beforeAll(async () => {
  const { OnigScanner, OnigString, loadWASM } = host('vscode-oniguruma');
  const { parseRawGrammar, Registry } = host('vscode-textmate');
  await loadWASM(readFileSync(host.resolve('vscode-oniguruma/release/onig.wasm')));
  registry = new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope) => {
      const file = files.get(scope);
      return file ? parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
    },
    getInjections: (scope) =>
      contributes.grammars.filter(({ injectTo }) => injectTo.includes(scope)).map(({ scopeName }) => scopeName),
  });
});

/** Checks what of a text our grammars colour: `text scope`, without the scopes around it and the last part of the name. */
async function checkColours(root, text, expected) {
  const grammar = await registry.loadGrammar(root);
  let stack = null;
  const found = text.split('\n').flatMap((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => [line.slice(startIndex, endIndex).trim(), scopes.at(-1)])
      .filter(([part, scope]) => part !== '' && scope.endsWith('.activiti') && !scope.startsWith('meta.'));
  });
  expect(found.map(([part, scope]) => `${part} ${scope.replace(/(\.expression)?\.activiti$/, '')}`)).toEqual(expected);
}

const begin = '${ punctuation.definition.template-expression.begin';
const end = '} punctuation.definition.template-expression.end';

describe('In JSON', () => {
  test('an expression of a value shows its parts', () =>
    checkColours('source.json', String.raw`{ "value": "a ${'${'}list(film.title, 'x', \"y\") eq 1}!" }`, [
      begin,
      'list entity.name.function',
      'film variable.other.readwrite',
      'title variable.other.property',
      "'x' string.quoted.single",
      'y variable.other.readwrite',
      'eq keyword.operator',
      '1 constant.numeric',
      end,
    ]));

  test('keys and open braces show nothing', () => checkColours('source.json', '{ "${key}": "${open", "x": "}" }', []));
});

describe('In XML', () => {
  test('an expression of an attribute shows its parts', () =>
    checkColours('text.xml', `<userTask name="for \${film == 'x'}" activiti:assignee='#{"a".length()}'/>`, [
      begin,
      'film variable.other.readwrite',
      "'x' string.quoted.single",
      end,
      '#{ punctuation.definition.template-expression.begin',
      'a variable.other.readwrite',
      'length entity.name.function',
      end,
    ]));

  test.each([
    '<conditionExpression xsi:type="tFormalExpression">${film}</conditionExpression>',
    "<b:conditionExpression xsi:type='b:tFormalExpression'>${film}</b:conditionExpression>",
    '<conditionExpression>${film}</conditionExpression>',
    '<conditionExpression><![CDATA[\n  ${film}]]></conditionExpression>',
  ])('a condition shows its parts: %s', (condition) =>
    checkColours('text.xml', condition, [begin, 'film variable.other.readwrite', end]),
  );

  test('texts of other files keep their look', () =>
    checkColours('text.xml', '<version>${project.version}</version><!-- "${x}" -->', []));

  test('an implementation shows its connector and its action', () =>
    checkColours('text.xml', '<serviceTask implementation="movies.get"/>', [
      'movies entity.name.class.connector',
      '. punctuation.separator',
      'get entity.name.function.action',
    ]));
});
