import type { Board, BoardRow, BoardSource } from './board.ts';
import type { Point } from './curve.ts';
import { cut, type ShownState, sourceText, sourceWord, targetName } from './words.ts';

export const WIDTH = 920;

const SOURCES = { x: 24, width: 220 };
const BOXES = { x: 300, width: 230 };
const TARGETS = { x: 586, width: 310 };
const NODE_HEIGHT = 40;
const GAP = 8;
// Two thirds of the letters of such a font are narrower than this, in pixels.
const LETTER_WIDTH = 7.2;

export interface PlacedNode {
  readonly kind: 'node' | 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly detail: string;
}

export interface PlacedRow {
  readonly target: PlacedNode;
  readonly box: PlacedNode | undefined;
  readonly state: ShownState;
}

export interface PlacedLine {
  readonly from: Point;
  readonly to: Point;
  readonly state: ShownState;
}

export interface PlacedBoard {
  readonly top: number;
  readonly bottom: number;
  readonly sources: readonly PlacedNode[];
  readonly rows: readonly PlacedRow[];
  readonly lines: readonly PlacedLine[];
}

/** Places a board below `top`, in pixels: a row is as high as the sources that stand beside it. */
export function layOut(board: Board, top: number): PlacedBoard {
  const places = new Map<string, PlacedNode>();
  const rows: PlacedRow[] = [];
  let y = top;
  for (const row of board.rows) {
    row.introduces.forEach((source, index) => {
      places.set(source.id, sourceAt(source, y + index * (NODE_HEIGHT + GAP)));
    });
    rows.push(rowAt(row, y));
    y += Math.max(1, row.introduces.length) * (NODE_HEIGHT + GAP);
  }
  const lines = board.rows.flatMap((row, index) => linesOf(row, rows[index], places));
  return { top, bottom: y, sources: [...places.values()], rows, lines };
}

function sourceAt({ name, type, declared }: BoardSource, y: number): PlacedNode {
  return node('node', SOURCES, y, { name, detail: declared ? (type ?? '') : 'not declared' });
}

function rowAt({ row, boxed, state }: BoardRow, y: number): PlacedRow {
  const { parameter, target } = row;
  const words =
    row.direction === 'input'
      ? [parameter?.type, parameter?.required ? 'required' : undefined]
      : [target?.declared === false ? 'not declared' : undefined];
  const detail = words.filter((word) => word !== undefined).join(' · ');
  return {
    target: node('node', TARGETS, y, { name: targetName(row) ?? 'not written back', detail }),
    box: boxed ? node('box', BOXES, y, { name: sourceText(row) || sourceWord(row), detail: '' }) : undefined,
    state,
  };
}

function node(
  kind: 'node' | 'box',
  { x, width }: { readonly x: number; readonly width: number },
  y: number,
  { name, detail }: { readonly name: string; readonly detail: string },
): PlacedNode {
  const room = Math.floor((width - (kind === 'box' ? 20 : 90)) / LETTER_WIDTH);
  return { kind, x, y, width, height: NODE_HEIGHT, name: cut(name, room), detail };
}

function linesOf(
  { reads, state }: BoardRow,
  placed: PlacedRow | undefined,
  sources: ReadonlyMap<string, PlacedNode>,
): readonly PlacedLine[] {
  if (placed === undefined) return [];
  const end = left(placed.box ?? placed.target);
  const lines = reads.flatMap((id): PlacedLine[] => {
    const source = sources.get(id);
    return source === undefined ? [] : [{ from: right(source), to: end, state }];
  });
  return placed.box === undefined ? lines : [...lines, { from: right(placed.box), to: left(placed.target), state }];
}

function left({ x, y, height }: PlacedNode): Point {
  return { x, y: y + height / 2 };
}

function right({ x, y, width, height }: PlacedNode): Point {
  return { x: x + width, y: y + height / 2 };
}
