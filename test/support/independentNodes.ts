/** An object of JSON, or an element of XML as fast-xml-parser gives it. */
export type Node = Readonly<Record<string, unknown>>;

/** A node with its key or tag. */
export type Tagged = readonly [tag: string, node: Node];

/** Everything inside, at any depth, without itself. */
export function* nodesIn(value: unknown): Iterable<Tagged> {
  if (!isNode(value)) return;
  for (const [tag, child] of Object.entries(value)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (!isNode(one)) continue;
      yield [tag, one];
      yield* nodesIn(one);
    }
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown, key: string): string | undefined {
  const text = isNode(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : undefined;
}

export function listOf(value: Node, key: string): readonly Node[] {
  const list = value[key];
  return Array.isArray(list) ? list.filter(isNode) : [];
}

export function entriesOf(value: unknown): readonly Tagged[] {
  return isNode(value) ? Object.entries(value).filter((entry): entry is [string, Node] => isNode(entry[1])) : [];
}

export function keysOf(value: unknown): readonly string[] {
  return isNode(value) ? Object.keys(value) : [];
}
