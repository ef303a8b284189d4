import { Decimal, JsonTree, Moment, type Value } from '../../expressions/value.ts';
import { isEngineDate } from '../../model/dates.ts';
import { EngineFailure } from './resolve.ts';

/** A variable that the process declares, as the engine reads it. */
export interface DeclaredVariable {
  readonly name: string;
  readonly type: string | undefined;
  readonly required: boolean;
  /** Null without a default. */
  readonly value: Value;
}

const parsed: ReadonlySet<string> = new Set(['date', 'datetime', 'bigdecimal']);
const plain: ReadonlySet<string> = new Set([
  'boolean',
  'string',
  'integer',
  'json',
  'file',
  'folder',
  'content',
  'array',
]);

/** True for a type that the engine knows (ProcessExtensionsAutoConfiguration); it takes every other one for json. */
export function isEngineType(type: string | undefined): type is string {
  return type !== undefined && (parsed.has(type) || plain.has(type));
}

/** A value as the engine reads it for a declared variable (VariableParsingService); most types are not looked at. Throws EngineFailure. */
export function parseForVariable({ name, type }: Pick<DeclaredVariable, 'name' | 'type'>, value: Value): Value {
  if (type === undefined) return value;
  if (!isEngineType(type))
    throw new EngineFailure(`The engine cannot read a value for '${name}', as its type '${type}' is unknown`);
  if (type === 'bigdecimal') return parseDecimal(name, value);
  return parsed.has(type) ? parseDate(name, type, value) : value;
}

/** BigDecimalVariableType: a text has to be a number as a whole, an expression is none. */
function parseDecimal(name: string, value: Value): Value {
  if (value instanceof Decimal) return value;
  if (typeof value === 'string' && /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(value)) return new Decimal(value);
  if (typeof value === 'bigint') return new Decimal(`${value}.0`);
  if (typeof value === 'number') return new Decimal(String(value));
  throw new EngineFailure(`The value for '${name}' is no number, which its type bigdecimal asks for`);
}

/** DateVariableType: a text that is one expression is let through. */
function parseDate(name: string, type: string, value: Value): Value {
  if (value instanceof Moment || isExpressionText(value)) return value;
  if (typeof value === 'string' && isEngineDate(value)) return new Moment(timeOf(value));
  if (typeof value === 'bigint' && value !== BigInt.asIntN(32, value)) return new Moment(Number(value));
  throw new EngineFailure(`The value for '${name}' is no date, which its type ${type} asks for`);
}

/**
 * What DateFormatterProvider makes of it: the day and the time as they are written, in UTC, whatever offset follows them; a day
 * beyond the end of its month is the last one.
 */
function timeOf(text: string): number {
  const [year = 0, month = 0, day = 0, ...clock] = (text.match(/\d+/g) ?? []).map(Number);
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, Math.min(day, new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()));
  const isTimed = /\d:\d\d:\d/.test(text);
  const [hours = 0, minutes = 0, seconds = 0] = isTimed ? clock : [];
  time.setUTCHours(hours, minutes, seconds, Number(/\.(\d{3})/.exec(text)?.[1] ?? 0));
  return time.getTime();
}

/** `^\$\{(.|\n)*[\}]$` (VariableType), which takes more texts for an expression than the resolver does. */
function isExpressionText(value: Value): value is string {
  return typeof value === 'string' && value.startsWith('${') && value.endsWith('}') && !value.includes('\r');
}

/** True if the value may start the process (VariableValidationService): exactly of the declared kind, or one expression. */
export function isValidAtStart({ type }: DeclaredVariable, value: Value): boolean {
  switch (type) {
    case undefined:
      return false;
    case 'string':
      return value === null || typeof value === 'string';
    case 'boolean':
      return value === null || typeof value === 'boolean' || isExpressionText(value);
    case 'integer':
      return value === null || isInteger(value) || isExpressionText(value);
    case 'date':
    case 'datetime':
      return value === null || value instanceof Moment || isExpressionText(value);
    case 'bigdecimal':
      return typeof value === 'bigint' || typeof value === 'number' || value instanceof Decimal;
    default:
      return true;
  }
}

function isInteger(value: Value): boolean {
  return typeof value === 'bigint' && value === BigInt.asIntN(32, value);
}

/** A default as the engine keeps it: of type json, of an unknown type, or without one, it is a JSON tree, also where there is none. */
export function defaultOf(type: string | undefined, value: Exclude<Value, JsonTree | Moment | Decimal>): Value {
  return type === 'json' || !isEngineType(type) ? new JsonTree(value) : value;
}
