import type { Position } from 'vscode-languageserver';
import { isShallow } from '../preview/engine/json.ts';
import type { JsonObject, MappingPreviewParams, PreviewTasksParams } from './protocol.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The parameters of the request if a client sent what the protocol says; undefined for anything else. */
export function mappingPreviewParams(params: unknown): MappingPreviewParams | undefined {
  if (!isObject(params)) return undefined;
  const { elementId, variables, returned } = params;
  const [textDocument, position] = [documentOf(params), positionOf(params)];
  const isAddressed = typeof elementId === 'string' || (elementId === undefined && position !== undefined);
  if (!textDocument || !isAddressed || !isValues(variables) || !isValues(returned)) return undefined;
  return {
    textDocument,
    ...(typeof elementId === 'string' ? { elementId } : {}),
    ...(position ? { position } : {}),
    ...(variables ? { variables } : {}),
    ...(returned ? { returned } : {}),
  };
}

/** The same for the request of tasks. */
export function previewTasksParams(params: unknown): PreviewTasksParams | undefined {
  if (!isObject(params)) return undefined;
  const [textDocument, position] = [documentOf(params), positionOf(params)];
  return textDocument && position ? { textDocument, position } : undefined;
}

function documentOf({ textDocument }: Fields): { readonly uri: string } | undefined {
  return isObject(textDocument) && typeof textDocument.uri === 'string' ? { uri: textDocument.uri } : undefined;
}

function positionOf({ position }: Fields): Position | undefined {
  if (!isObject(position)) return undefined;
  const { line, character } = position;
  return isIndex(line) && isIndex(character) ? { line, character } : undefined;
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

/** What came over the wire was JSON; nesting is limited as it is in files. */
function isValues(values: unknown): values is JsonObject | undefined {
  return values === undefined || (isObject(values) && isShallow(values));
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
