import type { Name, Span } from '../text/span.ts';

/** A JSON value with its place. Spans cover the value as written: a string's span includes its quotes. */
export type JsonValue = JsonObject | JsonArray | JsonString | JsonLiteral;

export interface JsonObject {
  readonly kind: 'object';
  readonly span: Span;
  /** In the order of the text; a key may stand twice. */
  readonly members: readonly JsonMember[];
}

export interface JsonArray {
  readonly kind: 'array';
  readonly span: Span;
  readonly items: readonly JsonValue[];
}

export interface JsonString {
  readonly kind: 'string';
  readonly span: Span;
  /** The decoded text. */
  readonly value: string;
  /** Between the quotes; up to the end of the text that was read if the closing quote is missing. */
  readonly inner: Span;
}

export interface JsonLiteral {
  readonly kind: 'number' | 'boolean' | 'null';
  readonly span: Span;
  readonly value: number | boolean | null;
}

export interface JsonMember {
  /** In `"name": "x"` the key's span covers `name`. */
  readonly key: Name;
  /** Undefined while no value is typed. */
  readonly value: JsonValue | undefined;
  /** From the key's opening quote to the end of the value. */
  readonly span: Span;
}

export interface JsonProblem {
  readonly span: Span;
  readonly message: string;
}

/** Texts nested deeper than this are given to no recursive reader: the tree ends there, and a problem says so. */
export const maximumDepth = 500;

export interface JsonDocument {
  readonly text: string;
  /** Undefined for a text without any value. */
  readonly root: JsonValue | undefined;
  /** Breaches of the JSON syntax, in the order of the text. */
  readonly problems: readonly JsonProblem[];
  /** The deepest nesting of objects and arrays. */
  readonly depth: number;
}

/** The value of the last member with this key, as both readers of the platform keep the last, or undefined. */
export function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return memberOf(value, key)?.value;
}

/** The last member with this key. */
export function memberOf(value: JsonValue | undefined, key: string): JsonMember | undefined {
  if (value?.kind !== 'object') return undefined;
  // Models are made of this question, so it is asked without a function for each.
  const { members } = value;
  for (let at = members.length - 1; at >= 0; at--) if (members[at]?.key.text === key) return members[at];
  return undefined;
}

/** The decoded text and inner span of a string; undefined for any other kind. */
export function nameOf(value: JsonValue | undefined): Name | undefined {
  return value?.kind === 'string' ? { text: value.value, span: value.inner } : undefined;
}

/** The members of an object that are objects themselves; none for any other kind. */
export function objectMembers(value: JsonValue | undefined): readonly JsonMember[] {
  return value?.kind === 'object' ? value.members.filter((entry) => entry.value?.kind === 'object') : [];
}

/** The items of an array that are objects; none for any other kind. */
export function objectItems(value: JsonValue | undefined): readonly JsonValue[] {
  return value?.kind === 'array' ? value.items.filter((item) => item.kind === 'object') : [];
}
