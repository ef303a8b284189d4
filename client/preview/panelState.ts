import { count, flag, type Guard, optional, record, text } from './shape.ts';

/** What a preview must know to come back after the window was reloaded. */
export interface PanelState {
  /** Where its tasks were asked for: in a process, or at an action. */
  readonly subject: Subject;
  readonly selected: TaskAddress | undefined;
  /** True if it stays with its task while the cursor goes elsewhere. */
  readonly pinned: boolean;
}

export interface Subject {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** The BPMN file and the element's id. */
export interface TaskAddress {
  readonly uri: string;
  readonly elementId: string;
}

/** True for a state that an earlier window left behind, perhaps with an older version of the extension. */
export const isPanelState: Guard<PanelState> = record({
  subject: record({ uri: text, position: record({ line: count, character: count }) }),
  selected: optional(record({ uri: text, elementId: text })),
  pinned: flag,
});
