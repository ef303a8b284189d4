import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { FileKind, Uri } from '../model/file.ts';
import { normalUri } from './address.ts';

/**
 * Settled when the files of the workspace are read, or with a document when those of its scope are, all or of some kinds: its
 * names resolve in it.
 * Fails at once when the client takes its request back meanwhile, with the answer that the protocol has for that: nothing is
 * worked out for somebody who no longer wants it.
 */
export type WhenReady = (token: CancellationToken, document?: string, kinds?: readonly FileKind[]) => Promise<void>;

/** Makes one question for all handlers of what is settled once; `whenRead` is settled when the scope of a document is. */
export function whenReadyOf(
  ready: Promise<void>,
  whenRead: (uri: Uri, kinds?: readonly FileKind[]) => Promise<void>,
): WhenReady {
  let isReady = false;
  void ready.then(() => {
    isReady = true;
  });
  return (token, document, kinds) =>
    new Promise((settle, fail) => {
      if (token.isCancellationRequested) return fail(cancelled());
      const listener = token.onCancellationRequested(() => fail(cancelled()));
      const go = (): void => {
        listener.dispose();
        settle();
      };
      void ready.then(go);
      // Settling twice does nothing.
      if (!isReady && document !== undefined) void whenRead(normalUri(document), kinds).then(go);
    });
}

function cancelled(): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was taken back');
}
