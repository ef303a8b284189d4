import { asLong, isFraction, refuseRare, toBoolean, toDouble, toLong, toText } from './coerce.ts';
import { kindOf } from './javaText.ts';
import type { BinaryOperator } from './parse.ts';
import { fails } from './stop.ts';
import { isDictionary, isList, type Value } from './value.ts';

type Calculation = '+' | '-' | '*' | '/' | '%';
type Comparison = Exclude<BinaryOperator, Calculation | '&&' | '||'>;

/** Arithmetic of JUEL (NumberOperations): in `long`, unless a side is a fraction; a division is always one. */
export function calculate(operator: Calculation, left: Value, right: Value): Value {
  if (left === null && right === null) return 0n;
  refuseRare(left, right);
  if (operator === '/' || isFraction(left) || isFraction(right))
    return inDoubles(operator, toDouble(left), toDouble(right));
  return inLongs(operator, toLong(left), toLong(right));
}

function inDoubles(operator: Calculation, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
    case '%':
      return left % right;
  }
}

function inLongs(operator: Exclude<Calculation, '/'>, left: bigint, right: bigint): bigint {
  switch (operator) {
    case '+':
      return asLong(left + right);
    case '-':
      return asLong(left - right);
    case '*':
      return asLong(left * right);
    case '%':
      if (right === 0n) throw fails('nothing can be divided by 0');
      return left % right;
  }
}

export function negate(value: Value): Value {
  if (value === null) return 0n;
  refuseRare(value);
  if (typeof value === 'bigint') return asLong(-value);
  if (isFraction(value)) return -toDouble(value);
  if (typeof value === 'string') return asLong(-toLong(value));
  throw fails(`${kindOf(value)} has no negative`);
}

/** Comparisons of JUEL (BooleanOperations): null equals null alone, and is neither less nor greater than anything. */
export function compare(operator: Comparison, left: Value, right: Value): boolean {
  if (operator === '!=') return !compare('==', left, right);
  if (left === right && typeof left !== 'number') return operator === '==' || operator === '<=' || operator === '>=';
  if (left === null || right === null) return false;
  refuseRare(left, right);
  if (operator === '==') return isEqual(left, right);
  const order = orderOf(left, right);
  // A comparison with NaN: JUEL answers `<=` by what is not greater.
  if (Number.isNaN(order)) return operator === '<=' || operator === '>=';
  switch (operator) {
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
  }
}

function isEqual(left: Exclude<Value, null>, right: Exclude<Value, null>): boolean {
  const some = (type: string): boolean => typeof left === type || typeof right === type;
  if (some('number')) return Object.is(toDouble(left), toDouble(right));
  if (some('bigint')) return toLong(left) === toLong(right);
  if (some('boolean')) return toBoolean(left) === toBoolean(right);
  if (some('string')) return toText(left) === toText(right);
  return isSame(left, right);
}

function orderOf(left: Exclude<Value, null>, right: Exclude<Value, null>): number {
  const some = (type: string): boolean => typeof left === type || typeof right === type;
  if (some('number')) return toDouble(left) - toDouble(right);
  if (some('bigint')) return sign(toLong(left), toLong(right));
  if (some('string')) return sign(toText(left), toText(right));
  if (typeof left === 'boolean' && typeof right === 'boolean') return sign(left, right);
  throw fails(`${kindOf(left)} and ${kindOf(right)} cannot be compared`);
}

function sign<T extends bigint | string | boolean>(left: T, right: T): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** `equals` of Java's collections, which tells an integer from a double. */
function isSame(left: Value, right: Value): boolean {
  if (isList(left) && isList(right))
    return left.length === right.length && left.every((item, at) => isSame(item, right[at] ?? null));
  if (isDictionary(left) && isDictionary(right))
    return (
      left.size === right.size &&
      [...left].every(([key, item]) => right.has(key) && isSame(item, right.get(key) ?? null))
    );
  if (typeof left === 'object' && left !== null && 'content' in left)
    return typeof right === 'object' && right !== null && 'content' in right && isSame(left.content, right.content);
  return Object.is(left, right);
}

/** `empty`: null, the empty text, and collections without anything in them; never a JSON tree. */
export function isEmpty(value: Value): boolean {
  if (value === null || value === '') return true;
  if (isList(value)) return value.length === 0;
  return isDictionary(value) && value.size === 0;
}
