import type { MappingPreview, PreviewLocation, PreviewRow } from '../../server/lsp/protocol.ts';
import { type ShownState, shownState } from './words.ts';

type Row = PreviewRow<PreviewLocation>;

/** One half of a mapping as it is drawn: data flows from the sources on the left through boxes to the targets on the right. */
export interface Board {
  readonly direction: 'input' | 'output';
  readonly rows: readonly BoardRow[];
  /** Declared variables that no row reads. Only inputs have them. */
  readonly unread: readonly BoardSource[];
}

export interface BoardRow {
  readonly row: Row;
  /** Stays the same while the row keeps its name, also when an entry comes or goes. */
  readonly key: string;
  readonly state: ShownState;
  /** The sources that no row above reads: they are drawn beside this one. */
  readonly introduces: readonly BoardSource[];
  /** The ids of the sources from which lines lead here. */
  readonly reads: readonly string[];
  /** True if the value is not simply a source's: it has a box of its own between the source and the target. */
  readonly boxed: boolean;
}

/** A process variable, or an output of the action. */
export interface BoardSource {
  /** Unique on its board. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'variable' | 'parameter';
  readonly type: string | undefined;
  readonly declared: boolean;
  readonly description: string | undefined;
  readonly place: PreviewLocation | undefined;
}

/** Arranges one half of a task's mapping. The order of the rows is the server's. */
export function boardOf(preview: MappingPreview, direction: 'input' | 'output'): Board {
  const rows = direction === 'input' ? preview.inputs : preview.outputs;
  const sources = direction === 'input' ? variablesOf(preview) : resultsOf(preview);
  const drawn = new Set<string>();
  const keys = rowKeys(rows);
  const boardRows = rows.map((row, index): BoardRow => {
    const read = readsOf(row).map((name) => sources.get(name) ?? undeclared(name, direction));
    const introduces = unique(read).filter(({ id }) => !drawn.has(id));
    for (const { id } of introduces) drawn.add(id);
    return {
      row,
      key: keys[index] ?? row.id,
      state: shownState(row, preview),
      introduces,
      reads: linesOf(row, read),
      boxed: isBoxed(row),
    };
  });
  const unread = direction === 'input' ? [...sources.values()].filter(({ id }) => !drawn.has(id)) : [];
  return { direction, rows: boardRows, unread };
}

/** Names by which rows are the same as before; a second row of one name is counted. */
export function rowKeys(rows: readonly Row[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map(({ id, direction, parameter, target }) => {
    const name = `${direction} ${(direction === 'input' ? parameter?.name : target?.variable) ?? parameter?.name ?? id}`;
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    return times === 0 ? name : `${name} ${times}`;
  });
}

function variablesOf({ variables }: MappingPreview): Map<string, BoardSource> {
  return new Map(
    variables.map(({ name, type, declared, place }) => [
      name,
      { id: `variable:${name}`, name, kind: 'variable', type, declared, description: undefined, place },
    ]),
  );
}

/** Expressions of outputs read what the connector returned first, and then the variables of the process. */
function resultsOf(preview: MappingPreview): Map<string, BoardSource> {
  const sources = variablesOf(preview);
  for (const { parameter } of preview.outputs) {
    if (parameter === undefined) continue;
    const { name, type, known, description, place } = parameter;
    sources.set(name, { id: `parameter:${name}`, name, kind: 'parameter', type, declared: known, description, place });
  }
  return sources;
}

function undeclared(name: string, direction: 'input' | 'output'): BoardSource {
  const kind = direction === 'input' ? 'variable' : 'parameter';
  const rest = { type: undefined, declared: false, description: undefined, place: undefined };
  return { id: `${kind}:${name}`, name, kind, ...rest };
}

/** The names that a row shows on its left. An output that goes nowhere is shown all the same. */
function readsOf({ direction, source, parameter }: Row): readonly string[] {
  if (source.kind === 'variable') return [source.name];
  if (source.kind === 'expression') return source.reads;
  return direction === 'output' && source.kind === 'none' && parameter !== undefined ? [parameter.name] : [];
}

function linesOf({ source }: Row, read: readonly BoardSource[]): readonly string[] {
  return source.kind === 'none' ? [] : unique(read).map(({ id }) => id);
}

function isBoxed({ source }: Row): boolean {
  return source.kind !== 'none' && source.kind !== 'variable';
}

function unique(sources: readonly BoardSource[]): readonly BoardSource[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}
