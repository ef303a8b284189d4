import {
  type CancellationToken,
  type Connection,
  DocumentHighlightKind,
  ErrorCodes,
  type InitializeParams,
  type Location,
  type LocationLink,
  type Position,
  ResponseError,
  type ServerCapabilities,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { FileMove } from '../features/fileMoves.ts';
import type { Definition } from '../features/navigation.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import { service } from '../service.ts';
import { visible } from '../text/visible.ts';
import { normalUri } from './address.ts';
import { toLocationLink, toRange } from './convert.ts';
import { editOptions } from './edits.ts';
import { type RenameOptions, toMoveEdit, toRenameEdit } from './renameEdits.ts';
import { chosenRename } from './renameQuestion.ts';
import type { Session } from './session.ts';
import { whenDefined } from './whenDefined.ts';
import type { WhenReady } from './whenReady.ts';

export interface NavigationOptions {
  readonly whenReady: WhenReady;
  readonly links: { readonly definition: boolean; readonly declaration: boolean };
  readonly rename: RenameOptions;
}

/** What the server says of itself about navigation and rename. */
export function navigationCapabilities({ capabilities }: InitializeParams): ServerCapabilities {
  return {
    definitionProvider: true,
    declarationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: capabilities.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
  };
}

/** Which files are followed when someone moves them. */
export const movedFiles = {
  filters: [{ pattern: { glob: '**/*.{bpmn,xml,json}', matches: 'file' as const } }],
};

/** What the client can do with the answers. */
export function navigationOptions(params: InitializeParams, whenReady: WhenReady): NavigationOptions {
  const { textDocument, workspace } = params.capabilities;
  return {
    whenReady,
    links: {
      definition: textDocument?.definition?.linkSupport === true,
      declaration: textDocument?.declaration?.linkSupport === true,
    },
    rename: {
      ...editOptions(params),
      annotations:
        textDocument?.rename?.honorsChangeAnnotations === true &&
        workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    },
  };
}

/** One handler for each request: convert, call, convert. */
export function registerNavigation(connection: Connection, session: Session, options: NavigationOptions): void {
  const placeOf = placesIn(session, options.whenReady, 'scope');
  const placeOfName = placesIn(session, options.whenReady, 'definitions');
  const placeInWorkspace = placesIn(session, options.whenReady, 'workspace');
  connection.onDefinition(async (params, token) => {
    const place = await placeOfName(params, token);
    return place ? targets(place, service.definitions(...asked(place)), options.links.definition) : [];
  });
  connection.onDeclaration(async (params, token) => {
    const place = await placeOfName(params, token);
    return place ? targets(place, service.declarations(...asked(place)), options.links.declaration) : [];
  });
  connection.onReferences(async ({ context, ...params }, token) => {
    const place = await placeInWorkspace(params, token);
    if (!place) return [];
    return service
      .references(...asked(place), context.includeDeclaration)
      .flatMap(({ uri, place: { span } }) => locationOf(place.snapshot, uri, span));
  });
  connection.onDocumentHighlight(async (params, token) => {
    const place = await placeOf(params, token);
    if (!place) return [];
    return service.highlights(...asked(place)).map(({ span, kind }) => ({
      range: toRange(place.file, span),
      kind: kind === 'write' ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  });
  registerRename(connection, session, options);
}

function registerRename(connection: Connection, session: Session, options: NavigationOptions): void {
  const placeOf = placesIn(session, options.whenReady, 'workspace');
  // An editor that applies a rename tells of the file that it moves: what follows from that is in the rename already.
  const proposed = new Set<string>();
  connection.onPrepareRename(async (params, token) => {
    const place = await placeOf(params, token);
    const found = place && service.renamable(...asked(place));
    if (!place || !found) return null;
    if ('refusal' in found) return refused(found.refusal);
    return { range: toRange(place.file, found.span), placeholder: found.text };
  });
  connection.onRenameRequest(async ({ newName, ...params }, token) => {
    const work = () =>
      chosenRename(connection, async () => {
        const place = await placeOf(params, token);
        return place && service.rename(...asked(place), newName);
      });
    const rename = await onTextsOfNow(session, work, (result) => (result && 'edits' in result ? result.edits : []));
    if (!rename) return refused('There is no name here that could be changed');
    if ('refusal' in rename) return refused(rename.refusal);
    if (rename.fileRename) proposed.add(moveId(rename.fileRename));
    return toRenameEdit(session, rename, options.rename);
  });
  connection.workspace.onWillRenameFiles(async ({ files }, token) => {
    await options.whenReady(token);
    const moves = files
      .map(({ oldUri, newUri }) => ({ from: normalUri(oldUri), to: normalUri(newUri) }))
      .filter((move) => !proposed.delete(moveId(move)));
    const work = async () => service.fileMoves(session.snapshot, moves);
    const followUp = await onTextsOfNow(session, work, ({ edits }) => edits);
    return toMoveEdit(session, followUp, options.rename);
  });
}

/** No version guards a file that is not open: if the disk holds another text than the one that edits were made for, they are made once more. */
async function onTextsOfNow<T>(
  session: Session,
  work: () => Promise<T>,
  editsOf: (result: T) => readonly { readonly uri: Uri }[],
): Promise<T> {
  const result = await work();
  return (await session.refresh(editsOf(result).map(({ uri }) => uri))) ? work() : result;
}

function moveId({ from, to }: FileMove): string {
  return `${from} ${to}`;
}

interface Place {
  readonly snapshot: Snapshot;
  readonly file: ProjectFile;
  readonly offset: number;
}

/**
 * Finds the place that a request asks about, once its scope, or of that the files which may define what is named there, or the
 * whole workspace is read; undefined in a document that is none of ours.
 */
function placesIn(
  session: Session,
  whenReady: WhenReady,
  needs: 'definitions' | 'scope' | 'workspace',
): (params: TextDocumentPositionParams, token: CancellationToken) => Promise<Place | undefined> {
  return async ({ textDocument, position }, token) => {
    if (needs === 'definitions') await whenDefined(session, whenReady, { textDocument, position }, token);
    else await whenReady(token, needs === 'scope' ? textDocument.uri : undefined);
    return placeAt(session.snapshot, normalUri(textDocument.uri), position);
  };
}

function placeAt(snapshot: Snapshot, uri: Uri, position: Position): Place | undefined {
  const file = snapshot.file(uri);
  return file && { snapshot, file, offset: file.lines.offsetAt(position) };
}

function asked({ snapshot, file, offset }: Place): [snapshot: Snapshot, uri: Uri, offset: number] {
  return [snapshot, file.uri, offset];
}

function targets(
  { snapshot, file }: Place,
  definitions: readonly Definition[],
  asLinks: boolean,
): LocationLink[] | Location[] {
  const links = definitions.flatMap((definition) => toLocationLink(snapshot, file, definition) ?? []);
  return asLinks
    ? links
    : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

function locationOf(snapshot: Snapshot, uri: Uri, span: Definition['name']): Location[] {
  const file = snapshot.file(uri);
  return file ? [{ uri, range: toRange(file, span) }] : [];
}

/** Editors show the message of an error to the user. */
function refused(sentence: string): ResponseError {
  return new ResponseError(ErrorCodes.InvalidRequest, visible(sentence));
}
