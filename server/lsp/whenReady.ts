import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/**
 * Settled when the files of the workspace are read. Fails at once when the client takes its request back meanwhile, with the
 * answer that the protocol has for that: nothing is worked out for somebody who no longer wants it.
 */
export type WhenReady = (token: CancellationToken) => Promise<void>;

/** Makes one question for all handlers of what is settled once. */
export function whenReadyOf(ready: Promise<void>): WhenReady {
  return (token) =>
    new Promise((settle, fail) => {
      if (token.isCancellationRequested) return fail(cancelled());
      const listener = token.onCancellationRequested(() => fail(cancelled()));
      void ready.then(() => {
        listener.dispose();
        settle();
      });
    });
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was taken back');
}
