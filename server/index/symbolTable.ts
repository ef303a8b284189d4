import type { Uri } from '../model/file.ts';
import { type FileList, filesInOrder, withFiles, withoutFiles } from './fileList.ts';
import { LayeredMap } from './layeredMap.ts';
import type { SymbolId } from './symbols.ts';

/** Which files name a symbol, in the order of their addresses. Immutable; a change costs its own size. */
export class SymbolTable {
  private constructor(private readonly files: LayeredMap<SymbolId, FileList>) {}

  static empty(): SymbolTable {
    return new SymbolTable(LayeredMap.empty());
  }

  filesNaming(symbol: SymbolId): readonly Uri[] {
    return filesInOrder(this.files.get(symbol));
  }

  /** The table after changes, and the symbols that now are named and were not, or the other way round (undefined). */
  with(changes: SymbolChanges): { table: SymbolTable; appeared: ReadonlyMap<SymbolId, true | undefined> } {
    const files = new Map<SymbolId, FileList | undefined>();
    const appeared = new Map<SymbolId, true | undefined>();
    for (const [symbol, { added, removed }] of changes.bySymbol) {
      const before = this.files.get(symbol);
      const after = withFiles(withoutFiles(before, removed), added);
      files.set(symbol, after);
      if (before === undefined || after === undefined) appeared.set(symbol, after ? true : undefined);
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

function isSame(before: readonly SymbolId[], after: readonly SymbolId[]): boolean {
  return before.length === after.length && before.every((symbol, index) => symbol === after[index]);
}
