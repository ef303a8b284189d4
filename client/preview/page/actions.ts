import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { MappingEdit, PreviewLocation } from '../../../server/lsp/protocol.ts';
import type { FromPage } from '../fromPage.ts';
import type { Notice, View } from './pageState.ts';

/** What the author can do in the page. */
export interface Actions {
  readonly send: (message: FromPage) => void;
  readonly view: (change: Partial<View>) => void;
  readonly notice: (notice: Notice | undefined) => void;
}

export const ActionsContext = createContext<Actions>({
  send: () => undefined,
  view: () => undefined,
  notice: () => undefined,
});

export function useActions(): Actions {
  return useContext(ActionsContext);
}

/** Shows where something is written, if that is known. */
export function useReveal(): (location: PreviewLocation | undefined, focus?: boolean) => void {
  const { send } = useActions();
  return (location, focus = false) => {
    if (location !== undefined) send({ kind: 'reveal', location, focus });
  };
}

export function useEdit(): (edit: MappingEdit) => void {
  const { send, notice } = useActions();
  return (edit) => {
    notice(undefined);
    send({ kind: 'edit', edit });
  };
}
