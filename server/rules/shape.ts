import type { JsonValue } from '../syntax/jsonTree.ts';

/** What a JSON value has to be: a description of an official schema, as far as findings need it. */
export type Shape = TextShape | PlainShape | ListShape | MapShape | RecordShape;

export interface TextShape {
  readonly kind: 'text';
  /** True if the empty text is refused. */
  readonly filled: boolean;
}

/** `flag` is true or false, `object` one with any members, `any` whatever there is. */
export interface PlainShape {
  readonly kind: 'flag' | 'object' | 'any';
}

export interface ListShape {
  readonly kind: 'list';
  readonly item: RecordShape;
}

/** An object from free keys to records. */
export interface MapShape {
  readonly kind: 'map';
  readonly entry: RecordShape;
}

/** An object with known keys. */
export interface RecordShape {
  readonly kind: 'record';
  /** The word for it in messages: `action`. */
  readonly what: string;
  readonly properties: Readonly<Record<string, Property>>;
  readonly required: readonly string[];
  /** True if other keys are allowed. */
  readonly open: boolean;
}

export interface Property {
  readonly shape: Shape;
  /** True if the engine's model has it, so that a value of the wrong kind stops its start. */
  readonly engine: boolean;
  /** True if the official schema says what it is. */
  readonly schema: boolean;
}

/** True if the value is of the kind that the schema asks for. */
export function isOfKind(shape: Shape, value: JsonValue): boolean {
  switch (shape.kind) {
    case 'any':
      return true;
    case 'text':
      return value.kind === 'string';
    case 'flag':
      return value.kind === 'boolean';
    case 'list':
      return value.kind === 'array';
    case 'object':
    case 'map':
    case 'record':
      return value.kind === 'object';
  }
}

/** True if the engine's JSON reader (Jackson with its defaults) makes something of the value all the same. */
export function isReadByEngine(shape: Shape, value: JsonValue): boolean {
  if (value.kind === 'null' || isOfKind(shape, value)) return true;
  if (shape.kind === 'text') return value.kind === 'number' || value.kind === 'boolean';
  if (shape.kind !== 'flag') return false;
  // A blank text and the text "null" are false to it.
  if (value.kind === 'string') return /^(true|false|null)?$/i.test(value.value.trim());
  return value.kind === 'number' && Number.isInteger(value.value);
}

/** What to write, as in `… must be a text in double quotes`. */
export function wanted(shape: Shape): string {
  switch (shape.kind) {
    case 'any':
      return 'any value';
    case 'text':
      return 'a text in double quotes';
    case 'flag':
      return 'true or false, without quotes';
    case 'list':
      return `a list of ${plural(shape.item.what)} in brackets`;
    case 'map':
      return `an object of ${plural(shape.entry.what)} by key, in braces`;
    case 'object':
    case 'record':
      return 'an object in braces';
  }
}

/** What is written, as in `… not a list`. */
export function found(value: JsonValue): string {
  switch (value.kind) {
    case 'object':
      return 'an object';
    case 'array':
      return 'a list';
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
  }
}

function plural(what: string): string {
  return what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`;
}
