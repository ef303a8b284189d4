import type {
  MappingChoice,
  MappingPreview,
  MappingPreviewTasks,
  PreviewBrokenFile,
} from '../../../server/lsp/protocol.ts';
import { rowKeys } from '../board.ts';
import type { PanelState } from '../panelState.ts';
import { isObject, oneOf, optional, record, text } from '../shape.ts';
import type { ToPage } from '../toPage.ts';

/** All that the page draws from. It is replaced, never changed. */
export interface PageState {
  /** False until the first answer is there. */
  readonly answered: boolean;
  readonly tasks: MappingPreviewTasks | null;
  readonly preview: MappingPreview | null;
  readonly broken: readonly PreviewBrokenFile[];
  readonly choices: Choices | undefined;
  readonly diagram: Diagram | undefined;
  readonly notice: Notice | undefined;
  readonly panel: PanelState | undefined;
  readonly view: View;
}

/** What a row could be mapped to, the best first. */
export interface Choices {
  readonly row: string;
  readonly choices: readonly MappingChoice[];
}

export interface Diagram {
  readonly uri: string;
  readonly xml: string;
}

export interface Notice {
  readonly tone: 'done' | 'refused';
  readonly sentence: string;
}

/** What the author chose to see; it outlives a reload. */
export interface View {
  readonly navigator: 'list' | 'diagram';
  readonly drawing: 'board' | 'table';
  /** The id of the selected row. */
  readonly row: string | undefined;
}

const isView = record<View>({
  navigator: oneOf('list', 'diagram'),
  drawing: oneOf('board', 'table'),
  row: optional(text),
});

const FIRST_VIEW: View = { navigator: 'list', drawing: 'board', row: undefined };

/** The state before the first answer, with what an earlier page kept. */
export function firstState(kept: unknown): PageState {
  const view = isObject(kept) && isView(kept.view) ? kept.view : FIRST_VIEW;
  return {
    answered: false,
    tasks: null,
    preview: null,
    broken: [],
    choices: undefined,
    diagram: undefined,
    notice: undefined,
    panel: undefined,
    view,
  };
}

/** The selected row of a new picture: the one with the name of the row that was selected, whatever its entry is now. */
function sameRow(
  id: string | undefined,
  before: MappingPreview | null,
  after: MappingPreview | null,
): string | undefined {
  const [old, now] = [before, after].map((preview) => [...(preview?.inputs ?? []), ...(preview?.outputs ?? [])]);
  if (old === undefined || now === undefined || now.some((row) => row.id === id)) return id;
  const key = rowKeys(old)[old.findIndex((row) => row.id === id)];
  return key === undefined ? id : now[rowKeys(now).indexOf(key)]?.id;
}

/** The state once a message has arrived. */
export function received(state: PageState, message: ToPage): PageState {
  switch (message.kind) {
    case 'tasks':
      return { ...state, answered: true, tasks: message.tasks };
    case 'preview':
      return {
        ...state,
        answered: true,
        preview: message.preview,
        broken: message.broken,
        notice: undefined,
        view: { ...state.view, row: sameRow(state.view.row, state.preview, message.preview) },
      };
    case 'choices':
      return { ...state, choices: { row: message.id, choices: message.choices } };
    case 'diagram':
      return { ...state, diagram: { uri: message.uri, xml: message.xml } };
    case 'notice':
      return { ...state, notice: { tone: message.tone, sentence: message.sentence } };
    case 'state':
      return { ...state, panel: message.state };
  }
}
