import type { Json, PreviewLocation, PreviewRow, PreviewSource, RowState } from '../../server/lsp/protocol.ts';

type Row = PreviewRow<PreviewLocation>;

/** How long a value may be where there is one line for it, in UTF-16 code units. */
const SHORT = 80;

export const STATE_WORDS: Readonly<Record<RowState, string>> = {
  mapped: 'Mapped',
  constant: 'Constant',
  byMapAll: 'With all',
  unmapped: 'Not mapped',
  missing: 'Missing',
  ignored: 'Ignored',
  dropped: 'Dropped',
  fails: 'Fails',
  unresolved: 'At run time',
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
