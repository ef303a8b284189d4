import type { PreviewLocation, PreviewRow } from '../../../server/lsp/protocol.ts';
import type { Board } from '../board.ts';
import { useActions, useEdit, useReveal } from './actions.ts';
import { useRoving } from './roving.ts';
import { removalOf } from './rowEdits.ts';

/** The keys of a board: arrows go from row to row and across one, Enter leads to the source, F2 changes it, Delete removes the entry. */
export function useBoardKeys(board: Board, edit: (row: string) => void): (event: KeyboardEvent) => void {
  const { view } = useActions();
  const reveal = useReveal();
  const change = useEdit();
  const move = useRoving('.target-main', (item) => view({ row: rowIdOf(item) }));
  const press = (event: KeyboardEvent, row: Row): boolean => {
    const removal = removalOf(row);
    if (event.key === 'Enter') reveal(row.place ?? row.parameter?.place, true);
    else if (event.key === 'F2') edit(row.id);
    else if (event.key === 'Delete' && removal !== undefined) change(removal);
    else return false;
    return true;
  };
  return (event) => {
    const { target } = event;
    if (!(target instanceof HTMLElement) || target.closest('.row-editor') !== null) return;
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') return moveAcross(event, target);
    const row = board.rows.find(({ row }) => row.id === rowIdOf(target))?.row;
    if (row === undefined || !target.matches('.target-main')) return;
    if (press(event, row)) event.preventDefault();
    else move(event);
  };
}

type Row = PreviewRow<PreviewLocation>;

function rowIdOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('[data-row]')?.dataset.row;
}

/** Left and right go over the sources, the box and the target of one row. */
function moveAcross(event: KeyboardEvent, target: HTMLElement): void {
  const items = [...(target.closest('[data-row]')?.querySelectorAll<HTMLElement>('.chip, .box, .target-main') ?? [])];
  const next = items[items.indexOf(target) + (event.key === 'ArrowLeft' ? -1 : 1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
