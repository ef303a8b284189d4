import { largestFile, tooLarge, type Uri } from '../model/file.ts';
import { decode } from '../text/decode.ts';
import { digestOfBytes } from '../text/digest.ts';
import { configurationsAbove, isConfiguration } from './configuration.ts';
import type { FileBytes, FileSource, Listing } from './fileSource.ts';
import type { FileChange, Project } from './project.ts';
import { isBuildFile } from './recognition.ts';

/** How many files are read at once: enough to keep a disk busy, few enough to keep answering in between. */
const batchSize = 64;

export interface LoadProgress {
  /** Called after each batch with the number of files read so far and of all; the next batch waits for it. */
  report(read: number, total: number): Promise<void>;
  /** True for a file that somebody waits for; asked when all paths are known. */
  isUrgent?(uri: Uri): boolean;
  /** True for a file that is open in an editor by now: its text counts, whatever was read meanwhile. */
  isOpen?(uri: Uri): boolean;
  /** True once nobody wants the rest: the files that are not read yet stay known by their paths. */
  readonly isCancelled?: boolean;
}

/**
 * Lists the folders and reads all their files into the project. First all paths become known, so that scopes are right from the
 * first file on, then the configuration files, those above the folders included, so that settings are, then what is urgent.
 */
export async function loadFolders(
  project: Project,
  source: FileSource,
  folders: readonly Uri[],
  progress: LoadProgress,
): Promise<readonly Listing[]> {
  const listings = await Promise.all(folders.map((folder) => source.list(folder)));
  const files = listings.flatMap((listing) => listing.files);
  project.apply(files.map((uri) => ({ type: 'found', uri })));
  await loadConfigurationsAbove(project, source, folders);
  const rank = (uri: Uri): number => (isConfiguration(uri) ? 0 : progress.isUrgent?.(uri) ? 1 : 2);
  const ranked = files.filter((uri) => !isBuildFile(uri)).map((uri) => ({ uri, rank: rank(uri) }));
  const ordered = ranked.sort((a, b) => a.rank - b.rank).map(({ uri }) => uri);
  await loadFiles(project, source, ordered, progress);
  return listings;
}

/** Most of them are not there; one that cannot be read is nothing that the user asked for. */
async function loadConfigurationsAbove(project: Project, source: FileSource, folders: readonly Uri[]): Promise<void> {
  const above = [...new Set(folders.flatMap(configurationsAbove))];
  const found = above.length > 0 ? await source.read(above) : [];
  project.apply(found.map(changeOf).filter(({ type }) => type === 'text'));
}

/** Reads the files into the project, in batches. */
export async function loadFiles(
  project: Project,
  source: FileSource,
  uris: readonly Uri[],
  progress: LoadProgress,
): Promise<void> {
  let count = 0;
  for await (const { batch, read } of readAhead(source, uris)) {
    project.apply(changesOf(read, progress));
    count += batch.length;
    await progress.report(count, uris.length);
    if (progress.isCancelled) return;
  }
}

/** Reads each batch while the one before is worked on: a disk and a processor need not wait for each other. */
async function* readAhead(source: FileSource, uris: readonly Uri[]): AsyncIterable<Batch> {
  let ahead: { readonly batch: readonly Uri[]; readonly reading: Promise<readonly FileBytes[]> } | undefined;
  for (const batch of batchesOf(uris)) {
    const before = ahead;
    ahead = { batch, reading: source.read(batch) };
    // Who waits for it is told of a failure; when the rest is not wanted any more, nobody does.
    ahead.reading.catch(() => {});
    if (before) yield { batch: before.batch, read: await before.reading };
  }
  if (ahead) yield { batch: ahead.batch, read: await ahead.reading };
}

interface Batch {
  readonly batch: readonly Uri[];
  readonly read: readonly FileBytes[];
}

/** One after the other, so that of many texts one is in memory at a time. */
function* changesOf(read: readonly FileBytes[], progress: LoadProgress): Iterable<FileChange> {
  for (const file of read) if (progress.isOpen?.(file.uri) !== true) yield changeOf(file);
}

/** Cuts a list of files into parts of which each is read at once. */
export function* batchesOf(uris: readonly Uri[]): Iterable<readonly Uri[]> {
  for (let start = 0; start < uris.length; start += batchSize) yield uris.slice(start, start + batchSize);
}

/** What reading a file means for the project. */
export function changeOf(file: FileBytes): FileChange {
  const { uri } = file;
  if ('gone' in file) return { type: 'gone', uri };
  if ('error' in file) return { type: 'unreadable', uri, reason: file.error };
  if (file.bytes.length > largestFile) return { type: 'unreadable', uri, reason: tooLarge };
  const decoded = decode(file.bytes);
  return 'error' in decoded
    ? { type: 'unreadable', uri, reason: decoded.error }
    : { type: 'text', uri, text: decoded.text, digest: digestOfBytes(file.bytes) };
}
