import { URI } from 'vscode-uri';
import type { Uri } from '../model/file.ts';

/** Editors spell one address in several ways (`%20` or a blank, `C:` or `c%3A`); the project uses one. What is no address stays as it is, and no file has it. */
export function normalUri(uri: string): Uri {
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** The address of a folder, without a slash at its end, so that a file below it begins with it and a slash. */
export function normalFolder(uri: string): Uri {
  const address = normalUri(uri);
  let end = address.length;
  while (address[end - 1] === '/') end--;
  return address.slice(0, end);
}
