import { expect, test } from 'vitest';
import { CancellationTokenSource, LSPErrorCodes } from 'vscode-languageserver';
import { whenReadyOf } from '../../../server/lsp/whenReady.ts';

const never = new Promise<void>(() => undefined);
const cancelled = expect.objectContaining({ code: LSPErrorCodes.RequestCancelled });

test('a request that is taken back while the workspace is read is answered at once', async () => {
  const source = new CancellationTokenSource();
  const waiting = whenReadyOf(never, () => never)(source.token);
  source.cancel();
  await expect(waiting).rejects.toEqual(cancelled);
});

test('a request that was taken back before its turn does not wait', async () => {
  const source = new CancellationTokenSource();
  source.cancel();
  await expect(whenReadyOf(Promise.resolve(), () => never)(source.token)).rejects.toEqual(cancelled);
});

test('a request goes on when the workspace is read', async () => {
  await expect(
    whenReadyOf(Promise.resolve(), () => never)(new CancellationTokenSource().token),
  ).resolves.toBeUndefined();
});

test('a request about a document goes on when the scope of the document is read', async () => {
  const asked: string[] = [];
  const whenReady = whenReadyOf(never, async (uri) => {
    asked.push(uri);
  });
  const { token } = new CancellationTokenSource();
  await expect(whenReady(token, 'file:///w/processes/p.bpmn')).resolves.toBeUndefined();
  expect(asked).toEqual(['file:///w/processes/p.bpmn']);
});
