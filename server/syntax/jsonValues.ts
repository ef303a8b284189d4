import type { JsonValue } from './jsonTree.ts';

/** A value and everything inside it in the order of the text. Walks with a stack of its own, so that depth costs memory only. */
export function* valuesIn(root: JsonValue | undefined): Iterable<JsonValue> {
  const waiting: JsonValue[] = root ? [root] : [];
  for (let value = waiting.pop(); value; value = waiting.pop()) {
    yield value;
    const children = childrenOf(value);
    for (let i = children.length - 1; i >= 0; i--) {
      const child = children[i];
      if (child) waiting.push(child);
    }
  }
}

function childrenOf(value: JsonValue): readonly (JsonValue | undefined)[] {
  if (value.kind === 'array') return value.items;
  return value.kind === 'object' ? value.members.map((entry) => entry.value) : [];
}
