import type { Uri } from '../model/file.ts';
import { parent } from '../project/folders.ts';

/** The address of a file of this name in the same folder; undefined if some system does not allow the name. */
export function siblingAddress(uri: Uri, name: string): Uri | undefined {
  if (/[\\/:*?"<>|\p{Cc}\p{Cs}]|^\.|^ | \.|[ .]$/u.test(name)) return undefined;
  return `${parent(uri)}/${encodeURIComponent(name).replace(/[!'()*]/g, percent)}`;
}

/** Addresses in their usual spelling encode these, too. */
function percent(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).toUpperCase()}`;
}
