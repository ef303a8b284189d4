import type { Json, MappingEditParams } from './protocol.ts';

type MappingEdit = MappingEditParams['edit'];
type Fields = Readonly<Record<string, unknown>>;

/** The parameters of the request if a client sent what the protocol says; undefined for anything else. */
export function mappingEditParams(params: unknown): MappingEditParams | undefined {
  if (!isObject(params) || !isObject(params.textDocument) || !isObject(params.edit)) return undefined;
  const { elementId, textDocument } = params;
  if (typeof textDocument.uri !== 'string' || typeof elementId !== 'string') return undefined;
  const edit = mappingEditOf(params.edit);
  return edit && { textDocument: { uri: textDocument.uri }, elementId, edit };
}

function mappingEditOf({ kind, ...fields }: Fields): MappingEdit | undefined {
  if (kind === 'setMappingType') return mappingTypeEdit(fields);
  const { direction } = fields;
  if (direction !== 'input' && direction !== 'output') return undefined;
  switch (kind) {
    case 'set':
      return setEdit(fields, direction);
    case 'remove':
      return typeof fields.key === 'string' ? { kind, direction, key: fields.key } : undefined;
    case 'mapSameNames':
      return { kind, direction };
    case 'createVariable':
      return createVariableEdit(fields, direction);
    default:
      return undefined;
  }
}

function mappingTypeEdit({ mappingType }: Fields): MappingEdit | undefined {
  const kind = 'setMappingType';
  switch (mappingType) {
    case null:
    case 'MAP_ALL':
    case 'MAP_ALL_INPUTS':
    case 'MAP_ALL_OUTPUTS':
      return { kind, mappingType };
    default:
      return undefined;
  }
}

function setEdit({ key, entry }: Fields, direction: 'input' | 'output'): MappingEdit | undefined {
  if (typeof key !== 'string' || !isObject(entry) || entry.value === undefined) return undefined;
  const { type, value } = entry;
  if (type === 'variable' && typeof value === 'string') return { kind: 'set', direction, key, entry: { type, value } };
  // What came over the wire was JSON.
  return type === 'value' ? { kind: 'set', direction, key, entry: { type, value: value as Json } } : undefined;
}

function createVariableEdit({ parameter, name, type }: Fields, direction: 'input' | 'output'): MappingEdit | undefined {
  if (typeof parameter !== 'string' || typeof name !== 'string') return undefined;
  const edit = { kind: 'createVariable', direction, parameter, name } as const;
  if (type === undefined || type === null) return edit;
  return typeof type === 'string' ? { ...edit, type } : undefined;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
