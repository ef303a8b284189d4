import { type IndexedFile, indexed } from '../index/indexedFile.ts';
import { plainEntry } from '../index/plainJson.ts';
import { type FileKind, parseFile, type Uri } from '../model/file.ts';
import type { Contents } from './contents.ts';
import { storedFile } from './storedFile.ts';

/** A text as it lies on the disk. */
export interface ClosedText {
  readonly uri: Uri;
  readonly text: string;
  readonly digest: number;
  readonly kind: FileKind;
}

/** A closed file with what the index keeps of it: JSON without the tree that nobody asked for yet. */
export function storedEntry({ uri, text, digest, kind }: ClosedText, contents: Contents): IndexedFile {
  const plain = kind === 'connector' || kind === 'extensions' ? plainEntry(uri, text, kind) : undefined;
  if (plain) {
    const { facts, ...known } = plain;
    const file = storedFile({ facts: { uri, kind, ...facts }, text, digest }, contents);
    return { file, isKept: false, broken: undefined, processes: [], ...known };
  }
  const parsed = parseFile(uri, text, kind);
  // The tree and the model are let go at once: of thousands of files read one after the other few are asked for soon.
  return { ...indexed(parsed), file: storedFile({ facts: parsed, text, digest }, contents) };
}
