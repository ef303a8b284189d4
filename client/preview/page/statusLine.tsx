import type { PreviewBrokenFile } from '../../../server/lsp/protocol.ts';
import { Icon } from './icon.tsx';
import type { Notice } from './pageState.ts';

/** One line for what is not as it should be, and for what came of the last request. Screen readers hear it change. */
export function StatusLine({
  broken,
  notice,
}: {
  readonly broken: readonly PreviewBrokenFile[];
  readonly notice: Notice | undefined;
}) {
  return (
    <div class="status" role="status">
      {broken.map(({ uri, reason }) => (
        <p key={uri} class="banner">
          <Icon name="warning" tone="warning" />
          <span>
            <b>{nameOf(uri)}</b> cannot be read whole, so this is the last good picture: {reason}
          </span>
        </p>
      ))}
      {notice !== undefined && (
        <p class="banner">
          <Icon name={notice.tone === 'done' ? 'complete' : 'error'} tone={notice.tone === 'done' ? 'good' : 'error'} />
          <span>{notice.sentence}</span>
        </p>
      )}
    </div>
  );
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
