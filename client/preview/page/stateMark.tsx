import type { RowState } from '../../../server/lsp/protocol.ts';
import { STATE_WORDS } from '../words.ts';
import { Icon, type IconName } from './icon.tsx';

const MARKS: Readonly<Record<RowState, { readonly icon: IconName; readonly tone: string }>> = {
  mapped: { icon: 'complete', tone: 'good' },
  constant: { icon: 'complete', tone: 'good' },
  byMapAll: { icon: 'complete', tone: 'good' },
  unmapped: { icon: 'none', tone: 'quiet' },
  missing: { icon: 'warning', tone: 'warning' },
  ignored: { icon: 'warning', tone: 'warning' },
  dropped: { icon: 'warning', tone: 'warning' },
  fails: { icon: 'error', tone: 'error' },
  unresolved: { icon: 'incomplete', tone: 'attention' },
};

/** What becomes of a row, as a shape and a word. */
export function StateMark({ state }: { readonly state: RowState }) {
  const { icon, tone } = MARKS[state];
  return (
    <span class="state">
      <Icon name={icon} tone={tone} />
      {STATE_WORDS[state]}
    </span>
  );
}
