import type { JsonDocument } from './jsonTree.ts';
import { repairJson } from './repairJson.ts';
import { parseWellFormedJson } from './wellFormedJson.ts';

/** Reads any text; never throws, and recurses a little way at most, so that depth costs memory only. A byte order mark at the start is skipped. */
export function parseJson(text: string): JsonDocument {
  return parseWellFormedJson(text) ?? repairJson(text);
}
