import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import { service } from '../service.ts';
import { normalUri } from './address.ts';
import type { Session } from './session.ts';
import type { WhenReady } from './whenReady.ts';

/** Settled when the files are read that may define what is named at a place: in a scope of thousands of files these may be few. */
export function whenDefined(
  { snapshot }: Session,
  whenReady: WhenReady,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<void> {
  const uri = normalUri(textDocument.uri);
  const file = snapshot.file(uri);
  const kinds = file && service.definingKinds(snapshot, uri, file.lines.offsetAt(position));
  return whenReady(token, textDocument.uri, kinds);
}
