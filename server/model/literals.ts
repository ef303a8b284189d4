import type { JsonValue } from '../syntax/jsonTree.ts';
import { isEngineDate } from './dates.ts';
import { comparableType, type Typed } from './types.ts';

/** How a literal of a mapping does where a type is expected: `converts` for a text such as "5" that reads as the type. */
export type LiteralFit = 'fits' | 'converts' | 'differs' | 'unknown';

/** Compares a literal with the type of its target; texts with an expression, and types that hold any structure, are unknown. */
export function literalFit(literal: JsonValue, target: Typed): LiteralFit {
  const type = comparableType(target);
  if (type === undefined || literal.kind === 'null') return 'unknown';
  if (literal.kind === 'string' && literal.value.includes('${')) return 'unknown';
  return checks[type]?.(literal) ?? 'unknown';
}

const checks: Readonly<Record<string, (literal: JsonValue) => LiteralFit>> = {
  string: ({ kind }) => (kind === 'string' ? 'fits' : 'differs'),
  integer: (literal) => {
    if (literal.kind === 'number') return Number.isInteger(literal.value) ? 'fits' : 'differs';
    return converts(literal, /^[+-]?\d+$/);
  },
  bigdecimal: (literal) =>
    literal.kind === 'number' ? 'fits' : converts(literal, /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/),
  boolean: (literal) => (literal.kind === 'boolean' ? 'fits' : converts(literal, /^(true|false)$/i)),
  date: dateFit,
  datetime: dateFit,
};

function dateFit(literal: JsonValue): LiteralFit {
  return literal.kind === 'string' && isEngineDate(literal.value) ? 'fits' : 'differs';
}

function converts(literal: JsonValue, pattern: RegExp): LiteralFit {
  return literal.kind === 'string' && pattern.test(literal.value.trim()) ? 'converts' : 'differs';
}
