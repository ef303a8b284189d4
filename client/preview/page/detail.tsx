import type { MappingPreview } from '../../../server/lsp/protocol.ts';
import { useActions } from './actions.ts';
import { BoardView } from './boardView.tsx';
import { Compute } from './compute.tsx';
import { Findings } from './findings.tsx';
import { Icon } from './icon.tsx';
import { MappingSwitch } from './mappingSwitch.tsx';
import { MappingTable } from './mappingTable.tsx';
import type { Choices, View } from './pageState.ts';

interface DetailProps {
  readonly preview: MappingPreview;
  readonly view: View;
  readonly choices: Choices | undefined;
}

/** The mapping of one task: both halves, and what they make of values. */
export function Detail({ preview, view, choices }: DetailProps) {
  const Half = view.drawing === 'board' ? BoardView : MappingTable;
  return (
    <>
      <div class="detail-head">
        <MappingSwitch mapping={preview.mapping} />
        <DrawingSwitch drawing={view.drawing} />
      </div>
      <Findings findings={preview.findings} />
      <Half preview={preview} direction="input" selected={view.row} choices={choices} />
      <Half preview={preview} direction="output" selected={view.row} choices={choices} />
      <Compute key={`${preview.element.place.uri} ${preview.element.id}`} preview={preview} />
    </>
  );
}

function DrawingSwitch({ drawing }: { readonly drawing: View['drawing'] }) {
  const { view } = useActions();
  return (
    <fieldset class="switch" aria-label="Show the mapping as">
      <button type="button" class="tool" aria-pressed={drawing === 'board'} onClick={() => view({ drawing: 'board' })}>
        <Icon name="board" /> Board
      </button>
      <button type="button" class="tool" aria-pressed={drawing === 'table'} onClick={() => view({ drawing: 'table' })}>
        <Icon name="table" /> Table
      </button>
    </fieldset>
  );
}
