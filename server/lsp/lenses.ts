import type { CodeLens, Command } from 'vscode-languageserver';
import type { Lens } from '../features/lenses.ts';
import { describeUses, type UsedName } from '../features/uses.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile } from '../model/file.ts';
import { structureService } from '../structureService.ts';
import { toRange } from './convert.ts';
import { OPEN_LOCATION_COMMAND, SHOW_REFERENCES_COMMAND } from './protocol.ts';
import { fieldsOf } from './structureConvert.ts';

/** `clickable`: true if the client has the two commands; elsewhere a lens is only read. */
export function toCodeLens(snapshot: Snapshot, file: ProjectFile, lens: Lens, clickable: boolean): CodeLens {
  const range = toRange(file, lens.span);
  if (lens.kind === 'uses') return { range, data: { uri: file.uri, ...lens.name } };
  const target = lens.target && snapshot.file(lens.target.uri);
  if (!clickable || !lens.target || !target) return { range, command: plain(lens.title) };
  const place = toRange(target, lens.target.span);
  return {
    range,
    command: { title: lens.title, command: OPEN_LOCATION_COMMAND, arguments: [target.uri, place] },
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
