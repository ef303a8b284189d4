import { useMemo } from 'preact/hooks';
import type { MappingPreviewTasks, PreviewLocation, PreviewTask } from '../../../server/lsp/protocol.ts';
import { useActions } from './actions.ts';
import { DiagramView } from './diagramView.tsx';
import { Icon } from './icon.tsx';
import type { PageState } from './pageState.ts';
import { TaskList } from './taskList.tsx';

interface NavigatorProps {
  readonly tasks: MappingPreviewTasks;
  readonly state: PageState;
}

/** The tasks to choose from: as a list and, where the file has a diagram, as the picture of the process. */
export function Navigator({ tasks, state }: NavigatorProps) {
  const { preview, panel, view } = state;
  const { view: change, send } = useActions();
  const drawn = view.navigator === 'diagram' && tasks.diagram !== undefined;
  const selected = panel?.selected?.elementId ?? preview?.element.id;
  const select = ({ uri, id }: PreviewTask<PreviewLocation>) => send({ kind: 'select', uri, elementId: id });
  // Most keystrokes change no task, and there may be hundreds.
  const list = useMemo(
    () => <TaskList tasks={tasks.tasks} selected={selected} byProcess={tasks.of.kind === 'action'} select={select} />,
    [tasks, selected],
  );
  return (
    <nav class="navigator" aria-label="Tasks">
      <div class="navigator-head">
        <h2>{titleOf(tasks)}</h2>
        {tasks.diagram !== undefined && (
          <fieldset class="switch" aria-label="Show the tasks as">
            <button type="button" class="tool" aria-pressed={!drawn} onClick={() => change({ navigator: 'list' })}>
              <Icon name="list" /> List
            </button>
            <button type="button" class="tool" aria-pressed={drawn} onClick={() => change({ navigator: 'diagram' })}>
              <Icon name="diagram" /> Diagram
            </button>
          </fieldset>
        )}
      </div>
      {drawn ? <DiagramView tasks={tasks.tasks} selected={selected} diagram={state.diagram} select={select} /> : list}
    </nav>
  );
}

function titleOf({ of, tasks }: MappingPreviewTasks): string {
  const count = `${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`;
  if (of.kind === 'process') return `${count} of ${of.name ?? of.id}`;
  return `${count} with ${of.action === undefined ? of.connector : `${of.connector}.${of.action}`}`;
}
