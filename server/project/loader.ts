import { largestFile, tooLarge, type Uri } from '../model/file.ts';
import { decode } from '../text/decode.ts';
import { digestOfBytes } from '../text/digest.ts';
import { configurationName, configurationsAbove, isConfiguration } from './configuration.ts';
import { Exclusions } from './exclusions.ts';
import type { FileBytes, FileSource, LeftOut, Listing } from './fileSource.ts';
import type { FileChange, Project } from './project.ts';
import { isBuildFile, kindOfPath } from './recognition.ts';

/** How many files are read at once: enough to keep a disk busy, few enough to keep answering in between. */
const batchSize = 64;

export interface LoadProgress {
  /** Called after each batch with the number of files read so far and of all; the next batch waits for it. */
  report(read: number, total: number): Promise<void>;
  /** True for a file that somebody waits for; asked when all paths are known. */
  isUrgent?(uri: Uri): boolean;
  /** True for a file that is open in an editor by now: its text counts, whatever was read meanwhile. */
  isOpen?(uri: Uri): boolean;
  /** What is left out at the moment; without it what the configuration files say and the folders of build outputs. */
  leftOut?(): LeftOut;
  /** True once nobody wants the rest: the files that are not read yet stay known by their paths. */
  readonly isCancelled?: boolean;
}

/** How folders were listed. What is left out may be something else by the time that all their files are read. */
export interface Listed {
  /** One for each folder. */
  readonly listings: readonly Listing[];
  readonly leftOut: LeftOut;
}

/**
 * Lists the folders and reads all their files into the project. First the configuration files, those above the folders included,
 * as they say what is left out. Then all paths become known, so that scopes are right from the first file on, then what is urgent,
 * names before what is said of them.
 */
export async function loadFolders(
  project: Project,
  source: FileSource,
  folders: readonly Uri[],
  progress: LoadProgress,
): Promise<Listed> {
  const listed = await listWanted(project, source, folders, progress);
  const files = listed.listings.flatMap((listing) => listing.files);
  project.apply(files.map((uri) => ({ type: 'found', uri })));
  const unread = files.filter((uri) => !isBuildFile(uri) && !isConfiguration(uri));
  const ranked = unread.map((uri) => ({ uri, rank: rankOf(uri, progress.isUrgent?.(uri) === true) }));
  const ordered = ranked.sort((a, b) => a.rank - b.rank).map(({ uri }) => uri);
  await loadFiles(project, source, ordered, progress);
  return listed;
}

/** Lists and reads configuration files until none of them says anything else of what is to be listed. */
async function listWanted(
  project: Project,
  source: FileSource,
  folders: readonly Uri[],
  progress: LoadProgress,
): Promise<Listed> {
  const read = await loadConfigurationsAround(project, source, folders, progress);
  for (;;) {
    const said = project.excluded;
    const leftOut = progress.leftOut?.() ?? new Exclusions({ roots: folders, configured: said, wishes: () => [] });
    const listings = await Promise.all(folders.map((folder) => source.list(folder, leftOut)));
    const found = listings.flatMap(({ files }) => files.filter((uri) => isConfiguration(uri) && !read.has(uri)));
    if (found.length > 0) project.apply(changesOf(await source.read(found), progress));
    for (const uri of found) read.add(uri);
    if (project.excluded !== said) continue;
    const unwanted = [...read].filter((uri) => leftOut.excludes(uri));
    if (unwanted.length > 0) project.apply(unwanted.map((uri) => ({ type: 'gone', uri })));
    return { listings, leftOut };
  }
}

/**
 * Reads those in the folders and above them, and answers their addresses. Most of them are not there; one that cannot be read is
 * nothing that the user asked for, unless it is found in a folder later on.
 */
async function loadConfigurationsAround(
  project: Project,
  source: FileSource,
  folders: readonly Uri[],
  progress: LoadProgress,
): Promise<Set<Uri>> {
  const own = folders.map((folder) => `${folder}/${configurationName}`);
  const around = [...new Set([...own, ...folders.flatMap(configurationsAbove)])];
  const found = around.length > 0 ? [...changesOf(await source.read(around), progress)] : [];
  const texts = found.filter(({ type }) => type === 'text');
  project.apply(texts);
  return new Set(texts.map(({ uri }) => uri));
}

/**
 * The lower the sooner. Of what somebody waits for the names come first: those of connectors and actions, which most tasks name,
 * then those of processes and implementations; what extensions say is about them.
 */
function rankOf(uri: Uri, isUrgent: boolean): number {
  if (!isUrgent) return 3;
  const kind = kindOfPath(uri);
  return kind === 'connector' ? 0 : kind === 'bpmn' ? 1 : 2;
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
