import type { LocatedEntry } from '../index/scope.ts';
import type { ElementEntry, ElementMapping } from '../model/extensions.ts';
import type { Uri } from '../model/file.ts';
import type { ScopeView } from './scopeView.ts';

/** The mapping of an element together with the file that says it. */
export interface MappingPlace {
  readonly uri: Uri;
  readonly mapping: ElementMapping;
}

/** What extensions files say about the elements of processes, found in one step however many elements are asked for. */
export class ElementMappings {
  private readonly known = new Map<string, OfProcess>();

  constructor(private readonly scope: ScopeView) {}

  mapping(process: string, element: string): MappingPlace | undefined {
    return this.of(process).mapping(element);
  }

  constants(process: string, element: string): ElementEntry | undefined {
    return this.of(process).constants(element);
  }

  /** True if the process has extensions in the layout before 7.1.0.M6, which are lost as a whole. */
  isLegacy(process: string): boolean {
    return this.scope.hasLegacyExtensions(process);
  }

  private of(process: string): OfProcess {
    const found = this.known.get(process) ?? new OfProcess(this.scope.extensions(process));
    this.known.set(process, found);
    return found;
  }
}

/** So many look-ups in one process go through its entries before tables of them are cheaper: a connector has few tasks in each. */
const searches = 4;

class OfProcess {
  private asked = 0;
  private mappingTable: ReadonlyMap<string, MappingPlace> | undefined;
  private constantsTable: ReadonlyMap<string, ElementEntry> | undefined;

  constructor(private readonly entries: readonly LocatedEntry[]) {}

  /** Of several the last counts. */
  mapping(element: string): MappingPlace | undefined {
    if (++this.asked > searches) {
      this.mappingTable ??= new Map(this.places().map((place) => [place.mapping.element.text, place]));
      return this.mappingTable.get(element);
    }
    for (let i = this.entries.length - 1; i >= 0; i--) {
      const entry = this.entries[i];
      const mapping = entry?.item.mappings.findLast((candidate) => candidate.element.text === element);
      if (entry && mapping) return { uri: entry.file.uri, mapping };
    }
    return undefined;
  }

  constants(element: string): ElementEntry | undefined {
    this.constantsTable ??= new Map(
      this.entries.flatMap(({ item }) => item.constants.map((entry) => [entry.element.text, entry] as const)),
    );
    return this.constantsTable.get(element);
  }

  private places(): MappingPlace[] {
    return this.entries.flatMap(({ file, item }) => item.mappings.map((mapping) => ({ uri: file.uri, mapping })));
  }
}
