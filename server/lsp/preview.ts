import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from 'vscode-languageserver';
import { isShallow } from '../preview/engine/json.ts';
import { mappingPreview } from '../preview/mappingPreview.ts';
import type { JsonObject } from '../preview/preview.ts';
import { previewTasks } from '../preview/previewTasks.ts';
import { type PreviewedTask, taskAt, taskWithId } from '../preview/task.ts';
import { normalUri } from './address.ts';
import { optionsOf } from './initializationOptions.ts';
import { toMappingPreview, toMappingPreviewTasks } from './previewConvert.ts';
import {
  MAPPING_PREVIEW_REQUEST,
  type MappingPreview,
  type MappingPreviewParams,
  type MappingPreviewTasks,
  PREVIEW_CHANGED_NOTIFICATION,
  PREVIEW_TASKS_REQUEST,
  type PreviewTaskAddress,
  type PreviewTasksParams,
} from './protocol.ts';
import type { Session } from './session.ts';
import type { WhenReady } from './whenReady.ts';

/**
 * One handler for each request of the mapping preview: convert, call, convert.
 */
export function registerPreview(connection: Connection, session: Session, whenReady: WhenReady): void {
  connection.onRequest(
    MAPPING_PREVIEW_REQUEST,
    async (params: MappingPreviewParams, token): Promise<MappingPreview | null> => {
      await whenReady(token);
      const { snapshot } = session;
      const task = addressedTask(session, params);
      if (!task) return null;
      const { variables, returned } = params;
      const request = {
        ...(variables === undefined ? {} : { variables: checked(variables, 'variables') }),
        ...(returned === undefined ? {} : { returned: checked(returned, 'returned') }),
      };
      return toMappingPreview(snapshot, mappingPreview(snapshot, task, findingsOf(session), request));
    },
  );
  connection.onRequest(
    PREVIEW_TASKS_REQUEST,
    async (params: PreviewTasksParams, token): Promise<MappingPreviewTasks | null> => {
      await whenReady(token);
      const { snapshot } = session;
      const file = snapshot.file(normalUri(params.textDocument.uri));
      if (!file) return null;
      const tasks = previewTasks(snapshot, file.uri, file.lines.offsetAt(params.position), findingsOf(session));
      return tasks ? toMappingPreviewTasks(snapshot, tasks) : null;
    },
  );
}

/** Tells a client that asked for it that previews may be others now, once changes pause. */
export class PreviewRefresh {
  private timer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    private readonly connection: Connection,
    private readonly wanted: boolean,
  ) {}

  static of(connection: Connection, params: InitializeParams): PreviewRefresh {
    return new PreviewRefresh(connection, optionsOf(params).preview === true);
  }

  changed(): void {
    if (!this.wanted) return;
    clearTimeout(this.timer);
    // It fails only with the connection, and then there is nobody to tell.
    this.timer = setTimeout(
      () => void this.connection.sendNotification(PREVIEW_CHANGED_NOTIFICATION).catch(() => undefined),
      pauseOfChanges,
    );
  }
}

/** Short enough to feel live, long enough to take the keystrokes of one word together. */
const pauseOfChanges = 100;

function addressedTask(
  { snapshot }: Session,
  { textDocument, position, elementId }: PreviewTaskAddress,
): PreviewedTask | undefined {
  const uri = normalUri(textDocument.uri);
  if (elementId !== undefined) return taskWithId(snapshot, uri, elementId);
  const file = snapshot.file(uri);
  return file && position && taskAt(snapshot, uri, file.lines.offsetAt(position));
}

/** Values come from whatever client there is. */
function checked(values: unknown, name: string): JsonObject {
  const isObject = typeof values === 'object' && values !== null && !Array.isArray(values);
  if (!isObject || !isShallow(values)) {
    throw new ResponseError(
      ErrorCodes.InvalidParams,
      `'${name}' must be an object of values by name, nested less than 500 deep`,
    );
  }
  // JSON came over the wire, and it is an object.
  return values as JsonObject;
}

function findingsOf({ store, snapshot }: Session): (uri: string) => ReturnType<Session['store']['findings']> {
  return (uri) => store.findings(snapshot, uri);
}
