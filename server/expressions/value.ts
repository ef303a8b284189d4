/**
 * A value as the engine holds it in Java. Numbers keep what JSON does not tell apart: a bigint is an integer, a number a
 * double. Text, true and false, null, lists and maps are what they are.
 */
export type Value = null | boolean | string | bigint | number | List | Dictionary | JsonTree | Moment | Decimal;
export type List = readonly Value[];
export type Dictionary = ReadonlyMap<string, Value>;

/** A value that the engine keeps as a tree of Jackson (`JsonNode`): a default of type `json` or of an unknown type. */
export class JsonTree {
  constructor(readonly content: Exclude<Value, JsonTree | Moment | Decimal>) {}
}

/** A `java.util.Date`. */
export class Moment {
  /** Milliseconds since 1970. */
  constructor(readonly time: number) {}
}

/** A `BigDecimal`, as Java writes it: `12.50`. */
export class Decimal {
  constructor(readonly text: string) {}
}

/** True for a plain list, not for a tree of one. */
export function isList(value: Value): value is List {
  return Array.isArray(value);
}

/** True for a plain map, not for a tree of one. */
export function isDictionary(value: Value): value is Dictionary {
  return value instanceof Map;
}
