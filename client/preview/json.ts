import type { Json, JsonObject } from '../../server/lsp/protocol.ts';
import { isObject } from './shape.ts';

export function isJson(value: unknown): value is Json {
  if (Array.isArray(value)) return value.every(isJson);
  if (isObject(value)) return Object.values(value).every(isJson);
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

export function isJsonObject(value: unknown): value is JsonObject {
  return isObject(value) && isJson(value);
}
