import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { whenReadyOf } from '../../../server/lsp/whenReady.ts';

const never = new Promise<void>(() => undefined);
const cancelled = expect.objectContaining({ code: LSPErrorCodes.RequestCancelled });

test('a request that is taken back while the workspace is read is answered at once', async () => {
  const source = new CancellationTokenSource();
  const waiting = whenReadyOf(never)(source.token);
  source.cancel();
  await expect(waiting).rejects.toEqual(cancelled);
});

test('a request that was taken back before its turn does not wait', async () => {
  const source = new CancellationTokenSource();
  source.cancel();
  await expect(whenReadyOf(Promise.resolve())(source.token)).rejects.toEqual(cancelled);
});

test('a request goes on when the workspace is read', async () => {
  await expect(whenReadyOf(Promise.resolve())(new CancellationTokenSource().token)).resolves.toBeUndefined();
});
