import { Detail } from './detail.tsx';
import { Header } from './header.tsx';
import { Navigator } from './navigator.tsx';
import type { PageState } from './pageState.ts';
import { StatusLine } from './statusLine.tsx';
import { useUndo } from './undo.ts';

/** The whole page: which task, the tasks to choose from, and the mapping of the chosen one. */
export function App({ state }: { readonly state: PageState }) {
  const { answered, tasks, preview, view } = state;
  useUndo();
  if (!answered) return <p class="empty">Reading the project …</p>;
  if (tasks === null && preview === null) return <Nothing />;
  return (
    <div class="app" data-navigator={tasks?.diagram === undefined ? 'list' : view.navigator}>
      <Header preview={preview} pinned={state.panel?.pinned ?? false} />
      <StatusLine broken={state.broken} notice={state.notice} />
      {tasks !== null && <Navigator tasks={tasks} state={state} />}
      <main class="detail" aria-label="Mapping of the selected task">
        {preview === null ? (
          <p class="empty">There is no task to show here.</p>
        ) : (
          <Detail preview={preview} view={view} choices={state.choices} />
        )}
      </main>
    </div>
  );
}

function Nothing() {
  return (
    <main class="empty">
      <h1>No mapping here</h1>
      <p>Put the cursor into a process, its extensions, or an action of a connector.</p>
    </main>
  );
}
