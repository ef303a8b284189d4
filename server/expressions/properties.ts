import { kindOf } from './javaText.ts';
import { fails, unknown } from './stop.ts';
import { type Dictionary, isDictionary, isList, JsonTree, Moment, type Value } from './value.ts';

/** `base.key` and `base[key]` as the engine's resolvers find it, one after the other (ExpressionManager). */
export function propertyOf(base: Value, key: Value): Value {
  if (base === null || key === null) return null;
  if (isList(base)) return itemOf(base, key);
  // The keys of these maps are texts: `map[1]` finds nothing.
  if (isDictionary(base)) return typeof key === 'string' ? (base.get(key) ?? null) : null;
  if (base instanceof JsonTree) return propertyOfTree(base, key);
  if (base instanceof Moment || isOfJava(base, key))
    throw unknown(`only the engine knows the property '${key}' of ${kindOf(base)}`);
  throw fails(`${kindOf(base)} has no property '${typeof key === 'object' ? kindOf(key) : key}'`);
}

/** ListELResolver: an index outside of the list gives null. */
function itemOf(list: readonly Value[], key: Exclude<Value, null>): Value {
  const index = indexOf(key);
  if (index === undefined) throw fails(`a list has no property '${typeof key === 'string' ? key : kindOf(key)}'`);
  return list[index] ?? null;
}

function indexOf(key: Exclude<Value, null>): number | undefined {
  if (typeof key === 'bigint') return Number(BigInt.asIntN(32, key));
  if (typeof key === 'number') return Math.trunc(key);
  if (typeof key === 'boolean') return key ? 1 : 0;
  return typeof key === 'string' && /^[+-]?\d+$/.test(key) ? Number(key) : undefined;
}

/**
 * JsonNodeELResolver: a missing property fails, and so does any index of an array; an integer of 32 bits, a number beyond 64
 * bits and null come as text, an array as a plain list, an object as a tree.
 */
function propertyOfTree({ content }: JsonTree, key: Exclude<Value, null>): Value {
  const name = typeof key === 'object' ? undefined : String(key);
  const found = isDictionary(content) && name !== undefined ? content.get(name) : undefined;
  if (found === undefined) throw fails(`the JSON tree has no property '${name ?? kindOf(key)}'`);
  if (found === null) return 'null';
  if (typeof found === 'bigint') return isLong(found) && !isInt(found) ? found : String(found);
  return isDictionary(found) ? new JsonTree(found) : found;
}

function isInt(value: bigint): boolean {
  return value === BigInt.asIntN(32, value);
}

function isLong(value: bigint): boolean {
  return value === BigInt.asIntN(64, value);
}

/** Getters of Java's own classes that the bean resolver would find. */
function isOfJava(base: Exclude<Value, null | JsonTree | Dictionary>, key: Value): boolean {
  if (key === 'class') return true;
  if (typeof base === 'string') return key === 'bytes' || key === 'empty' || key === 'blank';
  return typeof base === 'number' && (key === 'infinite' || key === 'naN');
}
