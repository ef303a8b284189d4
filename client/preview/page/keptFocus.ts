import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Gives the focus back to a row that lost it because a new picture moved the row: browsers take the focus from what moves. What
 * the author leaves by key or click is left.
 */
export function useKeptFocus(frame: RefObject<HTMLElement>): void {
  const focused = useRef<string>();
  useEffect(() => {
    const remember = ({ target }: Event) => {
      focused.current = keyOf(target, frame.current);
    };
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', remember);
    return () => {
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', remember);
    };
  }, [frame]);
  useLayoutEffect(() => {
    if (focused.current === undefined || document.activeElement !== document.body) return;
    const row = frame.current?.querySelector(`[data-key="${CSS.escape(focused.current)}"]`);
    row?.querySelector<HTMLElement>('.target-main')?.focus();
  });
}

function keyOf(target: EventTarget | null, frame: HTMLElement | null): string | undefined {
  if (!(target instanceof Element) || frame?.contains(target) !== true) return undefined;
  return target.closest<HTMLElement>('[data-key]')?.dataset.key;
}
