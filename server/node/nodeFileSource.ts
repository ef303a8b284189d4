import { readFileSync, statSync } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { largestFile, tooLarge, type Uri } from '../model/file.ts';
import type { FileBytes, FileSource, LeftOut, Listing } from '../project/fileSource.ts';
import { isBuildFile, kindOfPath } from '../project/recognition.ts';
import { pathOfUri, uriOfPath } from './paths.ts';

/** Files over the disk. Links to folders are not followed, nor links to files that lead out of the listed folder. */
export class NodeFileSource implements FileSource {
  async list(folder: Uri, leftOut: LeftOut = nothing): Promise<Listing> {
    const found: Found = { files: [], links: [], unreadable: [], leftOut };
    const waiting = [pathOfUri(folder)];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      waiting.push(...(await this.listOne(path, found)));
    }
    const leading = found.links.length === 0 ? [] : await linksInside(pathOfUri(folder), found.links);
    return { files: [...found.files, ...leading].sort(), unreadable: found.unreadable };
  }

  async read(uris: readonly Uri[]): Promise<readonly FileBytes[]> {
    return Promise.all(uris.map(readOne));
  }

  async filesIn(folder: Uri): Promise<readonly Uri[]> {
    const path = pathOfUri(folder);
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isFile()).map(({ name }) => uriOfPath(join(path, name)));
  }

  readNow(uri: Uri): FileBytes {
    try {
      const path = pathOfUri(uri);
      // Reading a pipe that took the place of a file would wait for ever.
      const stats = statSync(path);
      if (!stats.isFile()) return { uri, gone: true };
      if (stats.size > largestFile) return { uri, error: tooLarge };
      return { uri, bytes: readFileSync(path) };
    } catch (error) {
      return isMissing(error) ? { uri, gone: true } : { uri, error: reasonOf(error) };
    }
  }

  /** Adds the files of one folder and answers its sub-folders. */
  private async listOne(path: string, found: Found): Promise<string[]> {
    try {
      const entries = await readdir(path, { withFileTypes: true });
      const isWanted = ({ name }: { name: string }): boolean => !found.leftOut.excludes(uriOfPath(`${path}/${name}`));
      const folders = entries.filter((entry) => entry.isDirectory() && isWanted(entry));
      const holdsProject = folders.some(({ name }) => name === 'connectors' || name === 'processes');
      for (const entry of entries) {
        if (entry.isDirectory()) continue;
        const uri = uriOfPath(`${path}/${entry.name}`);
        const isManifest = holdsProject && entry.name.endsWith('.json');
        if ((kindOfPath(uri) === undefined && !isBuildFile(uri) && !isManifest) || found.leftOut.excludes(uri))
          continue;
        (entry.isSymbolicLink() ? found.links : found.files).push(uri);
      }
      return folders.map(({ name }) => `${path}/${name}`);
    } catch (error) {
      found.unreadable.push({ uri: uriOfPath(path), reason: reasonOf(error) });
      return [];
    }
  }
}

const nothing: LeftOut = { excludes: () => false, namesEverywhere: () => [] };

interface Found {
  readonly leftOut: LeftOut;
  readonly files: Uri[];
  readonly links: Uri[];
  readonly unreadable: { uri: Uri; reason: string }[];
}

/** The links whose targets lie below the folder; one that leads nowhere or in a circle is none. */
async function linksInside(folder: string, links: readonly Uri[]): Promise<Uri[]> {
  const root = `${await realpath(folder)}${sep}`;
  const targets = await Promise.allSettled(links.map((link) => realpath(pathOfUri(link))));
  return links.filter((_link, at) => {
    const target = targets[at];
    return target?.status === 'fulfilled' && target.value.startsWith(root);
  });
}

async function readOne(uri: Uri): Promise<FileBytes> {
  try {
    const path = pathOfUri(uri);
    const stats = await stat(path);
    if (!stats.isFile()) return { uri, gone: true };
    if (stats.size > largestFile) return { uri, error: tooLarge };
    return { uri, bytes: await readFile(path) };
  } catch (error) {
    return isMissing(error) ? { uri, gone: true } : { uri, error: reasonOf(error) };
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/** Why the system refused, in a sentence without a full stop and without the path. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons.get(code) ?? (code ? `The system refused to read it (${code})` : 'The system refused to read it');
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'There is no permission to read it'],
  ['EPERM', 'There is no permission to read it'],
  ['ENOENT', 'It does not exist'],
  ['ENOTDIR', 'It does not exist'],
  ['ELOOP', 'Its links lead in a circle'],
  ['EMFILE', 'Too many files are open'],
  ['ENAMETOOLONG', 'Its path is too long for the system'],
]);
