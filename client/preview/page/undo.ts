import { useEffect } from 'preact/hooks';
import { useActions } from './actions.ts';

/** Ctrl+Z takes back the last change of the files; in a field it takes back what was typed there, as everywhere. */
export function useUndo(): void {
  const { send } = useActions();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const undo =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      if (!undo || isField(event.target)) return;
      event.preventDefault();
      send({ kind: 'undo' });
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [send]);
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
