import type { Json, MappingEdit, PreviewLocation, PreviewRow } from '../../../server/lsp/protocol.ts';

type Row = PreviewRow<PreviewLocation>;

/** The edit that takes a row's entry out of the mapping; undefined for a row without one. */
export function removalOf({ direction, key, source }: Row): MappingEdit | undefined {
  if (key === undefined || source.kind === 'constant') return undefined;
  return { kind: 'remove', direction, key };
}

/** What was typed as a value: text stays text where text is wanted, and elsewhere JSON is taken as what it says. */
export function typedValue(typed: string, wantsText: boolean): Json {
  if (wantsText) return typed;
  return parsed(typed)?.value ?? typed;
}

/** The JSON that a text is; undefined if it is none. */
export function parsed(typed: string): { readonly value: Json } | undefined {
  try {
    return { value: JSON.parse(typed) };
  } catch {
    return undefined;
  }
}
