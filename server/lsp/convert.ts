import {
  type CompletionItem,
  CompletionItemKind,
  CompletionItemTag,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  InsertTextFormat,
  InsertTextMode,
  type LocationLink,
  type MarkupContent,
  MarkupKind,
  type Hover as ProtocolHover,
  type Range,
} from 'vscode-languageserver';
import type { Completion, CompletionKind } from '../features/completion.ts';
import type { Hover } from '../features/hover.ts';
import type { Definition } from '../features/navigation.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile } from '../model/file.ts';
import { pageOf } from '../rules/page.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { Span } from '../text/span.ts';
import { visible } from '../text/visible.ts';
import { plainMarkdown } from './plainMarkdown.ts';
import { plainText } from './snippetText.ts';

/** The name under which editors show findings. */
export const sourceName = 'activiti-connectors';

export function toRange(file: ProjectFile, { start, end }: Span): Range {
  return { start: file.lines.positionAt(start), end: file.lines.positionAt(end) };
}

/** What an editor can do with the texts that it is given. */
export interface TextFormats {
  /** True if it can insert snippets; without that the placeholders' texts are inserted. */
  readonly snippets: boolean;
  /** True if it shows Markdown beside a proposal, and in a hover; without that the same words are sent plain. */
  readonly markdownInCompletion: boolean;
  readonly markdownInHover: boolean;
}

export function toCompletionItem(file: ProjectFile, completion: Completion, formats: TextFormats): CompletionItem {
  const { snippets: ownSnippets, markdownInCompletion } = formats;
  const { label, kind, edit, snippet = false, additionalEdit, again, deprecated } = completion;
  const shown = visible(label);
  // Editors filter by the label, unless they are told what else somebody may type.
  const filterText = completion.filterText ?? (shown === label ? undefined : label);
  return {
    label: shown,
    kind: completionKinds[kind],
    textEdit: {
      range: toRange(file, edit.span),
      newText: snippet && !ownSnippets ? plainText(edit.newText) : edit.newText,
    },
    insertTextFormat: snippet && ownSnippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    ...(completion.detail === undefined ? {} : { detail: visible(completion.detail) }),
    ...(completion.documentation === undefined
      ? {}
      : { documentation: toMarkup(completion.documentation, markdownInCompletion) }),
    ...(completion.sortText === undefined ? {} : { sortText: completion.sortText }),
    ...(filterText === undefined ? {} : { filterText }),
    ...(additionalEdit
      ? { additionalTextEdits: [{ range: toRange(file, additionalEdit.span), newText: additionalEdit.newText }] }
      : {}),
    ...(again ? { command: { title: 'Suggest', command: 'editor.action.triggerSuggest' } } : {}),
    ...(deprecated ? { tags: [CompletionItemTag.Deprecated] } : {}),
  };
}

export function toHover(file: ProjectFile, { span, markdown }: Hover, { markdownInHover }: TextFormats): ProtocolHover {
  return { contents: toMarkup(markdown, markdownInHover), range: toRange(file, span) };
}

function toMarkup(markdown: string, isShown: boolean): MarkupContent {
  return isShown
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainMarkdown(markdown) };
}

/** Undefined if the target's file is gone from the snapshot. */
export function toLocationLink(
  snapshot: Snapshot,
  from: ProjectFile,
  definition: Definition,
): LocationLink | undefined {
  const target = snapshot.file(definition.uri);
  if (!target) return undefined;
  return {
    originSelectionRange: toRange(from, definition.origin),
    targetUri: definition.uri,
    targetRange: toRange(target, definition.target),
    targetSelectionRange: toRange(target, definition.name),
  };
}

export function toDiagnostic(snapshot: Snapshot, file: ProjectFile, finding: Finding): Diagnostic {
  const related = finding.related.flatMap(({ uri, span, message }) => {
    const target = snapshot.file(uri);
    return target ? [{ location: { uri, range: toRange(target, span) }, message: visible(message) }] : [];
  });
  return {
    range: toRange(file, finding.span),
    severity: severities[finding.severity],
    code: finding.code,
    codeDescription: { href: pageOf(finding.code) },
    source: sourceName,
    message: visible(finding.message),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
    ...(finding.tag
      ? { tags: [finding.tag === 'deprecated' ? DiagnosticTag.Deprecated : DiagnosticTag.Unnecessary] }
      : {}),
  };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const completionKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  connector: CompletionItemKind.Module,
  action: CompletionItemKind.Method,
  parameter: CompletionItemKind.Field,
  variable: CompletionItemKind.Variable,
  element: CompletionItemKind.Reference,
  process: CompletionItemKind.Class,
  property: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  type: CompletionItemKind.TypeParameter,
  snippet: CompletionItemKind.Snippet,
  function: CompletionItemKind.Function,
  name: CompletionItemKind.Text,
};
