import type { ProcessEntry, Variable } from '../model/extensions.ts';
import type { ExtensionsFile } from '../model/file.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import { processesOf } from './mappingEntries.ts';

/** A variable with the process that declares it. */
export interface PlacedVariable {
  readonly process: ProcessEntry;
  readonly variable: Variable;
}

/** All variables that a file declares. */
export function* variablesOf(file: ExtensionsFile): Iterable<PlacedVariable> {
  for (const process of processesOf(file)) {
    for (const variable of process.variables) yield { process, variable };
  }
}

/** What a message calls a variable: its name, or its key while it has none. */
export function labelOf({ name, key }: Variable): string {
  return name?.text || key.text;
}

/** The default value, if it is more than null, which the engine takes for none. */
export function defaultOf({ value }: Variable): JsonValue | undefined {
  return value?.kind === 'null' ? undefined : value;
}
