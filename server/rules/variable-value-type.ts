import { isExpressionText } from '../model/dates.ts';
import type { JsonLiteral, JsonValue } from '../syntax/jsonTree.ts';
import { smallestOf } from './places.ts';
import { type Levels, rule } from './rule.ts';
import { found } from './shape.ts';
import { labelOf, variablesOf } from './variables.ts';

/** The engine validates defaults when a process starts, the schema of the modeling service when it is saved. */
export const variableValueType = rule({
  code: 'variable-value-type',
  title: 'The default of a variable is not of its type',
  kinds: ['extensions'],
  levels: { engine: 'error', modeling: 'error' },
  variation:
    'off in engine for array, file, folder, content, bigdecimal and for null; warning in modeling for a whole number beyond 32 bits',
  *check(file) {
    for (const { variable } of variablesOf(file)) {
      const { value } = variable;
      const type = variable.type?.text ?? '';
      const wanted = value && breach(type, value, file.text);
      if (!value || wanted === undefined) continue;
      const levels = levelsOf(type, value, file.text);
      const consequence = levels.engine === 'error' ? 'the process does not start' : 'the modeling service refuses it';
      yield {
        span: smallestOf(value),
        message: `The default of variable '${labelOf(variable)}' is ${described(value)}, its type '${type}' takes ${wanted}: ${consequence}. ${value.kind === 'null' ? 'Remove it' : 'Write a value of that type or one expression'}`,
        levels,
        element: labelOf(variable),
        data: { type },
      };
    }
  },
});

const stopsEngine: ReadonlySet<string> = new Set(['string', 'integer', 'boolean']);

/** The engine takes null for no default. The service's schema says nothing of the size of a whole number. */
function levelsOf(type: string, value: JsonValue, text: string): Levels {
  const isLarge = type === 'integer' && value.kind === 'number' && isWhole(value, text);
  return {
    engine: stopsEngine.has(type) && value.kind !== 'null' ? 'error' : 'off',
    modeling: isLarge ? 'warning' : 'error',
  };
}

function described(value: JsonValue): string {
  return value.kind === 'string' && value.value === '' ? 'an empty text' : found(value);
}

interface Kind {
  readonly kind: JsonValue['kind'];
  readonly words: string;
}

const anObject: Kind = { kind: 'object', words: 'an object' };

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['string', { kind: 'string', words: 'a text' }],
  ['integer', { kind: 'number', words: 'a whole number of 32 bits' }],
  ['boolean', { kind: 'boolean', words: 'true or false' }],
  ['bigdecimal', { kind: 'number', words: 'a number' }],
  ['array', { kind: 'array', words: 'a list' }],
  ['file', anObject],
  ['folder', anObject],
  ['content', anObject],
]);

/** What the type takes, if the value is not that. */
function breach(type: string, value: JsonValue, text: string): string | undefined {
  // The rule about dates speaks of what is written as one, and null is not.
  if (value.kind === 'null' && (type === 'date' || type === 'datetime')) return `a ${type}`;
  const wanted = kinds.get(type);
  if (!wanted || (value.kind === 'string' && isExpressionText(value.value))) return undefined;
  const isRight =
    value.kind === wanted.kind && !(type === 'integer' && value.kind === 'number' && !isInteger(value, text));
  return isRight ? undefined : wanted.words;
}

const largestInteger = 2 ** 31 - 1;

/** `5.0` and `5e0` are no integers to the engine's JSON reader. */
function isWhole({ span }: JsonLiteral, text: string): boolean {
  return /^-?\d+$/.test(text.slice(span.start, span.end));
}

function isInteger(literal: JsonLiteral, text: string): boolean {
  const value = Number(literal.value);
  return isWhole(literal, text) && value <= largestInteger && value >= -largestInteger - 1;
}
