import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { mappingEdit } from '../preview/edits/mappingEdit.ts';
import { normalUri } from './address.ts';
import { type EditOptions, toWorkspaceEdit } from './edits.ts';
import { mappingEditParams } from './mappingEditParams.ts';
import { MAPPING_EDIT_REQUEST, type MappingEditResult } from './protocol.ts';
import type { Session } from './session.ts';
import type { WhenReady } from './whenReady.ts';

export interface MappingEditOptions {
  readonly whenReady: WhenReady;
  /** Which edits of the workspace the client can apply. */
  readonly edits: EditOptions;
}

/** Answers requests to change the mapping of a task: convert, call, convert. */
export function registerMappingEdit(connection: Connection, session: Session, options: MappingEditOptions): void {
  connection.onRequest<MappingEditResult, void>(MAPPING_EDIT_REQUEST, async (params: unknown, token) => {
    const asked = mappingEditParams(params);
    if (!asked) return new ResponseError(ErrorCodes.InvalidParams, 'This is no change of a mapping');
    await options.whenReady(token);
    const { textDocument, elementId, edit } = asked;
    const context = { snapshot: session.snapshot, newId: () => crypto.randomUUID() };
    const change = mappingEdit({ uri: normalUri(textDocument.uri), elementId }, edit, context);
    if ('refusal' in change) return change;
    const workspaceEdit = toWorkspaceEdit(session, { title: 'Change the mapping', ...change }, options.edits);
    return workspaceEdit
      ? { edit: workspaceEdit }
      : { refusal: 'The process has no extensions file yet, and this editor cannot be asked to create one' };
  });
}
