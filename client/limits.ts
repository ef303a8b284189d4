import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type Limit, STATUS_NOTIFICATION, type StatusParams } from '../server/lsp/protocol.ts';
import { CANDIDATES } from './paths.ts';

/** Shows in the language status of recognised files what the server leaves out, one line for each limit; a click opens the log. */
export function showLimits(client: BaseLanguageClient): Disposable {
  let items: readonly LanguageStatusItem[] = [];
  const show = (limits: readonly Limit[]) => {
    for (const item of items) item.dispose();
    items = limits.map(itemOf);
  };
  return Disposable.from(
    client.onNotification(STATUS_NOTIFICATION, ({ limits }: StatusParams) => show(limits)),
    // A server that starts again has left nothing out yet.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) show([]);
    }),
    { dispose: () => show([]) },
  );
}

function itemOf({ kind, title, message }: Limit): LanguageStatusItem {
  const item = languages.createLanguageStatusItem(`activitiConnectors.limit.${kind}`, { pattern: CANDIDATES });
  item.name = `Activiti Connectors: ${title}`;
  item.severity = LanguageStatusSeverity.Warning;
  item.text = title;
  item.detail = message;
  item.command = { title: 'Show Log', command: 'activitiConnectors.showLog' };
  return item;
}
