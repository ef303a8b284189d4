import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { mappingChoices } from '../preview/mappingChoices.ts';
import { taskWithId } from '../preview/task.ts';
import { normalUri } from './address.ts';
import { MAPPING_CHOICES_REQUEST, type MappingChoicesParams, type MappingChoicesResult } from './protocol.ts';
import type { Session } from './session.ts';
import type { WhenReady } from './whenReady.ts';

/** Answers what a row of a mapping could be mapped to. */
export function registerMappingChoices(connection: Connection, session: Session, whenReady: WhenReady): void {
  connection.onRequest<MappingChoicesResult, void>(
    MAPPING_CHOICES_REQUEST,
    async ({ textDocument, elementId, row }: MappingChoicesParams, token) => {
      // It came from whatever client there is.
      if (row?.direction !== 'input' && row?.direction !== 'output') {
        return new ResponseError(ErrorCodes.InvalidParams, 'This is no row of a mapping');
      }
      await whenReady(token);
      const task = taskWithId(session.snapshot, normalUri(textDocument.uri), elementId);
      return { choices: task ? mappingChoices(task, row) : [] };
    },
  );
}
