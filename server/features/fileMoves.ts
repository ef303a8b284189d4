import type { Snapshot } from '../index/snapshot.ts';
import type { ConnectorFile, Uri } from '../model/file.ts';
import type { TextEdit } from '../text/edit.ts';
import { nameOfFile } from './fileAddress.ts';
import { type RenamedFile, renameSymbol } from './rename.ts';

/** A file that gets another address. */
export interface FileMove {
  readonly from: Uri;
  readonly to: Uri;
}

/** What has to happen with files that are about to be moved; the edits name files by their old addresses. */
export interface FollowUp {
  readonly edits: readonly RenamedFile[];
  readonly moves: readonly FileMove[];
}

/**
 * Keeps together what belongs together: the modeling service pairs a process with its extensions by their files' names, and
 * calls a connector by its file's name.
 */
export function followFileMoves(moves: readonly FileMove[], snapshot: Snapshot): FollowUp {
  const edits = new Map<Uri, TextEdit[]>();
  const further: FileMove[] = [];
  for (const move of moves) {
    const file = snapshot.file(move.from);
    const pair = file?.kind === 'bpmn' ? extensionsMove(move, snapshot) : undefined;
    if (pair && !moves.some(({ from }) => from === pair.from)) further.push(pair);
    for (const { uri, edits: ofFile } of file?.kind === 'connector' ? nameEdits(file, move, snapshot) : []) {
      edits.set(uri, [...(edits.get(uri) ?? []), ...ofFile]);
    }
  }
  return { edits: [...edits].map(([uri, ofFile]) => ({ uri, edits: ofFile })), moves: further };
}

function extensionsMove(move: FileMove, snapshot: Snapshot): FileMove | undefined {
  const [from, to] = [extensionsBeside(move.from), extensionsBeside(move.to)];
  if (from === undefined || to === undefined || from === to) return undefined;
  return snapshot.file(from)?.kind === 'extensions' && !snapshot.file(to) ? { from, to } : undefined;
}

/** The address at which the extensions of a process file lie; undefined for a file that nobody takes for a process. */
function extensionsBeside(process: Uri): Uri | undefined {
  const ending = /(?:\.bpmn20\.xml|\.bpmn\.xml|\.bpmn|\.xml)$/i.exec(process);
  return ending ? `${process.slice(0, ending.index)}-extensions.json` : undefined;
}

/** A connector that was called like its file goes on being called like its file, wherever that is possible. */
function nameEdits({ model, uri }: ConnectorFile, { to }: FileMove, snapshot: Snapshot): readonly RenamedFile[] {
  const [oldName, newName] = [connectorName(uri), connectorName(to)];
  const scope = snapshot.scopeOf(uri);
  if (!scope || newName === undefined || oldName === undefined || model.name?.text !== oldName) return [];
  const rename = renameSymbol({ kind: 'connector', name: oldName }, { scope }, snapshot, newName);
  return 'refusal' in rename ? [] : rename.edits;
}

function connectorName(uri: Uri): string | undefined {
  const name = nameOfFile(uri);
  return name.endsWith('.json') ? name.slice(0, -'.json'.length) : undefined;
}
