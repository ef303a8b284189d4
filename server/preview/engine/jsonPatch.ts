import { isDictionary, isList, type List, type Value } from '../../expressions/value.ts';

/** Why a patch cannot be applied, in words that follow a colon. */
export class PatchFailure extends Error {}

type Container = Map<string, Value>;

/**
 * Applies an RFC 6902 patch as the engine does it (ExtensionsVariablesMappingProvider over zjsonpatch): first the objects on the
 * way to each path are made, in place of anything else that stands there; then the operations follow. Throws PatchFailure.
 */
export function applyPatch(patch: Value, document: ReadonlyMap<string, Value>): Value {
  let target: Value = copyOf(document);
  const steps = operationsOf(patch);
  for (const { path } of steps) ensureParents(target, path);
  for (const step of steps) target = applied(step, target);
  return target;
}

interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from: string | undefined;
  /** Undefined if absent. */
  readonly value: Value | undefined;
}

const operations: ReadonlySet<string> = new Set(['add', 'remove', 'replace', 'move', 'copy', 'test']);
const needsValue: ReadonlySet<string> = new Set(['add', 'replace', 'test']);
const needsFrom: ReadonlySet<string> = new Set(['move', 'copy']);

function operationsOf(patch: Value): readonly Operation[] {
  if (!isList(patch)) throw new PatchFailure('a patch is a list of operations');
  return patch.map(operationOf);
}

function operationOf(item: Value): Operation {
  if (!isDictionary(item)) throw new PatchFailure('an operation is an object');
  const op = textOf(item, 'op')?.toLowerCase() ?? '';
  const [path, from] = [textOf(item, 'path'), textOf(item, 'from')];
  if (!operations.has(op)) throw new PatchFailure(`an operation has one of ${[...operations].join(', ')} as its 'op'`);
  if (path === undefined) throw new PatchFailure("an operation has a 'path'");
  if (needsValue.has(op) && !item.has('value')) throw new PatchFailure(`'${op}' has a 'value'`);
  if (needsFrom.has(op) && from === undefined) throw new PatchFailure(`'${op}' has a 'from'`);
  return { op, path, from, value: item.get('value') };
}

function textOf(item: ReadonlyMap<string, Value>, key: string): string | undefined {
  const value = item.get(key);
  return typeof value === 'string' ? value : undefined;
}

/** Names with `~` are taken as they are here, and trailing slashes do not count, as in Java's `split`. */
function ensureParents(document: Value, path: string): void {
  const names = path.split('/');
  while (names.at(-1) === '') names.pop();
  let current = document;
  for (const name of names.slice(1, -1)) {
    if (!(current instanceof Map)) return;
    const next = current.get(name);
    if (!isDictionary(next ?? null)) current.set(name, new Map());
    current = current.get(name) ?? null;
  }
}

function applied({ op, path, from, value }: Operation, document: Value): Value {
  const names = namesOf(path);
  switch (op) {
    case 'add':
      return add(document, names, copyOf(value ?? null));
    case 'replace':
      return replace(document, names, copyOf(value ?? null));
    case 'remove':
      return remove(document, names);
    case 'test':
      if (!isSame(at(document, names), value ?? null)) throw new PatchFailure(`the test of '${path}' does not hold`);
      return document;
    case 'copy':
      return add(document, names, copyOf(at(document, namesOf(from ?? ''))));
    default: {
      const source = namesOf(from ?? '');
      const moved = at(document, source);
      return add(remove(document, source), names, moved);
    }
  }
}

function namesOf(path: string): readonly string[] {
  if (path === '') return [];
  if (!path.startsWith('/')) throw new PatchFailure(`the path '${path}' does not begin with '/'`);
  return path
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function at(document: Value, names: readonly string[]): Value {
  let current = document;
  for (const name of names) {
    const next = isDictionary(current) ? current.get(name) : isList(current) ? current[indexOf(name) ?? -1] : undefined;
    if (next === undefined) throw new PatchFailure(`there is nothing at '/${names.join('/')}'`);
    current = next;
  }
  return current;
}

/** The object or list that holds the place, with the last name of the path. */
function parentOf(document: Value, names: readonly string[]): { parent: Container | Value[]; name: string } {
  const parent = at(document, names.slice(0, -1));
  const name = names.at(-1) ?? '';
  if (parent instanceof Map) return { parent, name };
  // Lists of a copied document are its own.
  if (isList(parent)) return { parent: parent as Value[], name };
  throw new PatchFailure(`what holds '/${names.join('/')}' is neither an object nor a list`);
}

function add(document: Value, names: readonly string[], value: Value): Value {
  if (names.length === 0) return value;
  const { parent, name } = parentOf(document, names);
  if (parent instanceof Map) parent.set(name, value);
  else if (name === '-') parent.push(value);
  else parent.splice(requiredIndex(name, parent.length + 1), 0, value);
  return document;
}

function replace(document: Value, names: readonly string[], value: Value): Value {
  if (names.length === 0) return value;
  const { parent, name } = parentOf(document, names);
  if (parent instanceof Map) {
    if (!parent.has(name)) throw new PatchFailure(`there is no '${name}' to replace`);
    parent.set(name, value);
  } else parent[requiredIndex(name, parent.length)] = value;
  return document;
}

function remove(document: Value, names: readonly string[]): Value {
  if (names.length === 0) throw new PatchFailure('the whole cannot be removed');
  const { parent, name } = parentOf(document, names);
  if (parent instanceof Map) parent.delete(name);
  else parent.splice(requiredIndex(name, parent.length), 1);
  return document;
}

function requiredIndex(name: string, limit: number): number {
  const index = indexOf(name);
  if (index === undefined || index >= limit) throw new PatchFailure(`a list has no place '${name}'`);
  return index;
}

function indexOf(name: string): number | undefined {
  return /^(0|[1-9]\d*)$/.test(name) ? Number(name) : undefined;
}

/** A copy that may be changed. */
function copyOf(value: Value): Value {
  if (isList(value)) return value.map(copyOf);
  if (isDictionary(value)) return new Map([...value].map(([key, item]) => [key, copyOf(item)]));
  return value;
}

function isSame(one: Value, other: Value): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, i) => isSame(item, itemOf(other, i)));
  if (isDictionary(one) && isDictionary(other))
    return (
      one.size === other.size && [...one].every(([key, item]) => other.has(key) && isSame(item, other.get(key) ?? null))
    );
  return Object.is(one, other);
}

function itemOf(list: List, index: number): Value {
  return list[index] ?? null;
}
