import { resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Uri } from '../model/file.ts';

/** The address of a path, in the one spelling that editors use; a relative path is taken from the current folder. */
export function uriOfPath(path: string): Uri {
  return URI.file(resolve(path)).toString();
}

/** The path of a `file:` address. */
export function pathOfUri(uri: Uri): string {
  return URI.parse(uri).fsPath;
}
