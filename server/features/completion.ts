import type { TextEdit } from '../text/edit.ts';

/** What an entry of a completion list stands for; an editor shows it as an icon. */
export type CompletionKind =
  | 'connector'
  | 'action'
  | 'parameter'
  | 'variable'
  | 'element'
  | 'process'
  | 'property'
  | 'value'
  | 'type'
  | 'snippet'
  | 'function'
  | 'name';

/** One entry of a completion list. Nobody filters by what is typed already: the editor does, by `filterText` or `label`. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  /** Markdown, already escaped. */
  readonly documentation?: string;
  /** Its lines carry their final indentation: an editor must not indent them again. */
  readonly edit: TextEdit;
  /** An edit elsewhere that belongs to accepting the entry, such as the comma behind the property before. */
  readonly additionalEdit?: TextEdit;
  /** True if edit.newText holds snippet placeholders. */
  readonly snippet?: boolean;
  readonly sortText?: string;
  readonly filterText?: string;
  /** True if the list is to be asked for again after accepting. */
  readonly again?: boolean;
  readonly deprecated?: boolean;
}
