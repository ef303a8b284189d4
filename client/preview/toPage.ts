import type {
  MappingChoice,
  MappingPreview,
  MappingPreviewTasks,
  PreviewBrokenFile,
} from '../../server/lsp/protocol.ts';
import { isPanelState, type PanelState } from './panelState.ts';
import { isBrokenFile, isChoice, isPreview, isTasks } from './previewShape.ts';
import { byKind, type Guard, list, nullable, oneOf, record, text } from './shape.ts';

/** What the extension tells the page of a preview. */
export type ToPage =
  /** The tasks to choose from; null where there are none to show. */
  | { readonly kind: 'tasks'; readonly tasks: MappingPreviewTasks | null }
  /** The selected task; with `broken` files it is the last good picture. */
  | {
      readonly kind: 'preview';
      readonly preview: MappingPreview | null;
      readonly broken: readonly PreviewBrokenFile[];
    }
  /** What the row with this id could be mapped to, the best first. */
  | { readonly kind: 'choices'; readonly id: string; readonly choices: readonly MappingChoice[] }
  /** The text of the BPMN file with the picture of the process. */
  | { readonly kind: 'diagram'; readonly uri: string; readonly xml: string }
  /** What came of something that the author asked for. */
  | { readonly kind: 'notice'; readonly tone: 'done' | 'refused'; readonly sentence: string }
  /** To be kept for the next window, and given back to the extension there. */
  | { readonly kind: 'state'; readonly state: PanelState };

/** True for a message that the extension may send; everything else is dropped. */
export const isToPage: Guard<ToPage> = byKind<ToPage>({
  tasks: record({ kind: oneOf('tasks'), tasks: nullable(isTasks) }),
  preview: record({ kind: oneOf('preview'), preview: nullable(isPreview), broken: list(isBrokenFile) }),
  choices: record({ kind: oneOf('choices'), id: text, choices: list(isChoice) }),
  diagram: record({ kind: oneOf('diagram'), uri: text, xml: text }),
  notice: record({ kind: oneOf('notice'), tone: oneOf('done', 'refused'), sentence: text }),
  state: record({ kind: oneOf('state'), state: isPanelState }),
});
