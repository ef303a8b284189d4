import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { Board } from '../board.ts';
import { curve, type Point } from '../curve.ts';
import type { ShownState } from '../words.ts';
import { linePlaces } from './linePlaces.ts';

interface LinesProps {
  readonly frame: RefObject<HTMLElement>;
  readonly board: Board;
  readonly selected: string | undefined;
}

export interface Line {
  readonly id: string;
  readonly row: string;
  readonly state: ShownState;
  readonly from: Point;
  readonly to: Point;
}

/** The lines of a board, between what is in sight. The words of each row say the same, so readers of the screen skip them. */
export function Lines({ frame, board, selected }: LinesProps) {
  const [lines, setLines] = useState<readonly Line[]>([]);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let asked = 0;
    const measure = () => {
      asked = 0;
      const measured = linePlaces(element, board);
      setLines((before) => (JSON.stringify(before) === JSON.stringify(measured) ? before : measured));
    };
    const later = () => {
      if (asked === 0) asked = requestAnimationFrame(measure);
    };
    measure();
    const resized = new ResizeObserver(later);
    resized.observe(element);
    // Scrolling does not bubble, but it can be seen on its way down.
    document.addEventListener('scroll', later, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(asked);
      resized.disconnect();
      document.removeEventListener('scroll', later, { capture: true });
    };
  }, [frame, board]);
  return (
    <svg class="lines" aria-hidden="true">
      {lines.map(({ id, row, state, from, to }) => (
        <path key={id} class="line" data-state={state} data-selected={row === selected} d={curve(from, to)} />
      ))}
    </svg>
  );
}
