import type { Uri } from '../model/file.ts';

/**
 * The files that name one symbol. Immutable: lists from new and short to old and long, each in the order of its addresses, so
 * that of a name which thousands of files use little is copied when some more come.
 */
export interface FileList {
  readonly uris: readonly Uri[];
  readonly older: FileList | undefined;
}

/** The list with more files, none of which is in it. Undefined stands for an empty list. */
export function withFiles(list: FileList | undefined, added: readonly Uri[]): FileList | undefined {
  if (added.length === 0) return list;
  let uris: readonly Uri[] = added.toSorted();
  let older = list;
  while (older && uris.length * 2 >= older.uris.length) {
    uris = joined(older.uris, uris);
    older = older.older;
  }
  return { uris, older };
}

/** The list without some of its files. */
export function withoutFiles(list: FileList | undefined, removed: ReadonlySet<Uri>): FileList | undefined {
  if (removed.size === 0) return list;
  const uris = filesInOrder(list).filter((uri) => !removed.has(uri));
  return uris.length > 0 ? { uris, older: undefined } : undefined;
}

/** All files of the list in the order of their addresses. */
export function filesInOrder(list: FileList | undefined): readonly Uri[] {
  if (!list) return nobody;
  let { uris, older } = list;
  for (; older; older = older.older) uris = joined(older.uris, uris);
  return uris;
}

const nobody: readonly Uri[] = [];

/** Files are read in their order most of the time, and then nothing is to be sorted. */
function joined(older: readonly Uri[], newer: readonly Uri[]): readonly Uri[] {
  const [last, first] = [older.at(-1), newer[0]];
  const all = older.concat(newer);
  return last !== undefined && first !== undefined && last < first ? all : all.sort();
}
