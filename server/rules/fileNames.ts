import type { Uri } from '../model/file.ts';

/** The last part of an address as people write it, as in `movie list.json`. */
export function fileName(uri: Uri): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** What the modeling service calls a connector after an import: its file's name without `.json`. */
export function baseName(uri: Uri): string {
  return fileName(uri).replace(/\.json$/, '');
}
