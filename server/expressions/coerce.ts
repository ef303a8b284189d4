import { javaText, kindOf } from './javaText.ts';
import { fails, unknown } from './stop.ts';
import { Decimal, Moment, type Value } from './value.ts';

/** The conversions of JUEL (TypeConverterImpl); each fails where JUEL throws. */

export function toBoolean(value: Value): boolean {
  if (value === null || value === '') return false;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.toLowerCase() === 'true';
  throw fails(`${kindOf(value)} is neither true nor false`);
}

/** Null and the empty text are 0; a double loses its fraction; a text has to be an integer and nothing else. */
export function toLong(value: Value): bigint {
  if (value === null || value === '') return 0n;
  if (typeof value === 'bigint') return asLong(value);
  if (typeof value === 'number') return truncated(value);
  if (value instanceof Decimal) return truncated(Number(value.text));
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value)) {
    const long = BigInt(value.replace('+', ''));
    if (long === asLong(long)) return long;
  }
  throw fails(`${described(value)} is no integer`);
}

export function toDouble(value: Value): number {
  if (value === null || value === '') return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (value instanceof Decimal) return Number(value.text);
  if (typeof value === 'string') {
    const text = value.trim();
    if (/^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?[fFdD]?$/.test(text)) return Number.parseFloat(text);
    if (/^[+-]?(NaN|Infinity|0[xX].*)$/.test(text)) throw unknown(`'${text}' is a number of a rare form`);
  }
  throw fails(`${described(value)} is no number`);
}

export function toText(value: Value): string {
  return value === null ? '' : javaText(value);
}

/** Calculations in Java's `long` wrap. */
export function asLong(value: bigint): bigint {
  return BigInt.asIntN(64, value);
}

function truncated(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= 2 ** 63) return 2n ** 63n - 1n;
  return value <= -(2 ** 63) ? -(2n ** 63n) : BigInt(Math.trunc(value));
}

function described(value: Value): string {
  return typeof value === 'string' ? `'${value}'` : kindOf(value);
}

/** True for what JUEL reckons with in doubles: also a text with a point or an `e`. */
export function isFraction(value: Value): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /[.eE]/.test(value));
}

/** Values whose arithmetic or comparison is not done here. */
export function refuseRare(...values: readonly Value[]): void {
  for (const value of values) {
    if (value instanceof Decimal) throw unknown('calculations with a bigdecimal are not done here');
    if (value instanceof Moment) throw unknown('dates are not compared here');
    if (typeof value === 'bigint' && value !== asLong(value)) throw unknown('the number is larger than 64 bits');
  }
}
