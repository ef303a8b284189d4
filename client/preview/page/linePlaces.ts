import type { Board, BoardRow } from '../board.ts';
import type { Point } from '../curve.ts';
import type { Line } from './lines.tsx';

/** How far beyond the window lines are still drawn, in pixels, so that scrolling shows no gap. */
const MARGIN = 400;
/** Where the middle of a source is that is out of sight and so not laid out, in pixels below the top of its row. */
const UNSEEN_MIDDLE = 17;

interface RowPlace {
  readonly element: HTMLElement;
  readonly box: DOMRect;
  readonly seen: boolean;
}

/** Where the lines of a board run, relative to its frame. Only rows in sight are looked into: the others are not laid out. */
export function linePlaces(frame: HTMLElement, board: Board): readonly Line[] {
  const origin = frame.getBoundingClientRect();
  const rows = placesOfRows(frame);
  const sources = placesOfSources(board, rows);
  const relative = ({ x, y }: Point): Point => ({ x: x - origin.left, y: y - origin.top });
  return board.rows.flatMap((boardRow) => {
    const place = rows.get(boardRow.row.id);
    if (place === undefined) return [];
    const starts = boardRow.reads.flatMap((id) => {
      const from = sources(id);
      return from === undefined || !(from.seen || place.seen) ? [] : [{ id, from: from.point }];
    });
    if (starts.length === 0 && !(boardRow.boxed && place.seen)) return [];
    return linesOf(boardRow, place, starts).map((line) => ({
      ...line,
      from: relative(line.from),
      to: relative(line.to),
    }));
  });
}

function linesOf(
  { row, boxed, state }: BoardRow,
  place: RowPlace,
  starts: readonly { id: string; from: Point }[],
): readonly Line[] {
  const target = leftOf(place, '.target-main');
  const box = boxed ? shownBox(place) : null;
  const rest = { row: row.id, state };
  const end = box === null ? target : leftOf(place, '.box');
  const lines = starts.map(({ id, from }) => ({ id: `${row.id} ${id}`, from, to: end, ...rest }));
  if (box === null || !place.seen) return lines;
  const { right, top, height } = box.getBoundingClientRect();
  return [...lines, { id: `${row.id} box`, from: { x: right, y: top + height / 2 }, to: target, ...rest }];
}

/** In a narrow window there is no room for boxes, and lines lead to the target at once. */
function shownBox({ element, seen }: RowPlace): Element | null {
  const box = seen ? element.querySelector<HTMLElement>('.box') : null;
  return box === null || box.offsetParent === null ? null : box;
}

function placesOfRows(frame: HTMLElement): ReadonlyMap<string, RowPlace> {
  const places = new Map<string, RowPlace>();
  for (const element of frame.querySelectorAll<HTMLElement>('[data-row]')) {
    const box = element.getBoundingClientRect();
    const seen = box.bottom > -MARGIN && box.top < window.innerHeight + MARGIN;
    places.set(element.dataset.row ?? '', { element, box, seen });
  }
  return places;
}

type SourcePlace = { readonly point: Point; readonly seen: boolean };

function placesOfSources(board: Board, rows: ReadonlyMap<string, RowPlace>): (id: string) => SourcePlace | undefined {
  const rowOf = new Map(board.rows.flatMap(({ row, introduces }) => introduces.map(({ id }) => [id, row.id] as const)));
  return (id) => {
    const place = rows.get(rowOf.get(id) ?? '');
    if (place === undefined) return undefined;
    const column = place.element.querySelector('.sources');
    if (!place.seen || column === null) {
      return { point: { x: place.box.left + place.box.width / 4, y: place.box.top + UNSEEN_MIDDLE }, seen: false };
    }
    const chip = [...column.children].find((child) => child instanceof HTMLElement && child.dataset.source === id);
    const { right, top, height } = (chip ?? column).getBoundingClientRect();
    return { point: { x: right, y: top + height / 2 }, seen: true };
  };
}

function leftOf({ element, box, seen }: RowPlace, selector: string): Point {
  const part = seen ? element.querySelector(selector) : null;
  if (part === null) return { x: box.left + box.width / 2, y: box.top + UNSEEN_MIDDLE };
  const { left, top, height } = part.getBoundingClientRect();
  // A tall target is met at its name.
  return { x: left, y: top + Math.min(height / 2, UNSEEN_MIDDLE) };
}
