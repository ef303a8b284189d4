import type { CodeLens, Command } from 'vscode-languageserver';
import type { Lens } from '../features/lenses.ts';
import { describeUses, type UsedName } from '../features/uses.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile } from '../model/file.ts';
import { structureService } from '../structureService.ts';
import { visible } from '../text/visible.ts';
import { toRange } from './convert.ts';
import { OPEN_LOCATION_COMMAND, PREVIEW_MAPPINGS_COMMAND, SHOW_REFERENCES_COMMAND } from './protocol.ts';
import { fieldsOf } from './structureConvert.ts';

/** Which commands a client has. */
export interface LensOptions {
  /** True if it can show places; elsewhere a lens is only read. */
  readonly clickable: boolean;
  /** True if it can show the mapping preview; elsewhere there are no lenses for it. */
  readonly preview: boolean;
}

/** Undefined for a lens that is of no use to the client. */
export function toCodeLens(
  snapshot: Snapshot,
  file: ProjectFile,
  lens: Lens,
  { clickable, preview }: LensOptions,
): CodeLens | undefined {
  const range = toRange(file, lens.span);
  if (lens.kind === 'preview') {
    const place = lens.elementId ?? range.start;
    const command = { title: 'Preview mapping', command: PREVIEW_MAPPINGS_COMMAND, arguments: [file.uri, place] };
    return preview ? { range, command } : undefined;
  }
  if (lens.kind === 'uses') return { range, data: { uri: file.uri, ...lens.name } };
  const target = lens.target && snapshot.file(lens.target.uri);
  const title = visible(lens.title);
  if (!clickable || !lens.target || !target) return { range, command: plain(title) };
  const place = toRange(target, lens.target.span);
  return {
    range,
    command: { title, command: OPEN_LOCATION_COMMAND, arguments: [target.uri, place] },
  };
}

/** Counts the uses that a lens speaks of; a lens that is not ours stays as it is. */
export function resolveLens(snapshot: Snapshot, lens: CodeLens, clickable: boolean): CodeLens {
  const { uri, connector, action } = fieldsOf(lens.data);
  if (typeof uri !== 'string' || typeof connector !== 'string') return lens;
  const name: UsedName = { connector, action: typeof action === 'string' ? action : undefined };
  const uses = structureService.uses(snapshot, uri, name);
  const title = describeUses(uses);
  if (!clickable || uses.length === 0) return { ...lens, command: plain(title) };
  const locations = uses.flatMap((use) => {
    const file = snapshot.file(use.uri);
    return file ? [{ uri: use.uri, range: toRange(file, use.span) }] : [];
  });
  const command = SHOW_REFERENCES_COMMAND;
  return { ...lens, command: { title, command, arguments: [uri, lens.range.start, locations] } };
}

/** Editors show a lens whose command is empty as mere text. */
function plain(title: string): Command {
  return { title, command: '' };
}
