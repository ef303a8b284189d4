import type { MappingTypeName, PreviewLocation, PreviewMapping } from '../../../server/lsp/protocol.ts';
import { useEdit, useReveal } from './actions.ts';
import { Icon } from './icon.tsx';

const WORDS: readonly { readonly type: MappingTypeName | ''; readonly label: string }[] = [
  { type: '', label: 'Map row by row' },
  { type: 'MAP_ALL', label: 'MAP_ALL: all variables, both ways' },
  { type: 'MAP_ALL_INPUTS', label: 'MAP_ALL_INPUTS: send all variables' },
  { type: 'MAP_ALL_OUTPUTS', label: 'MAP_ALL_OUTPUTS: write all outputs back' },
];

const KINDS = {
  missing: 'No mapping is written for this task',
  empty: 'The mapping of this task is empty',
  explicit: undefined,
  all: undefined,
};

/** What is written about the task as a whole, and the choice of something else. */
export function MappingSwitch({ mapping }: { readonly mapping: PreviewMapping<PreviewLocation> }) {
  const edit = useEdit();
  const reveal = useReveal();
  const choose = (value: string) => {
    const type = WORDS.find((word) => word.type === value)?.type;
    if (type !== undefined) edit({ kind: 'setMappingType', mappingType: type === '' ? null : type });
  };
  const said = KINDS[mapping.kind];
  return (
    <div class="mapping-switch">
      <label>
        <span class="hidden">Mapping as a whole</span>
        <select value={mapping.mappingType ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {WORDS.map(({ type, label }) => (
            <option key={type} value={type}>
              {label}
            </option>
          ))}
        </select>
      </label>
      {mapping.place !== undefined && (
        <button
          type="button"
          class="tool"
          title="Show the mapping in its file"
          onClick={() => reveal(mapping.place, true)}
        >
          <Icon name="go" /> Source
        </button>
      )}
      {said !== undefined && <span class="muted">{said}</span>}
    </div>
  );
}
