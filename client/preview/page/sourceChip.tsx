import type { BoardSource } from '../board.ts';
import { useReveal } from './actions.ts';
import { Icon } from './icon.tsx';

/** A variable or an output of the action. On a board the arrow keys reach it; elsewhere the tab key does. */
export function SourceChip({
  source,
  reachable = false,
}: {
  readonly source: BoardSource;
  readonly reachable?: boolean;
}) {
  const reveal = useReveal();
  const { name, type, declared, kind, place, description, id } = source;
  return (
    <button
      type="button"
      class="chip"
      data-source={id}
      data-declared={declared}
      tabIndex={reachable ? 0 : -1}
      title={description ?? (declared ? name : `${name} is not declared`)}
      onClick={() => reveal(place)}
      onDblClick={() => reveal(place, true)}
    >
      <Icon name={kind} tone="quiet" />
      <span>
        <span class="name">{name}</span> <span class="type muted">{declared ? type : 'not declared'}</span>
      </span>
    </button>
  );
}
