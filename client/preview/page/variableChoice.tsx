import type { MappingPreview, PreviewLocation, PreviewRow } from '../../../server/lsp/protocol.ts';

type Row = PreviewRow<PreviewLocation>;

interface Candidate {
  readonly name: string;
  readonly type: string | undefined;
}

export interface VariableChoiceProps {
  readonly row: Row;
  readonly preview: MappingPreview;
  readonly value: string;
  readonly choose: (name: string) => void;
}

/** The names that can stand on the other side of a row, those of its own type first. */
export function VariableChoice({ row, preview, value, choose }: VariableChoiceProps) {
  const candidates = candidatesOf(row, preview);
  const wanted = wantedType(row, preview);
  const fitting = candidates.filter(({ type }) => type === wanted);
  const others = candidates.filter(({ type }) => type !== wanted);
  return (
    <label class="field">
      <span>{row.direction === 'output' && row.key === undefined ? 'Write to' : 'Take from'}</span>
      <select data-first value={value} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">Choose …</option>
        {value !== '' && !candidates.some(({ name }) => name === value) && <option value={value}>{value}</option>}
        {fitting.length > 0 && (
          <optgroup label={wanted ?? 'Without a type'}>
            {fitting.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
        {others.length > 0 && (
          <optgroup label="Other types">
            {others.map(({ name, type }) => (
              <option key={name} value={name}>
                {type === undefined ? name : `${name} (${type})`}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}

function candidatesOf(row: Row, { variables, outputs }: MappingPreview): readonly Candidate[] {
  if (row.direction === 'input' || row.key === undefined) return variables;
  const results = outputs.flatMap(({ parameter }) =>
    parameter === undefined ? [] : [[parameter.name, parameter] as const],
  );
  return [...new Map(results).values()];
}

function wantedType(row: Row, { variables }: MappingPreview): string | undefined {
  if (row.direction === 'input' || row.key === undefined) return row.parameter?.type;
  return variables.find(({ name }) => name === row.key)?.type;
}
