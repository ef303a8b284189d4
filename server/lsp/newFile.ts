import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type NewFile, type NewFileContext, newConnector, newExtensions } from '../fixes/newFile.ts';
import { Lines } from '../text/lines.ts';
import type { Refusal } from '../text/refusal.ts';
import { normalFolder, normalUri } from './address.ts';
import { NEW_FILE_REQUEST, type NewFileResult } from './protocol.ts';
import type { Session } from './session.ts';
import { fieldsOf } from './structureConvert.ts';
import type { WhenReady } from './whenReady.ts';

/** Answers requests for a new file: convert, call, convert. */
export function registerNewFile(connection: Connection, session: Session, whenReady: WhenReady): void {
  connection.onRequest<NewFileResult, void>(NEW_FILE_REQUEST, async (params: unknown, token) => {
    await whenReady(token);
    const made = newFile(params, { snapshot: session.snapshot, newId: () => crypto.randomUUID() });
    if (!made) return new ResponseError(ErrorCodes.InvalidParams, 'This is no file to make');
    if ('refusal' in made) return made;
    const lines = Lines.of(made.text);
    const { start, end } = made.selection;
    return { ...made, selection: { start: lines.positionAt(start), end: lines.positionAt(end) } };
  });
}

function newFile(params: unknown, context: NewFileContext): NewFile | Refusal | undefined {
  const { kind, folder, name, bpmn } = fieldsOf(params);
  if (kind === 'connector' && typeof folder === 'string' && typeof name === 'string') {
    return newConnector(normalFolder(folder), name, context);
  }
  return kind === 'extensions' && typeof bpmn === 'string' ? newExtensions(normalUri(bpmn), context) : undefined;
}
