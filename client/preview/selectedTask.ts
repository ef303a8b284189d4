import type { MappingPreviewTasks } from '../../server/lsp/protocol.ts';
import type { TaskAddress } from './panelState.ts';

/**
 * The task to show: where the cursor is, else the one that is shown already, else the first. `byCursor` is true if the list was
 * asked for where the cursor went.
 */
export function taskAt(
  list: MappingPreviewTasks | null,
  shown: TaskAddress | undefined,
  byCursor: boolean,
): TaskAddress | undefined {
  const tasks = list?.tasks ?? [];
  const atCursor = byCursor ? tasks.find(({ id }) => id === list?.selected) : undefined;
  const stays = tasks.find(({ uri, id }) => uri === shown?.uri && id === shown.elementId);
  const task = atCursor ?? stays ?? tasks[0];
  return task && { uri: task.uri, elementId: task.id };
}
