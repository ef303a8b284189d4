import type { ElementMapping, ProcessEntry } from '../model/extensions.ts';
import type { ExtensionsFile } from '../model/file.ts';
import { entriesIn, namedByEntry, type PlacedEntry, processesOf } from './mappingEntries.ts';
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
    resolvedMappings(file, scope).flatMap((resolved) =>
      [...entriesIn(resolved.process, resolved.mapping)].map((placed) => ({ ...placed, ...resolved })),
    ),
  );
}

/** True if key and value of an entry fit only when they change places: a parameter and a variable, each where the other belongs. */
export function isReversed({ side, entry, target, facts }: ResolvedEntry): boolean {
  const named = namedByEntry(entry);
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
