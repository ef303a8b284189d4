import type {
  Json,
  MappingPreview,
  PreviewLocation,
  PreviewRow,
  PreviewSource,
  RowState,
} from '../../server/lsp/protocol.ts';

type Row = PreviewRow<PreviewLocation>;

/** How long a value may be where there is one line for it, in UTF-16 code units. */
const SHORT = 80;

/** How a row is shown. `waiting` is a right entry whose variable has no value here so far: nothing is wrong with it. */
export type ShownState = RowState | 'waiting';

export const STATE_WORDS: Readonly<Record<ShownState, string>> = {
  mapped: 'Mapped',
  constant: 'Constant',
  byMapAll: 'With all',
  unmapped: 'Not mapped',
  missing: 'Missing',
  ignored: 'Ignored',
  dropped: 'Dropped',
  fails: 'Fails',
  unresolved: 'At run time',
  waiting: 'No value yet',
};

const SOURCE_WORDS: Readonly<Record<PreviewSource['kind'], string>> = {
  none: 'nothing',
  variable: 'variable',
  literal: 'literal',
  expression: 'expression',
  constant: 'constant',
  jsonPatch: 'JSON Patch',
  unreadable: 'unreadable entry',
};

/** A type of BPMN as people say it: `user task` for `userTask`. */
export function readableType(type: string): string {
  return type.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** What stands on the other side of a task's mapping, in the middle of a sentence. */
export function partnerWord({ element: { type } }: MappingPreview): string {
  if (type === 'serviceTask') return 'connector';
  return type === 'callActivity' ? 'called process' : readableType(type);
}

/** The state of a row as it is shown. */
export function shownState({ state, source, direction }: Row, { variables }: MappingPreview): ShownState {
  const isOpen = state === 'dropped' || state === 'unresolved';
  if (!isOpen || direction !== 'input' || source.kind !== 'variable') return state;
  const waits = variables.some(({ name, declared, origin }) => name === source.name && declared && origin === 'none');
  return waits ? 'waiting' : state;
}

/** What kind of thing a value comes from; the results of a connector are no variables. */
export function sourceWord({ direction, source }: Row): string {
  return source.kind === 'variable' && direction === 'output' ? 'output' : SOURCE_WORDS[source.kind];
}

/** The source as the author wrote it. */
export function sourceText({ source }: Row): string {
  switch (source.kind) {
    case 'none':
      return '';
    case 'variable':
      return source.name;
    case 'expression':
      return typeof source.value === 'string' ? source.value : jsonText(source.value);
    case 'unreadable':
      return source.value === undefined ? '' : jsonText(source.value);
    default:
      return jsonText(source.value);
  }
}

/** The name on the right of a row: a parameter for inputs, a variable for outputs. Undefined for an output that goes nowhere. */
export function targetName({ direction, parameter, target, key }: Row): string | undefined {
  return direction === 'input' ? (parameter?.name ?? key) : (target?.variable ?? key);
}

export function jsonText(value: Json): string {
  return JSON.stringify(value);
}

/** A value on one line, cut where it is long. */
export function shortJson(value: Json): string {
  return cut(jsonText(value), SHORT);
}

export function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
