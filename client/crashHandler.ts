import { commands, window } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';
import { Crashes } from './crashes.ts';

const SHOW_LOG = 'Show Log';
const RESTART = 'Restart';

/**
 * Starts a server that died again, without a word: open documents are sent anew and nothing is lost. After repeated crashes the
 * user gets one message, with the log and another start behind its buttons.
 */
export class CrashHandler implements ErrorHandler {
  private readonly crashes = new Crashes();
  private hasCrashed = false;

  /** A message could not be sent. If the server is dead, `closed` follows; a client that is told to shut down would not hear of it. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    this.hasCrashed = true;
    if (this.crashes.isWorthRestart(Date.now())) return { action: CloseAction.Restart, handled: true };
    void offerHelp('The Activiti Connectors server ended unexpectedly several times and is not started again');
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** The start failed. One that failed as the server died is taken care of already. */
  notStarted(): void {
    if (!this.hasCrashed) void offerHelp('The Activiti Connectors server could not be started');
  }
}

/** The client has a window of its own for each thing that goes wrong; these go to the log alone, as the handler speaks to the user. */
export function keepQuiet(client: BaseLanguageClient): void {
  const log = client.error.bind(client);
  client.error = (message, data) => log(message, data, false);
}

async function offerHelp(whatHappened: string): Promise<void> {
  const message = `${whatHappened}. Its log tells why; your files are as you left them`;
  const chosen = await window.showErrorMessage(message, SHOW_LOG, RESTART);
  if (chosen === SHOW_LOG) await commands.executeCommand('activitiConnectors.showLog');
  if (chosen === RESTART) await commands.executeCommand('activitiConnectors.restart');
}
