import type { CompletionItem, CompletionList, CompletionParams, Connection, Position } from 'vscode-languageserver';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile } from '../model/file.ts';
import { service } from '../service.ts';
import { normalUri } from './address.ts';
import { codeActions } from './codeActions.ts';
import { type TextFormats, toCompletionItem, toHover } from './convert.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { EditOptions } from './edits.ts';
import type { Session } from './session.ts';
import { whenDefined } from './whenDefined.ts';
import type { WhenReady } from './whenReady.ts';

/** Behind `${` names are wanted; behind any other brace a list would be in the way of the next line. */
export const expressionTrigger = '{';

export interface FeatureOptions {
  readonly whenReady: WhenReady;
  /** Which edits of the workspace the client can apply. */
  readonly edits: EditOptions;
  readonly formats: TextFormats;
}

/** One handler for each request: convert, call, convert. */
export function registerFeatures(
  connection: Connection,
  session: Session,
  diagnostics: Diagnostics,
  options: FeatureOptions,
): void {
  connection.onCompletion(async (params, token) => {
    await whenDefined(session, options.whenReady, params, token);
    return completions(session, params, options.formats);
  });
  connection.onHover(async ({ textDocument, position }, token) => {
    await options.whenReady(token, textDocument.uri);
    const place = placeOf(session, textDocument.uri, position);
    const hover = place && (await service.hover(place.snapshot, place.file.uri, place.offset));
    return place && hover ? toHover(place.file, hover, options.formats) : null;
  });
  connection.onCodeAction(async (params, token) => {
    await options.whenReady(token);
    return codeActions(session, params, options.edits);
  });
  connection.languages.diagnostics.on(async ({ textDocument }, token) => {
    await options.whenReady(token, textDocument.uri);
    return diagnostics.ofDocument(normalUri(textDocument.uri), token);
  });
  connection.languages.diagnostics.onWorkspace(async (params, token, _workDone, progress) => {
    await options.whenReady(token);
    return diagnostics.ofWorkspace(params, token, progress);
  });
}

/** While files of the scope are not read the list may lack names, and says so: an editor then asks again with the next letter. */
async function completions(
  session: Session,
  { textDocument, position, context }: CompletionParams,
  formats: TextFormats,
): Promise<CompletionItem[] | CompletionList> {
  const place = placeOf(session, textDocument.uri, position);
  if (!place) return [];
  const { file, snapshot, offset } = place;
  const found =
    context?.triggerCharacter === expressionTrigger
      ? service.expressionCompletions(snapshot, file.uri, offset)
      : await service.completions(snapshot, file.uri, offset);
  const items = found.map((completion) => toCompletionItem(file, completion, formats));
  return snapshot.scopeOf(file.uri)?.hasUnreadFiles ? { isIncomplete: true, items } : items;
}

interface Place {
  readonly snapshot: Snapshot;
  readonly file: ProjectFile;
  readonly offset: number;
}

/** Undefined for a document that is none of ours. */
function placeOf({ snapshot }: Session, uri: string, position: Position): Place | undefined {
  const file = snapshot.file(normalUri(uri));
  return file && { snapshot, file, offset: file.lines.offsetAt(position) };
}
