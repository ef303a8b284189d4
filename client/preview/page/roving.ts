import { useCallback } from 'preact/hooks';

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => Math.min(count - 1, index + 1),
  ArrowUp: (index) => Math.max(0, index - 1),
  PageDown: (index, count) => Math.min(count - 1, index + 10),
  PageUp: (index) => Math.max(0, index - 10),
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/**
 * The arrow keys of a list that takes one tab stop: they move the focus among the elements that match the selector, and give
 * each to `arrive`. Other keys go on to whoever wants them.
 */
export function useRoving(selector: string, arrive?: (element: HTMLElement) => void): (event: KeyboardEvent) => void {
  return useCallback(
    (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const { currentTarget, target } = event;
      if (step === undefined || !(currentTarget instanceof HTMLElement) || !(target instanceof Element)) return;
      const items = [...currentTarget.querySelectorAll<HTMLElement>(selector)];
      const index = items.indexOf(target.closest<HTMLElement>(selector) ?? currentTarget);
      const next = items[step(index, items.length)];
      if (index < 0 || next === undefined) return;
      event.preventDefault();
      next.focus();
      arrive?.(next);
    },
    [selector, arrive],
  );
}
