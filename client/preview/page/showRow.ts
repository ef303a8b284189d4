import { useActions } from './actions.ts';

/** Selects a row and goes there. In the table there is nothing to go to: the row is marked. */
export function useShowRow(): (row: string) => void {
  const { view } = useActions();
  return (row) => {
    view({ row });
    const place = document.querySelector(`[data-row="${CSS.escape(row)}"]`);
    place?.scrollIntoView({ block: 'center' });
    place?.querySelector<HTMLElement>('.target-main')?.focus();
  };
}
