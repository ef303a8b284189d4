import { Uri, window } from 'vscode';
import type { Subject } from './panelState.ts';
import type { PreviewServer } from './previewServer.ts';
import { count, isObject, record } from './shape.ts';

const isPosition = record<Subject['position']>({ line: count, character: count });

/**
 * What the command was called for: a file, as an address or VS Code's own object, and in it a position, a range or the id of an
 * element; at the cursor without arguments.
 */
export async function subjectOf(
  [file, place]: readonly unknown[],
  server: PreviewServer,
): Promise<Subject | undefined> {
  const uri = typeof file === 'string' ? file : file instanceof Uri ? file.toString() : undefined;
  if (uri === undefined) return cursorIn(window.activeTextEditor?.document.uri.toString());
  if (typeof place === 'string') return placeOfElement(uri, place, server);
  const position = isObject(place) && 'start' in place ? place.start : place;
  return isPosition(position) ? { uri, position } : (cursorIn(uri) ?? { uri, position: { line: 0, character: 0 } });
}

function cursorIn(uri: string | undefined): Subject | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors];
  const editor = editors.find((candidate) => candidate?.document.uri.toString() === uri);
  if (uri === undefined || editor === undefined) return undefined;
  const { line, character } = editor.selection.active;
  return { uri, position: { line, character } };
}

async function placeOfElement(uri: string, elementId: string, server: PreviewServer): Promise<Subject | undefined> {
  const preview = await server.preview({ textDocument: { uri }, elementId });
  const place = preview?.element.place;
  return place && { uri: place.uri, position: place.range.start };
}
