import { useEffect } from 'preact/hooks';
import type { MappingChoice, PreviewLocation, PreviewRow } from '../../../server/lsp/protocol.ts';
import { useActions } from './actions.ts';

export interface VariableChoiceProps {
  readonly row: PreviewRow<PreviewLocation>;
  /** Undefined until the server has answered. */
  readonly choices: readonly MappingChoice[] | undefined;
  readonly value: string;
  readonly choose: (name: string) => void;
}

const GROUPS = [
  { fit: 'same', label: 'Same type' },
  { fit: 'unknown', label: 'May fit' },
  { fit: 'near', label: 'Near types' },
  { fit: 'different', label: 'Other types' },
] as const;

/** The names that can stand on the other side of a row, as the server orders them. */
export function VariableChoice({ row, choices, value, choose }: VariableChoiceProps) {
  const { send } = useActions();
  const { id, direction, key, parameter } = row;
  useEffect(() => {
    send({ kind: 'choices', id, row: { direction, key, parameter: parameter?.name } });
  }, [send, id, direction, key, parameter?.name]);
  const known = choices?.some(({ name }) => name === value) ?? false;
  return (
    <label class="field">
      <span>{direction === 'output' && key === undefined ? 'Write to' : 'Take from'}</span>
      <select data-first value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{choices === undefined ? 'Asking …' : 'Choose …'}</option>
        {value !== '' && !known && <option value={value}>{value}</option>}
        {GROUPS.map(({ fit, label }) => {
          const fitting = choices?.filter((choice) => choice.fit === fit) ?? [];
          return (
            fitting.length > 0 && (
              <optgroup key={fit} label={label}>
                {fitting.map(({ name, type }) => (
                  <option key={name} value={name}>
                    {type === undefined ? name : `${name}: ${type}`}
                  </option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    </label>
  );
}
