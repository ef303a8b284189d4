import { type JsonValue, member } from '../syntax/jsonTree.ts';

/** A parameter or a process variable, as far as its type goes. */
export interface Typed {
  /** As written; undefined if it has none. */
  readonly type: string | undefined;
  /** The JSON schema beside the type, which the modeler prefers to the type. */
  readonly model: JsonValue | undefined;
}

/** How the values of one type meet another: nothing converts them at run time. */
export type Compatibility = 'same' | 'near' | 'different' | 'unknown';

const primitives: ReadonlySet<string> = new Set([
  ...['string', 'integer', 'boolean', 'date', 'datetime', 'file', 'json', 'folder', 'array'],
]);

/**
 * True if the modeler offers one for the other: each side is reduced to a set of primitive types, and the sets have to
 * meet (`variableMatchesTypeFilter` of the modeler). Unknown types count as `json` there.
 */
export function modelerOffers(source: Typed, target: Typed): boolean {
  const accepted = modelerPrimitives(target);
  return [...modelerPrimitives(source)].some((type) => accepted.has(type));
}

/** The primitive types that the modeler reduces a parameter or variable to; never empty. */
export function modelerPrimitives({ type, model }: Typed): ReadonlySet<string> {
  if (model) return new Set(schemaPrimitives(model, 0));
  return new Set([type !== undefined && primitives.has(type) ? type : 'json']);
}

/** Unions of JSON schema are followed this deep; real ones nest once. */
const deepestUnion = 10;

function schemaPrimitives(schema: JsonValue, depth: number): string[] {
  const union = ['anyOf', 'oneOf', 'allOf'].map((key) => member(schema, key)).find((part) => part?.kind === 'array');
  if (union?.kind === 'array' && depth < deepestUnion) {
    return union.items.flatMap((item) => schemaPrimitives(item, depth + 1));
  }
  const reference = member(schema, '$ref');
  if (reference?.kind === 'string') {
    const primitive = /\/primitive\/([^/]+)$/.exec(reference.value)?.[1];
    return [primitive !== undefined && primitives.has(primitive) ? primitive : 'json'];
  }
  if (member(schema, 'enum')) return ['json'];
  const type = member(schema, 'type');
  const types = type?.kind === 'array' ? type.items : type ? [type] : [];
  const found = types.flatMap((item) => (item.kind === 'string' ? schemaType(item.value) : []));
  return found.length > 0 ? found : ['json'];
}

function schemaType(type: string): string {
  if (type === 'number') return 'string';
  return primitives.has(type) ? type : 'json';
}

const aliases: ReadonlyMap<string, string> = new Map([
  ['object', 'json'],
  ['enum', 'json'],
  ['process', 'string'],
]);
const dates: ReadonlySet<string> = new Set(['date', 'datetime']);
const numbers: ReadonlySet<string> = new Set(['integer', 'bigdecimal']);
const structures: ReadonlySet<string> = new Set(['json', 'file', 'folder', 'content', 'array']);
const references: ReadonlySet<string> = new Set(['file', 'folder', 'content']);
const plain: ReadonlySet<string> = new Set([...primitives, 'content', 'bigdecimal']);

/**
 * The type that rules compare, in lower case as the engine writes it, with the spellings of the product's tables
 * (`String`, `Object`) and the modeler's `enum` and `process` reduced to it; undefined for a custom type, for none, and
 * where a `model` stands beside it, which says more than the type.
 */
export function comparableType({ type, model }: Typed): string | undefined {
  if (type === undefined || model) return undefined;
  const lower = type.toLowerCase();
  const reduced = aliases.get(lower) ?? lower;
  return plain.has(reduced) ? reduced : undefined;
}

/** How a value of the source's type does where the target's is expected. */
export function compatibility(source: Typed, target: Typed): Compatibility {
  const [from, to] = [comparableType(source), comparableType(target)];
  if (from === undefined || to === undefined) return 'unknown';
  if (from === to) return 'same';
  const both = (group: ReadonlySet<string>): boolean => group.has(from) && group.has(to);
  if (both(dates) || both(numbers) || (both(structures) && (from === 'json' || to === 'json'))) return 'near';
  if (from === 'json' || to === 'json') return 'unknown';
  return both(references) && (from === 'content' || to === 'content') ? 'near' : 'different';
}
