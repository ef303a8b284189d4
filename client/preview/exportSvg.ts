import { Uri, window, workspace } from 'vscode';
import type { MappingPreview } from '../../server/lsp/protocol.ts';
import { svgOf } from './svg.ts';

/** Asks where to save the picture of a mapping, and saves it. The result is the file's name, or undefined if nothing was chosen. */
export async function exportSvg(preview: MappingPreview): Promise<string | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const name = `${preview.element.id.replace(/[^\w.-]/g, '-')}.svg`;
  const file = await window.showSaveDialog({
    filters: { 'Scalable Vector Graphics': ['svg'] },
    ...(folder === undefined ? {} : { defaultUri: Uri.joinPath(folder, name) }),
  });
  if (file === undefined) return undefined;
  await workspace.fs.writeFile(file, new TextEncoder().encode(svgOf(preview)));
  return file.path.slice(file.path.lastIndexOf('/') + 1);
}
