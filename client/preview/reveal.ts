import { Position, Range, type TextEditor, Uri, ViewColumn, window } from 'vscode';
import type { PreviewLocation } from '../../server/lsp/protocol.ts';

/**
 * Shows where something is written: in the column where its file is open, else beside the preview. Without `focus` the keyboard
 * stays in the preview.
 */
export function reveal(
  { uri, range }: PreviewLocation,
  column: ViewColumn | undefined,
  focus: boolean,
): Thenable<TextEditor> {
  const { start, end } = range;
  const selection = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
  return window.showTextDocument(Uri.parse(uri), {
    selection,
    preserveFocus: !focus,
    preview: true,
    viewColumn: columnFor(uri, column),
  });
}

/** Where to show a file for a preview in a column: where it is open already, else beside the preview. */
export function columnFor(uri: string, column: ViewColumn | undefined): ViewColumn {
  return columnOf(uri) ?? otherColumn(column);
}

/** The column of a file that is already open, in front or behind another tab. */
function columnOf(uri: string): ViewColumn | undefined {
  const visible = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
  if (visible?.viewColumn !== undefined) return visible.viewColumn;
  const holds = (input: unknown) => input instanceof Object && 'uri' in input && String(input.uri) === uri;
  return window.tabGroups.all.find(({ tabs }) => tabs.some(({ input }) => holds(input)))?.viewColumn;
}

function otherColumn(column: ViewColumn | undefined): ViewColumn {
  const other = window.tabGroups.all.find(({ viewColumn }) => viewColumn !== column);
  return other?.viewColumn ?? (column === ViewColumn.One ? ViewColumn.Two : ViewColumn.One);
}
