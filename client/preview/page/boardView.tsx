import { useRef, useState } from 'preact/hooks';
import type { MappingPreview } from '../../../server/lsp/protocol.ts';
import { type Board, boardOf } from '../board.ts';
import { AddEntry } from './addEntry.tsx';
import { BoardHead } from './boardHead.tsx';
import { useBoardKeys } from './boardKeys.ts';
import { BoardRowView } from './boardRow.tsx';
import { useKeptFocus } from './keptFocus.ts';
import { Lines } from './lines.tsx';
import type { Choices } from './pageState.ts';
import { SourceChip } from './sourceChip.tsx';

export interface HalfProps {
  readonly preview: MappingPreview;
  readonly direction: 'input' | 'output';
  readonly selected: string | undefined;
  readonly choices: Choices | undefined;
}

/** One half of the mapping, drawn: sources on the left, targets on the right, and lines between them. */
export function BoardView({ preview, direction, selected, choices }: HalfProps) {
  const board = boardOf(preview, direction);
  const frame = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string>();
  const onKeyDown = useBoardKeys(board, setEditing);
  useKeptFocus(frame);
  const stop = board.rows.find(({ row }) => row.id === selected) ?? board.rows[0];
  return (
    <section class="half" aria-labelledby={`title-${direction}`}>
      <BoardHead preview={preview} direction={direction} />
      {board.rows.length > 0 && (
        <div ref={frame} class="board" data-boxed={board.rows.some(({ boxed }) => boxed)}>
          <Lines frame={frame} board={board} selected={selected} />
          <ul class="rows" aria-labelledby={`title-${direction}`} onKeyDown={onKeyDown}>
            {board.rows.map((boardRow) => (
              <BoardRowView
                key={boardRow.key}
                boardRow={boardRow}
                preview={preview}
                selected={boardRow.row.id === selected}
                stop={boardRow === stop}
                editing={boardRow.row.id === editing}
                choices={choices?.row === boardRow.row.id ? choices.choices : undefined}
                setEditing={setEditing}
              />
            ))}
          </ul>
        </div>
      )}
      <Unread board={board} />
      {preview.action?.known !== true && <AddEntry preview={preview} direction={direction} />}
    </section>
  );
}

/** The variables that nothing sends, out of the way. */
function Unread({ board: { unread } }: { readonly board: Board }) {
  if (unread.length === 0) return null;
  return (
    <details class="unread">
      <summary>{unread.length === 1 ? '1 variable is not sent' : `${unread.length} variables are not sent`}</summary>
      <div class="chips">
        {unread.map((source) => (
          <SourceChip key={source.id} source={source} reachable />
        ))}
      </div>
    </details>
  );
}
