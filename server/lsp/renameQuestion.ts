import type { Connection, MessageActionItem } from 'vscode-languageserver';
import type { NameMeeting, Rename } from '../features/rename.ts';
import type { Refusal } from '../text/refusal.ts';

/**
 * The rename that the user wants. Names that a mapping joins by nothing but being equal are one to the engine and two to a reader,
 * so nobody but the user can tell whether both are meant. `plan` is asked again after the question: texts go on changing.
 */
export async function chosenRename(
  connection: Connection,
  plan: () => Promise<Rename | Refusal | undefined>,
): Promise<Rename | Refusal | undefined> {
  const first = await plan();
  if (!first || 'refusal' in first || !first.meeting) return first;
  const choice = await ask(connection, first.meeting);
  if (choice === undefined) return { refusal: `Nothing was renamed. ${first.meeting.sentence}` };
  const second = await plan();
  if (!second || 'refusal' in second || choice.title === alone.title) return second;
  return (
    second.meeting?.together ?? { refusal: 'Nothing was renamed, because the files have changed. Try it once more' }
  );
}

const together: MessageActionItem = { title: 'Rename Together' };
const alone: MessageActionItem = { title: 'Rename This Alone' };

/** Undefined if the user wants neither, or if the editor cannot ask. */
async function ask(connection: Connection, meeting: NameMeeting): Promise<MessageActionItem | undefined> {
  const actions = meeting.together ? [together, alone] : [alone];
  try {
    return (await connection.window.showWarningMessage(meeting.sentence, ...actions)) ?? undefined;
  } catch {
    return undefined;
  }
}
