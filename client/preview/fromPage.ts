import type { ChoiceOfRow, JsonObject, MappingEdit, NewEntry, PreviewLocation } from '../../server/lsp/protocol.ts';
import { isJson, isJsonObject } from './json.ts';
import { isLocation } from './places.ts';
import { byKind, flag, type Guard, isObject, nullable, oneOf, optional, record, text } from './shape.ts';

/** What the page of a preview tells the extension. */
export type FromPage =
  /** The page can draw. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'select'; readonly uri: string; readonly elementId: string }
  /** Show where something is written; with `focus` the author wants to go on there. */
  | { readonly kind: 'reveal'; readonly location: PreviewLocation; readonly focus: boolean }
  /** What could the row with this id be mapped to? */
  | { readonly kind: 'choices'; readonly id: string; readonly row: ChoiceOfRow }
  | { readonly kind: 'edit'; readonly edit: MappingEdit }
  /** Take back the last edit that was made from the page. */
  | { readonly kind: 'undo' }
  /** Compute with what the author typed; null for what the files declare, and for a connector that returns nothing. */
  | { readonly kind: 'compute'; readonly variables: JsonObject | null; readonly returned: JsonObject | null }
  | { readonly kind: 'pin'; readonly pinned: boolean }
  /** The diagram is shown, and wants its text now and after each change, or is shown no more. */
  | { readonly kind: 'diagram'; readonly shown: boolean }
  | { readonly kind: 'copyMarkdown' }
  | { readonly kind: 'exportSvg' };

const isDirection = oneOf('input', 'output');

const isNewEntry: Guard<NewEntry> = (value): value is NewEntry => {
  if (!isObject(value)) return false;
  return value.type === 'variable' ? text(value.value) : value.type === 'value' && isJson(value.value);
};

const isMappingEdit: Guard<MappingEdit> = byKind<MappingEdit>({
  set: record({ kind: oneOf('set'), direction: isDirection, key: text, entry: isNewEntry }),
  remove: record({ kind: oneOf('remove'), direction: isDirection, key: text }),
  mapSameNames: record({ kind: oneOf('mapSameNames'), direction: isDirection }),
  setMappingType: record({
    kind: oneOf('setMappingType'),
    mappingType: nullable(oneOf('MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS')),
  }),
  createVariable: record({
    kind: oneOf('createVariable'),
    direction: isDirection,
    parameter: text,
    name: text,
    type: optional(text),
  }),
});

/** True for a message that the page may send; everything else is dropped. */
export const isFromPage: Guard<FromPage> = byKind<FromPage>({
  ready: record({ kind: oneOf('ready') }),
  select: record({ kind: oneOf('select'), uri: text, elementId: text }),
  reveal: record({ kind: oneOf('reveal'), location: isLocation, focus: flag }),
  choices: record({
    kind: oneOf('choices'),
    id: text,
    row: record({ direction: isDirection, key: optional(text), parameter: optional(text) }),
  }),
  edit: record({ kind: oneOf('edit'), edit: isMappingEdit }),
  undo: record({ kind: oneOf('undo') }),
  compute: record({
    kind: oneOf('compute'),
    variables: nullable(isJsonObject),
    returned: nullable(isJsonObject),
  }),
  pin: record({ kind: oneOf('pin'), pinned: flag }),
  diagram: record({ kind: oneOf('diagram'), shown: flag }),
  copyMarkdown: record({ kind: oneOf('copyMarkdown') }),
  exportSvg: record({ kind: oneOf('exportSvg') }),
});
