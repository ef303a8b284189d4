import type { MappingPreview } from '../../../server/lsp/protocol.ts';
import { partnerWord } from '../words.ts';
import { useEdit } from './actions.ts';
import { Icon } from './icon.tsx';

const TITLES = { input: 'Inputs', output: 'Outputs' };

/** The title of one half, what the engine does with it, and what can be done with all its rows. */
export function BoardHead({
  preview,
  direction,
}: {
  readonly preview: MappingPreview;
  readonly direction: 'input' | 'output';
}) {
  const edit = useEdit();
  const partner = partnerWord(preview);
  const [from, to] = direction === 'input' ? ['Process', partner] : [capital(partner), 'process'];
  const { why, sends } = direction === 'input' ? preview.mapping.inputs : preview.mapping.outputs;
  const rows = direction === 'input' ? preview.inputs : preview.outputs;
  const open = sends !== 'all' && rows.some(({ state }) => state === 'unmapped' || state === 'missing');
  return (
    <div class="half-head">
      <h2 id={`title-${direction}`}>
        {TITLES[direction]}{' '}
        <span class="flow muted">
          {from} <span aria-hidden="true">→</span>
          <span class="hidden">to</span> {to}
        </span>
      </h2>
      {open && (
        <button
          type="button"
          class="tool"
          title="Map each parameter that is not mapped to the variable of the same name"
          onClick={() => edit({ kind: 'mapSameNames', direction })}
        >
          <Icon name="map" /> Map same names
        </button>
      )}
      <p class="muted why">{why}</p>
    </div>
  );
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
