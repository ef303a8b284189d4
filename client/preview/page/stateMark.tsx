import { type ShownState, STATE_WORDS } from '../words.ts';
import { Icon, type IconName } from './icon.tsx';

const MARKS: Readonly<Record<ShownState, { readonly icon: IconName; readonly tone: string }>> = {
  mapped: { icon: 'complete', tone: 'good' },
  constant: { icon: 'complete', tone: 'good' },
  byMapAll: { icon: 'complete', tone: 'good' },
  unmapped: { icon: 'none', tone: 'quiet' },
  missing: { icon: 'warning', tone: 'warning' },
  ignored: { icon: 'warning', tone: 'warning' },
  dropped: { icon: 'warning', tone: 'warning' },
  fails: { icon: 'error', tone: 'error' },
  unresolved: { icon: 'incomplete', tone: 'attention' },
  waiting: { icon: 'complete', tone: 'quiet' },
};

/** What becomes of a row, as a shape and a word. */
export function StateMark({ state }: { readonly state: ShownState }) {
  const { icon, tone } = MARKS[state];
  return (
    <span class="state">
      <Icon name={icon} tone={tone} />
      {STATE_WORDS[state]}
    </span>
  );
}
