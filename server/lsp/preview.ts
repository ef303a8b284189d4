import { type Connection, ErrorCodes, type InitializeParams, ResponseError } from 'vscode-languageserver';
import type { Snapshot } from '../index/snapshot.ts';
import type { FindingsOf } from '../preview/findings.ts';
import { mappingPreview } from '../preview/mappingPreview.ts';
import { previewTasks } from '../preview/previewTasks.ts';
import { type PreviewedTask, taskAt, taskWithId } from '../preview/task.ts';
import { normalUri } from './address.ts';
import { optionsOf } from './initializationOptions.ts';
import { toMappingPreview, toMappingPreviewTasks } from './previewConvert.ts';
import { mappingPreviewParams, previewTasksParams } from './previewParams.ts';
import {
  MAPPING_PREVIEW_REQUEST,
  type MappingPreview,
  type MappingPreviewParams,
  type MappingPreviewTasks,
  PREVIEW_CHANGED_NOTIFICATION,
  PREVIEW_TASKS_REQUEST,
} from './protocol.ts';
import type { Session } from './session.ts';
import type { WhenReady } from './whenReady.ts';

/**
 * One handler for each request of the mapping preview: convert, call, convert.
 */
export function registerPreview(connection: Connection, session: Session, whenReady: WhenReady): void {
  connection.onRequest<MappingPreview | null, void>(MAPPING_PREVIEW_REQUEST, async (params: unknown, token) => {
    const asked = mappingPreviewParams(params);
    if (!asked) return new ResponseError(ErrorCodes.InvalidParams, 'This asks for no preview of a mapping');
    await whenReady(token);
    const { snapshot } = session;
    const task = addressedTask(snapshot, asked);
    return task ? toMappingPreview(snapshot, mappingPreview(snapshot, task, findingsOf(session), asked)) : null;
  });
  connection.onRequest<MappingPreviewTasks | null, void>(PREVIEW_TASKS_REQUEST, async (params: unknown, token) => {
    const asked = previewTasksParams(params);
    if (!asked) return new ResponseError(ErrorCodes.InvalidParams, 'This asks for no tasks of a preview');
    await whenReady(token);
    const { snapshot } = session;
    const file = snapshot.file(normalUri(asked.textDocument.uri));
    const tasks = file && previewTasks(snapshot, file.uri, file.lines.offsetAt(asked.position), findingsOf(session));
    return tasks ? toMappingPreviewTasks(snapshot, tasks) : null;
  });
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
  snapshot: Snapshot,
  { textDocument, position, elementId }: MappingPreviewParams,
): PreviewedTask | undefined {
  const uri = normalUri(textDocument.uri);
  if (elementId !== undefined) return taskWithId(snapshot, uri, elementId);
  const file = snapshot.file(uri);
  return file && position && taskAt(snapshot, uri, file.lines.offsetAt(position));
}

function findingsOf({ store, snapshot }: Session): FindingsOf {
  return (uri) => store.findings(snapshot, uri);
}
