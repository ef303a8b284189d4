import { useEffect, useRef } from 'preact/hooks';
import type { PreviewLocation, PreviewTask, TaskState } from '../../../server/lsp/protocol.ts';
import { readableType } from '../words.ts';
import { Icon, type IconName } from './icon.tsx';
import { useRoving } from './roving.ts';

type Task = PreviewTask<PreviewLocation>;

const STATES: Readonly<Record<TaskState, { readonly icon: IconName; readonly tone: string; readonly word: string }>> = {
  error: { icon: 'error', tone: 'error', word: 'has an error' },
  warning: { icon: 'warning', tone: 'warning', word: 'has a warning' },
  incomplete: { icon: 'incomplete', tone: 'attention', word: 'incomplete' },
  complete: { icon: 'complete', tone: 'good', word: 'complete' },
  none: { icon: 'none', tone: 'quiet', word: 'maps nothing' },
};

interface TaskListProps {
  readonly tasks: readonly Task[];
  readonly selected: string | undefined;
  /** True if the tasks are of several processes, and each says of which. */
  readonly byProcess: boolean;
  readonly select: (task: Task) => void;
}

/** The tasks one below the other, with the state of their mappings. Those out of sight are not laid out. */
export function TaskList({ tasks, selected, byProcess, select }: TaskListProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = useRoving('[role=option]', (item) => {
    const task = tasks[Number(item.dataset.index)];
    if (task !== undefined) select(task);
  });
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const stop = Math.max(
    0,
    tasks.findIndex(({ id }) => id === selected),
  );
  if (tasks.length === 0) return <p class="empty">No task here maps variables.</p>;
  return (
    <div ref={list} class="tasks" role="listbox" aria-label="Tasks" onKeyDown={onKeyDown}>
      {tasks.map((task, index) => (
        <div
          key={`${task.uri} ${task.id}`}
          role="option"
          class="task"
          aria-selected={task.id === selected}
          tabIndex={index === stop ? 0 : -1}
          data-index={index}
          onClick={() => select(task)}
          onKeyDown={({ key }) => {
            if (key === 'Enter' || key === ' ') select(task);
          }}
        >
          <TaskLine task={task} byProcess={byProcess} />
        </div>
      ))}
    </div>
  );
}

function TaskLine({ task, byProcess }: { readonly task: Task; readonly byProcess: boolean }) {
  const { icon, tone, word } = STATES[task.state];
  const { name, id, implementation, type, process, summary } = task;
  return (
    <>
      <Icon name={icon} tone={tone} />
      <span class="task-name">
        {name ?? id}
        <span class="hidden"> {word}</span>
      </span>
      <span class="task-detail muted">{byProcess ? process : (implementation ?? readableType(type))}</span>
      {summary !== undefined && <span class="task-summary muted">{summary}</span>}
    </>
  );
}
