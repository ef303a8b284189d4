/**
 * An immutable map that shares what did not change: layers from old and large to new and small, each hiding the same keys
 * below it. A change costs its own size times a logarithm, a look-up one probe for each of a few layers.
 */
export class LayeredMap<K, V> {
  private constructor(private readonly layers: readonly ReadonlyMap<K, V | undefined>[]) {}

  static empty<K, V>(): LayeredMap<K, V> {
    return new LayeredMap<K, V>([]);
  }

  get(key: K): V | undefined {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      const layer = this.layers[i];
      const value = layer?.get(key);
      if (value !== undefined || layer?.has(key)) return value;
    }
    return undefined;
  }

  /** The map after the changes; a value of undefined removes its key. The changes become part of it, so nobody may alter them afterwards. */
  with(changes: ReadonlyMap<K, V | undefined>): LayeredMap<K, V> {
    if (changes.size === 0) return this;
    const layers = [...this.layers];
    let top = changes;
    for (let below = layers.at(-1); below && top.size * 2 >= below.size; below = layers.at(-1)) {
      layers.pop();
      top = merged(below, top, layers.length === 0);
    }
    return new LayeredMap<K, V>([...layers, top]);
  }

  get isEmpty(): boolean {
    const [first] = this.entries();
    return first === undefined;
  }

  /** All entries, in no particular order. */
  *entries(): Iterable<readonly [K, V]> {
    for (let i = this.layers.length - 1; i >= 0; i--) {
      for (const [key, value] of this.layers[i] ?? []) {
        if (value !== undefined && !this.hiddenAbove(i, key)) yield [key, value];
      }
    }
  }

  private hiddenAbove(layer: number, key: K): boolean {
    for (let i = layer + 1; i < this.layers.length; i++) if (this.layers[i]?.has(key)) return true;
    return false;
  }
}

/** Removed keys need no trace in the lowest layer, where nothing lies below that they could hide. */
function merged<K, V>(
  below: ReadonlyMap<K, V | undefined>,
  above: ReadonlyMap<K, V | undefined>,
  lowest: boolean,
): Map<K, V | undefined> {
  const result = new Map(below);
  for (const [key, value] of above) {
    if (lowest && value === undefined) result.delete(key);
    else result.set(key, value);
  }
  return result;
}
