import { URI } from 'vscode-uri';
import type { Uri } from '../model/file.ts';

/** Editors spell one address in several ways (`%20` or a blank, `C:` or `c%3A`); the project uses one. */
export function normalUri(uri: string): Uri {
  return URI.parse(uri).toString();
}

/** The address of a folder, without a slash at its end, so that a file below it begins with it and a slash. */
export function normalFolder(uri: string): Uri {
  return normalUri(uri).replace(/\/+$/, '');
}
