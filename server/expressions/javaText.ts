import { unknown } from './stop.ts';
import { Decimal, isDictionary, isList, JsonTree, Moment, type Value } from './value.ts';

/** Values are read from JSON, whose nesting is limited where it is read; this is for what expressions build from them. */
const deepest = 500;

/** `Objects.toString` of Java: what stands in a text for the value. A moment's text depends on the time zone of the server: unknown. */
export function javaText(value: Value, depth = 0): string {
  if (depth > deepest) throw unknown('the value is nested too deeply');
  if (value === null) return 'null';
  if (typeof value === 'number') return doubleText(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map((item) => javaText(item, depth + 1)).join(', ')}]`;
  if (isDictionary(value))
    return `{${[...value].map(([key, item]) => `${key}=${javaText(item, depth + 1)}`).join(', ')}}`;
  if (value instanceof JsonTree) return jsonText(value.content, depth + 1);
  if (value instanceof Decimal) return value.text;
  throw unknown('how a date is written in a text depends on the time zone of the server');
}

/** `Double.toString`: always with a point, and with an exponent from ten millions on and below a thousandth. */
export function doubleText(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}

/** `JsonNode.toString`: JSON without blanks. */
function jsonText(value: Value, depth: number): string {
  if (depth > deepest) throw unknown('the value is nested too deeply');
  if (typeof value === 'string') return JSON.stringify(value);
  if (isList(value)) return `[${value.map((item) => jsonText(item, depth + 1)).join(',')}]`;
  if (isDictionary(value))
    return `{${[...value].map(([key, item]) => `${JSON.stringify(key)}:${jsonText(item, depth + 1)}`).join(',')}}`;
  return javaText(value, depth);
}

/** The class of a value in words for people. */
export function kindOf(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'bigint' || typeof value === 'number' || value instanceof Decimal) return 'a number';
  if (isList(value)) return 'a list';
  if (value instanceof Moment) return 'a date';
  return value instanceof JsonTree ? 'a JSON tree' : 'an object';
}
