import type { ElementMapping, ProcessEntry } from '../model/extensions.ts';
import type { ExtensionsFile } from '../model/file.ts';
import { entriesOfFile, type PlacedEntry, processesOf } from './mappingEntries.ts';
import { type MappingTarget, targetOf } from './mappingTarget.ts';
import type { ScopeView } from './scopeView.ts';
import { type VariableFacts, variableFacts } from './variableFacts.ts';

/** A mapping together with what its element runs and which variables its process has. */
export interface ResolvedMapping {
  readonly process: ProcessEntry;
  readonly mapping: ElementMapping;
  readonly target: MappingTarget;
  readonly facts: VariableFacts;
}

export type ResolvedEntry = PlacedEntry & ResolvedMapping;

/** The mappings of elements that exist: nobody reads the others, and another rule says so. */
export function resolvedMappings(file: ExtensionsFile, scope: ScopeView): readonly ResolvedMapping[] {
  return scope.once(`resolvedMappings ${file.uri}`, () =>
    processesOf(file).flatMap((process) => {
      const facts = variableFacts(process, scope);
      return process.mappings.flatMap((mapping) => {
        const target = targetOf(process, mapping.element.text, scope);
        return target.elements.length > 0 ? [{ process, mapping, target, facts }] : [];
      });
    }),
  );
}

/** The entries of those mappings. */
export function resolvedEntries(file: ExtensionsFile, scope: ScopeView): readonly ResolvedEntry[] {
  return scope.once(`resolvedEntries ${file.uri}`, () =>
    resolved(entriesOfFile(file, scope), resolvedMappings(file, scope)),
  );
}

/** The entries whose mappings are among the resolved ones. */
function resolved(entries: readonly PlacedEntry[], mappings: readonly ResolvedMapping[]): readonly ResolvedEntry[] {
  const known = new Map(mappings.map((each) => [each.mapping, each]));
  const found: ResolvedEntry[] = [];
  for (const { process, mapping, side, entry, ignored, type, named } of entries) {
    const about = known.get(mapping);
    if (!about) continue;
    const { target, facts } = about;
    found.push({ process, mapping, side, entry, ignored, type, named, target, facts });
  }
  return found;
}

/** True if key and value of an entry fit only when they change places: a parameter and a variable, each where the other belongs. */
export function isReversed({ side, entry, named, target, facts }: ResolvedEntry): boolean {
  if (!named || target.contract.kind !== 'action') return false;
  const parameters = target.contract[side];
  const [variable, parameter] = side === 'inputs' ? [named.text, entry.key.text] : [entry.key.text, named.text];
  return (
    !parameters.has(parameter) &&
    !facts.declared.has(variable) &&
    parameters.has(variable) &&
    facts.declared.has(parameter)
  );
}
