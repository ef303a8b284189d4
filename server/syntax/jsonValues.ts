import type { JsonValue } from './jsonTree.ts';

/** A value and how deep it lies; the root lies one level deep. */
export interface NestedValue {
  readonly value: JsonValue;
  readonly level: number;
}

/** A value and everything inside it in the order of the text. Walks with a stack of its own: a text may be too deep to recurse. */
export function* valuesIn(root: JsonValue | undefined): Iterable<NestedValue> {
  const waiting: NestedValue[] = root ? [{ value: root, level: 1 }] : [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const children = childrenOf(next.value);
    for (let i = children.length - 1; i >= 0; i--) {
      const value = children[i];
      if (value) waiting.push({ value, level: next.level + 1 });
    }
  }
}

function childrenOf(value: JsonValue): readonly (JsonValue | undefined)[] {
  if (value.kind === 'array') return value.items;
  return value.kind === 'object' ? value.members.map((entry) => entry.value) : [];
}
