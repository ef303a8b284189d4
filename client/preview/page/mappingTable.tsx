import type { MappingPreview, PreviewLocation, PreviewRow } from '../../../server/lsp/protocol.ts';
import { cut, shortJson, shownState, sourceText, sourceWord, targetName } from '../words.ts';
import { useActions, useReveal } from './actions.ts';
import { BoardHead } from './boardHead.tsx';
import type { HalfProps } from './boardView.tsx';
import { StateMark } from './stateMark.tsx';

type Row = PreviewRow<PreviewLocation>;

/** One half of the mapping as a table: all that the board says, without lines. */
export function MappingTable({ preview, direction, selected }: HalfProps) {
  const rows = direction === 'input' ? preview.inputs : preview.outputs;
  return (
    <section class="half" aria-labelledby={`title-${direction}`}>
      <BoardHead preview={preview} direction={direction} />
      {rows.length > 0 && (
        <div class="table-frame">
          <table>
            <thead>
              <tr>
                <th scope="col">{direction === 'input' ? 'Parameter' : 'Variable'}</th>
                <th scope="col">From</th>
                <th scope="col">{direction === 'input' ? 'Arrives' : 'Written'}</th>
                <th scope="col">State</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <TableRow key={row.id} row={row} preview={preview} selected={row.id === selected} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

interface TableRowProps {
  readonly row: Row;
  readonly preview: MappingPreview;
  readonly selected: boolean;
}

function TableRow({ row, preview, selected }: TableRowProps) {
  const { view } = useActions();
  const reveal = useReveal();
  const name = targetName(row) ?? 'not written back';
  const show = () => {
    view({ row: row.id });
    reveal(row.place ?? row.parameter?.place);
  };
  return (
    <tr data-selected={selected}>
      <th scope="row">
        <button type="button" class="link" onClick={show}>
          {name}
        </button>{' '}
        <span class="type muted">{typeOf(row, preview)}</span>{' '}
        {row.direction === 'input' && row.parameter?.required && <span class="tag">required</span>}
      </th>
      <td>
        <Source row={row} />
      </td>
      <td class="code">{row.value === undefined ? '' : shortJson(row.value)}</td>
      <td>
        <StateMark state={shownState(row, preview)} />
      </td>
      <td>{row.findings.length > 0 ? row.findings.map(({ message }) => message).join('; ') : row.why}</td>
    </tr>
  );
}

function Source({ row }: { readonly row: Row }) {
  const result = row.source.kind === 'none' && row.direction === 'output' ? row.parameter?.name : undefined;
  const text = result ?? sourceText(row);
  if (text === '') return null;
  return (
    <>
      <span class="muted">{result === undefined ? sourceWord(row) : 'output'}</span>{' '}
      <span class="code">{cut(text, 200)}</span>
    </>
  );
}

function typeOf(row: Row, { variables }: MappingPreview): string | undefined {
  if (row.direction === 'input') return row.parameter?.type;
  return variables.find(({ name }) => name === row.target?.variable)?.type;
}
