import type { PreviewFinding, PreviewLocation } from '../../../server/lsp/protocol.ts';
import { useReveal } from './actions.ts';
import { Icon } from './icon.tsx';

const WORDS = { error: 'Error', warning: 'Warning', information: 'Information', hint: 'Hint' };

/** What the editor says, in its own words; a click leads to the word that is wrong. */
export function Findings({ findings }: { readonly findings: readonly PreviewFinding<PreviewLocation>[] }) {
  const reveal = useReveal();
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map(({ code, severity, message, place }) => (
        <li key={`${code} ${message}`}>
          <button type="button" class="finding" onClick={() => reveal(place)} onDblClick={() => reveal(place, true)}>
            <Icon name={severity} tone={severity} />
            <span>
              <span class="hidden">{WORDS[severity]}: </span>
              {message} <span class="muted code">{code}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
