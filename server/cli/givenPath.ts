import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { Uri } from '../model/file.ts';
import { reasonOf } from '../node/nodeFileSource.ts';
import { pathOfUri, uriOfPath } from '../node/paths.ts';
import { isSourceResources, parent } from '../project/folders.ts';
import { UsageError } from './checkArguments.ts';

/** A path of the command line. */
export interface Given {
  /** The folder to read: names resolve among the files around those that are asked for. */
  readonly folder: Uri;
  /** The address of a file, or of a folder with a slash behind it. */
  readonly wanted: Uri;
}

/** What a path asks for. Throws a `UsageError` if it cannot be read. */
export async function givenPath(path: string): Promise<Given> {
  try {
    const uri = uriOfPath(path);
    const isFolder = (await stat(path)).isDirectory();
    await access(path, isFolder ? constants.R_OK | constants.X_OK : constants.R_OK);
    return { folder: await projectOf(isFolder ? uri : parent(uri)), wanted: isFolder ? slashed(uri) : uri };
  } catch (error) {
    throw new UsageError(`${path}: ${reasonOf(error)}`);
  }
}

/** The folders of the given paths, none of which lies in another. */
export function foldersToRead(given: readonly Given[]): Uri[] {
  const folders = [...new Set(given.map(({ folder }) => folder))];
  return folders.filter((folder) => !folders.some((other) => other !== folder && isBelow(folder, other)));
}

/** The folders above one that belong to the same workspace, which is the current folder. */
export function foldersAbove(folder: Uri): Uri[] {
  const workspace = uriOfPath('.');
  const above: Uri[] = [];
  for (let at = folder; isBelow(at, workspace); at = parent(at)) above.push(parent(at));
  return above;
}

export function isBelow(uri: Uri, folder: Uri): boolean {
  return uri !== folder && uri.startsWith(slashed(folder));
}

/** The folder in whose scope the files of a folder lie: it may begin further up. */
async function projectOf(folder: Uri): Promise<Uri> {
  for (const candidate of [folder, ...foldersAbove(folder)]) {
    if (projectFolders.some((name) => candidate.endsWith(`/${name}`))) return parent(candidate);
    if (isSourceResources(candidate) || (await holdsProject(candidate))) return candidate;
  }
  return folder;
}

async function holdsProject(folder: Uri): Promise<boolean> {
  const found = await Promise.allSettled(projectFolders.map((name) => stat(pathOfUri(`${slashed(folder)}${name}`))));
  return found.some((entry) => entry.status === 'fulfilled' && entry.value.isDirectory());
}

const projectFolders = ['connectors', 'processes'];

function slashed(folder: Uri): Uri {
  return folder.endsWith('/') ? folder : `${folder}/`;
}
