import type { Uri } from '../model/file.ts';
import { LayeredMap } from './layeredMap.ts';
import type { SymbolId } from './symbols.ts';

const nobody: readonly Uri[] = [];

/** Which files name a symbol, in the order of their addresses. Immutable; a change costs its own size. */
export class SymbolTable {
  private constructor(private readonly files: LayeredMap<SymbolId, readonly Uri[]>) {}

  static empty(): SymbolTable {
    return new SymbolTable(LayeredMap.empty());
  }

  filesNaming(symbol: SymbolId): readonly Uri[] {
    return this.files.get(symbol) ?? nobody;
  }

  /** The table after changes, and the symbols that now are named and were not, or the other way round (undefined). */
  with(changes: SymbolChanges): { table: SymbolTable; appeared: ReadonlyMap<SymbolId, true | undefined> } {
    const files = new Map<SymbolId, readonly Uri[] | undefined>();
    const appeared = new Map<SymbolId, true | undefined>();
    for (const [symbol, { added, removed }] of changes.bySymbol) {
      const before = this.files.get(symbol);
      const after = merged(before ?? nobody, added, removed);
      files.set(symbol, after.length > 0 ? after : undefined);
      if (before === undefined || after.length === 0) appeared.set(symbol, after.length > 0 ? true : undefined);
    }
    return { table: new SymbolTable(this.files.with(files)), appeared };
  }
}

interface Change {
  readonly added: Uri[];
  readonly removed: Set<Uri>;
}

/** Collects which files begin and cease to name which symbols, so that each list of files is written once however many change. */
export class SymbolChanges {
  readonly bySymbol = new Map<SymbolId, Change>();

  replace(uri: Uri, before: readonly SymbolId[] = [], after: readonly SymbolId[] = []): void {
    if (isSame(before, after)) return;
    const [old, now] = [new Set(before), new Set(after)];
    for (const symbol of before) if (!now.has(symbol)) this.of(symbol).removed.add(uri);
    for (const symbol of after) if (!old.has(symbol)) this.of(symbol).added.push(uri);
  }

  private of(symbol: SymbolId): Change {
    const known = this.bySymbol.get(symbol);
    if (known) return known;
    const change = { added: [], removed: new Set<Uri>() };
    this.bySymbol.set(symbol, change);
    return change;
  }
}

/** Files come in order most of the time, and then nothing is to be sorted. */
function merged(before: readonly Uri[], added: readonly Uri[], removed: ReadonlySet<Uri>): readonly Uri[] {
  const kept = removed.size > 0 ? before.filter((uri) => !removed.has(uri)) : before;
  return added.length > 0 ? [...kept, ...added].sort() : kept;
}

function isSame(before: readonly SymbolId[], after: readonly SymbolId[]): boolean {
  return before.length === after.length && before.every((symbol, index) => symbol === after[index]);
}
