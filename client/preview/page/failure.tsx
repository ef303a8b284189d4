import type { PreviewFailure } from '../../../server/lsp/protocol.ts';
import { Icon } from './icon.tsx';
import { useShowRow } from './showRow.ts';

const WHEN = {
  start: 'The process does not start',
  inputs: 'The task fails when it starts',
  outputs: 'The task fails when the connector answers',
};

/** What the engine does instead of going on, with the way to the row that makes it. */
export function Failure({ failure: { phase, reason, row } }: { readonly failure: PreviewFailure }) {
  const showRow = useShowRow();
  return (
    <div class="banner failure">
      <Icon name="error" tone="error" />
      <p>
        <b>{WHEN[phase]}.</b> {reason}
        {row !== undefined && (
          <button type="button" class="link" onClick={() => showRow(row)}>
            Show the row
          </button>
        )}
      </p>
    </div>
  );
}
