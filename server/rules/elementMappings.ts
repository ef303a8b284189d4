import type { ElementEntry, ElementMapping } from '../model/extensions.ts';
import type { Uri } from '../model/file.ts';
import type { ScopeView } from './scopeView.ts';

interface OfProcess {
  readonly mappings: ReadonlyMap<string, MappingPlace>;
  readonly constants: ReadonlyMap<string, ElementEntry>;
  readonly isLegacy: boolean;
}

/** The mapping of an element together with the file that says it. */
export interface MappingPlace {
  readonly uri: Uri;
  readonly mapping: ElementMapping;
}

/** What extensions files say about the elements of a process, found in one step however many elements it has. */
export class ElementMappings {
  private readonly known = new Map<string, OfProcess>();

  constructor(private readonly scope: ScopeView) {}

  mapping(process: string, element: string): MappingPlace | undefined {
    return this.of(process).mappings.get(element);
  }

  constants(process: string, element: string): ElementEntry | undefined {
    return this.of(process).constants.get(element);
  }

  /** True if the process has extensions in the layout before 7.1.0.M6, which are lost as a whole. */
  isLegacy(process: string): boolean {
    return this.of(process).isLegacy;
  }

  private of(process: string): OfProcess {
    const found = this.known.get(process) ?? this.read(process);
    this.known.set(process, found);
    return found;
  }

  private read(process: string): OfProcess {
    const mappings = new Map<string, MappingPlace>();
    const constants = new Map<string, ElementEntry>();
    for (const { file, item } of this.scope.extensions(process)) {
      for (const mapping of item.mappings) mappings.set(mapping.element.text, { uri: file.uri, mapping });
      for (const entry of item.constants) constants.set(entry.element.text, entry);
    }
    return { mappings, constants, isLegacy: this.scope.hasLegacyExtensions(process) };
  }
}
