import type { Name } from '../text/span.ts';
import type { JsonMember, JsonValue } from './jsonTree.ts';

/** An object whose end was not read yet. */
export interface OpenObject {
  readonly kind: 'object';
  readonly start: number;
  readonly members: JsonMember[];
  key: { readonly name: Name; readonly start: number; readonly end: number } | undefined;
  expects: 'key' | 'colon' | 'value' | 'comma';
}

/** An array whose end was not read yet. */
export interface OpenArray {
  readonly kind: 'array';
  readonly start: number;
  readonly items: JsonValue[];
  expects: 'value' | 'comma';
}

export function openObject(start: number): OpenObject {
  return { kind: 'object', start, members: [], key: undefined, expects: 'key' };
}

export function openArray(start: number): OpenArray {
  return { kind: 'array', start, items: [], expects: 'value' };
}

/** True if a colon comes next, so that what stands before it is a key. */
export function colonFollows(text: string, from: number): boolean {
  let at = from;
  while (at < text.length && ' \t\r\n'.includes(text.charAt(at))) at++;
  return text.charAt(at) === ':';
}
