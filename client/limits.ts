import { commands, Disposable, type LanguageStatusItem, LanguageStatusSeverity, languages, window } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type Limit, STATUS_NOTIFICATION, type StatusParams } from '../server/lsp/protocol.ts';
import { CANDIDATES } from './paths.ts';

/** Only the status runs it, so it is in no palette. */
const SHOW_LIMIT = 'activitiConnectors.showLimit';
const SHOW_LOG = 'Show Log';

/** Shows in the language status of recognised files what the server leaves out, one line for each limit; a click says what to do. */
export function showLimits(client: BaseLanguageClient): Disposable {
  let items: readonly LanguageStatusItem[] = [];
  const show = (limits: readonly Limit[]) => {
    for (const item of items) item.dispose();
    items = limits.map(itemOf);
  };
  return Disposable.from(
    commands.registerCommand(SHOW_LIMIT, explain),
    client.onNotification(STATUS_NOTIFICATION, ({ limits }: StatusParams) => show(limits)),
    // A server that starts again has left nothing out yet.
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Starting) show([]);
    }),
    { dispose: () => show([]) },
  );
}

/** The status has room for a few words: what to do stands in a message behind its link. */
function itemOf({ kind, title, message }: Limit): LanguageStatusItem {
  const item = languages.createLanguageStatusItem(`activitiConnectors.limit.${kind}`, { pattern: CANDIDATES });
  item.name = `Activiti Connectors: ${title}`;
  item.severity = LanguageStatusSeverity.Warning;
  item.text = title;
  item.detail = 'Activiti Connectors';
  item.command = { title: 'What to do', command: SHOW_LIMIT, arguments: [message] };
  return item;
}

async function explain(message: string): Promise<void> {
  const chosen = await window.showWarningMessage(message, SHOW_LOG);
  if (chosen === SHOW_LOG) await commands.executeCommand('activitiConnectors.showLog');
}
