import { useState } from 'preact/hooks';
import type { MappingPreview } from '../../../server/lsp/protocol.ts';
import { useEdit } from './actions.ts';
import { Icon } from './icon.tsx';

/** The form for an entry of a name that no definition gives: where the action is not known, any name may be right. */
export function AddEntry({
  preview,
  direction,
}: {
  readonly preview: MappingPreview;
  readonly direction: 'input' | 'output';
}) {
  const edit = useEdit();
  const [parameter, setParameter] = useState('');
  const [variable, setVariable] = useState('');
  const isInput = direction === 'input';
  const add = (event: Event) => {
    event.preventDefault();
    const [key, value] = isInput ? [parameter, variable] : [variable, parameter];
    edit({ kind: 'set', direction, key, entry: { type: 'variable', value } });
    setParameter('');
    setVariable('');
  };
  return (
    <details class="unread">
      <summary>{isInput ? 'Add an input' : 'Add an output'}</summary>
      <form class="add-entry" onSubmit={add}>
        <label class="field">
          <span>Parameter</span>
          <input class="code" value={parameter} onInput={({ currentTarget }) => setParameter(currentTarget.value)} />
        </label>
        <label class="field">
          <span>Variable</span>
          <select value={variable} onChange={({ currentTarget }) => setVariable(currentTarget.value)}>
            <option value="">Choose …</option>
            {preview.variables.map(({ name, type }) => (
              <option key={name} value={name}>
                {type === undefined ? name : `${name}: ${type}`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="primary" disabled={parameter === '' || variable === ''}>
          <Icon name="add" /> Add
        </button>
      </form>
    </details>
  );
}
