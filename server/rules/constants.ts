import type { ElementEntry, ProcessEntry } from '../model/extensions.ts';
import type { ExtensionsFile } from '../model/file.ts';
import type { JsonMember } from '../syntax/jsonTree.ts';
import { processesOf } from './mappingEntries.ts';

/** One constant of an element: a name and an object with its value. */
export interface PlacedConstant {
  readonly process: ProcessEntry;
  readonly entry: ElementEntry;
  readonly constant: JsonMember;
}

/** All constants of a file. */
export function* constantsOf(file: ExtensionsFile): Iterable<PlacedConstant> {
  for (const process of processesOf(file)) {
    for (const entry of process.constants) {
      for (const constant of entry.members) yield { process, entry, constant };
    }
  }
}
