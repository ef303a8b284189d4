import type { MappingPreview } from '../../../server/lsp/protocol.ts';
import { useActions, useReveal } from './actions.ts';
import { Icon } from './icon.tsx';

/** Which task is shown, what it runs, and what can be done with the whole preview. */
export function Header({ preview, pinned }: { readonly preview: MappingPreview | null; readonly pinned: boolean }) {
  const { send } = useActions();
  return (
    <header class="header">
      <div class="title">{preview === null ? <h1>Mappings</h1> : <Title preview={preview} />}</div>
      <div class="tools" role="toolbar" aria-label="Preview">
        <button
          type="button"
          class="tool"
          aria-pressed={pinned}
          title="Keep this task while the cursor goes elsewhere"
          onClick={() => send({ kind: 'pin', pinned: !pinned })}
        >
          <Icon name={pinned ? 'pinned' : 'pin'} />
          <span class="tool-label">{pinned ? 'Pinned' : 'Pin'}</span>
        </button>
        <button
          type="button"
          class="tool"
          title="Copy as Markdown"
          disabled={preview === null}
          onClick={() => send({ kind: 'copyMarkdown' })}
        >
          <Icon name="copy" />
          <span class="tool-label">Copy as Markdown</span>
        </button>
        <button
          type="button"
          class="tool"
          title="Export as SVG"
          disabled={preview === null}
          onClick={() => send({ kind: 'exportSvg' })}
        >
          <Icon name="picture" />
          <span class="tool-label">Export as SVG</span>
        </button>
      </div>
    </header>
  );
}

function Title({ preview }: { readonly preview: MappingPreview }) {
  const { element, process, connector, action } = preview;
  const reveal = useReveal();
  return (
    <>
      <h1>
        <button
          type="button"
          class="link"
          onClick={() => reveal(element.place)}
          onDblClick={() => reveal(element.place, true)}
        >
          {element.name ?? element.id}
        </button>
        {element.multiInstance && <span class="tag">runs once for each item</span>}
      </h1>
      <p class="trail">
        {connector !== undefined && (
          <button
            type="button"
            class="link code"
            disabled={connector.place === undefined}
            onClick={() => reveal(connector.place)}
          >
            {connector.name}
          </button>
        )}
        {action !== undefined && (
          <button
            type="button"
            class="link code"
            disabled={action.place === undefined}
            onClick={() => reveal(action.place)}
          >
            <span aria-hidden="true">.</span>
            {action.name}
          </button>
        )}
        {connector?.kind === 'builtIn' && <span class="tag">built in</span>}
        {(connector?.kind === 'unknown' || action?.known === false) && (
          <span class="tag warn">not defined in this project</span>
        )}
        <span class="muted">
          in{' '}
          <button type="button" class="link" onClick={() => reveal(process.place)}>
            {process.name ?? process.id}
          </button>
        </span>
      </p>
      {action?.description !== undefined && <p class="muted description">{action.description}</p>}
    </>
  );
}
