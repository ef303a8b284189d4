import { commands, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { Crashes } from './crashes.ts';

/** After so many messages that could not be sent or read, the connection is given up. */
const MOST_ERRORS = 3;

const SHOW_LOG = 'Show Log';
const RESTART = 'Restart';

/**
 * Starts a server that died again, without a word: open documents are sent anew and nothing is lost. After repeated crashes the
 * user gets one message, with the log and another start behind its buttons.
 */
export function crashHandler(): ErrorHandler {
  const crashes = new Crashes();
  return {
    error: (_error, _message, count = 0) => ({
      action: count <= MOST_ERRORS ? ErrorAction.Continue : ErrorAction.Shutdown,
      handled: count <= MOST_ERRORS,
    }),
    closed: (): CloseHandlerResult => {
      if (crashes.isWorthRestart(Date.now())) return { action: CloseAction.Restart, handled: true };
      void offerHelp();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function offerHelp(): Promise<void> {
  const message =
    'The Activiti Connectors server ended unexpectedly several times and is not started again. Its log tells why; your files are as you left them';
  const chosen = await window.showErrorMessage(message, SHOW_LOG, RESTART);
  if (chosen === SHOW_LOG) await commands.executeCommand('activitiConnectors.showLog');
  if (chosen === RESTART) await commands.executeCommand('activitiConnectors.restart');
}
