import { LayeredMap } from './layeredMap.ts';

/** An immutable set of names that shares what did not change, with the list of them in order made once for each version. */
export class NameSet {
  private list: readonly string[] | undefined;

  private constructor(private readonly names: LayeredMap<string, true>) {}

  static empty(): NameSet {
    return new NameSet(LayeredMap.empty());
  }

  /** The set after changes; undefined removes a name. The same object if nothing changed. */
  with(changes: ReadonlyMap<string, true | undefined>): NameSet {
    const real = new Map([...changes].filter(([name, present]) => this.names.get(name) !== present));
    return real.size > 0 ? new NameSet(this.names.with(real)) : this;
  }

  get inOrder(): readonly string[] {
    this.list ??= [...this.names.entries()].map(([name]) => name).sort();
    return this.list;
  }
}
