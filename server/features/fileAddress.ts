import type { Uri } from '../model/file.ts';

/** The last part of an address as people write it, as in `movie list.json`. */
export function nameOfFile(uri: Uri): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The address of a file beside another one; undefined for a name that some file systems or addresses do not take. */
export function fileBeside(uri: Uri, name: string): Uri | undefined {
  const isPossible = !/[\\/:*?"<>|\p{Cc}\p{Cs}]|[. ]$/u.test(name);
  return isPossible ? uri.slice(0, uri.lastIndexOf('/') + 1) + encoded(name) : undefined;
}

/** As addresses are normalised everywhere: nothing but letters, digits, `-`, `.`, `_` and `~` stays. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/[!'()*]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase()}`);
}
