import { render } from 'preact';
import { isToPage } from '../toPage.ts';
import { type Actions, ActionsContext } from './actions.ts';
import { App } from './app.tsx';
import { firstState, type PageState, received } from './pageState.ts';
import './vscode.ts';
import { showInvisibleCharacters } from './visibleTexts.ts';

const root = document.getElementById('root');
if (root !== null) start(root);

function start(root: HTMLElement): void {
  const vscode = acquireVsCodeApi();
  showInvisibleCharacters();
  let state = firstState(vscode.getState());
  let asked = 0;
  const draw = () => {
    asked = 0;
    render(
      <ActionsContext.Provider value={actions}>
        <App state={state} />
      </ActionsContext.Provider>,
      root,
    );
    // `panel` is what the extension gets back when it makes a new panel of this page.
    if (state.panel !== undefined) vscode.setState({ panel: state.panel, view: state.view });
  };
  // Messages that arrive together are drawn together.
  const change = (next: PageState) => {
    state = next;
    if (asked === 0) asked = requestAnimationFrame(draw);
  };
  const actions: Actions = {
    send: (message) => vscode.postMessage(message),
    view: (part) => change({ ...state, view: { ...state.view, ...part } }),
    notice: (notice) => change({ ...state, notice }),
  };
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isToPage(data)) change(received(state, data));
  });
  draw();
  vscode.postMessage({ kind: 'ready' });
}
