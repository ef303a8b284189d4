import { type Decimal, isDictionary, isList, JsonTree, Moment, type Value } from '../../expressions/value.ts';
import type { JsonValue } from '../../syntax/jsonTree.ts';
import type { Json, JsonObject } from '../preview.ts';

/** Plain values as Jackson reads them from JSON: maps and lists, never trees. */
export type PlainValue = Exclude<Value, JsonTree | Moment | Decimal>;

/** JSON from a client; its nesting has to be limited before (`isShallow`). */
export function fromJson(json: Json): PlainValue {
  if (typeof json === 'number') return fromNumber(json);
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return json.map(fromJson);
  return new Map(Object.entries(json).map(([key, item]) => [key, fromJson(item)]));
}

/** JSON of a file, which was read to a limited depth. Of a key that stands twice the last counts. */
export function fromTree(node: JsonValue | undefined): PlainValue {
  if (!node) return null;
  switch (node.kind) {
    case 'object':
      return new Map(node.members.map(({ key, value }) => [key.text, fromTree(value)]));
    case 'array':
      return node.items.map(fromTree);
    default:
      return typeof node.value === 'number' ? fromNumber(node.value) : node.value;
  }
}

/** What a value looks like as JSON: a date as Spring's mapper writes it. */
export function toJson(value: Value): Json {
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(toJson);
  if (isDictionary(value)) return toJsonObject(value);
  if (value instanceof JsonTree) return toJson(value.content);
  if (value instanceof Moment) return new Date(value.time).toISOString().replace('Z', '+00:00');
  return Number(value.text);
}

/** Any name becomes a member of its own, `__proto__`, too. */
export function toJsonObject(values: ReadonlyMap<string, Value>): JsonObject {
  return Object.fromEntries([...values].map(([key, item]) => [key, toJson(item)]));
}

const deepest = 500;

/** True if a value of a client is JSON that is nested no deeper than what files may hold. */
export function isShallow(value: unknown, levels = deepest): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((item) => isShallow(item, levels - 1));
}

/** JSON has one kind of number: without a fraction it is read as an integer. */
function fromNumber(value: number): bigint | number {
  return Number.isInteger(value) ? BigInt(value) : value;
}
