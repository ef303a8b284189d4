import { bpmnCompletions } from './features/bpmnCompletion.ts';
import { bpmnExpressions } from './features/bpmnVariableCompletion.ts';
import { builtInHover } from './features/builtInHover.ts';
import type { Completion } from './features/completion.ts';
import { definingKinds } from './features/definingKinds.ts';
import { expressionHover } from './features/expressionHover.ts';
import { extensionsCompletions, extensionsExpressions } from './features/extensionsCompletion.ts';
import { type FileMove, type FollowUp, followFileMoves } from './features/fileMoves.ts';
import type { Hover } from './features/hover.ts';
import { jsonCompletions } from './features/jsonCompletion.ts';
import { jsonHover } from './features/jsonService.ts';
import { nameHover } from './features/nameHover.ts';
import {
  type Definition,
  declarationsAt,
  definitionsAt,
  type Highlight,
  highlightsAt,
  type Place,
  referencesAt,
} from './features/navigation.ts';
import type { Occurrence } from './features/occurrences.ts';
import { partnerHover } from './features/partnerHover.ts';
import { type Renamable, type Rename, renamableAt, renameAt } from './features/rename.ts';
import { triggerCompletions, triggerExpressions } from './features/triggerCompletion.ts';
import type { Snapshot } from './index/snapshot.ts';
import {
  type ConfigurationFile,
  type ConnectorFile,
  type ExtensionsFile,
  type FileKind,
  fileKinds,
  type ProjectFile,
  type Uri,
} from './model/file.ts';
import type { Refusal } from './text/refusal.ts';

/** The features, each a question about one place of one snapshot. An offset outside of the text is answered with nothing. */
export const service = {
  /** What may be typed at the offset, unfiltered: the editor filters. */
  async completions(snapshot: Snapshot, uri: Uri, offset: number): Promise<readonly Completion[]> {
    const place = placeOf(snapshot, uri, offset);
    if (!place) return [];
    const { file, scope } = place;
    if (file.kind === 'bpmn') return bpmnCompletions(file, scope, offset);
    if (file.kind === 'trigger') return triggerCompletions(file, scope, offset);
    if (file.kind === 'extensions') return file.ofProcess ? extensionsCompletions(file, scope, offset) : [];
    return isSchemaFile(file) ? jsonCompletions(file, offset) : [];
  },

  /** What may be typed at the offset if it lies inside of an expression; nothing anywhere else. */
  expressionCompletions(snapshot: Snapshot, uri: Uri, offset: number): readonly Completion[] {
    const place = placeOf(snapshot, uri, offset);
    if (!place) return [];
    const { file, scope } = place;
    if (file.kind === 'bpmn') return bpmnExpressions(file, scope, offset) ?? [];
    if (file.kind === 'trigger') return triggerExpressions(file, scope, offset) ?? [];
    return file.kind === 'extensions' && file.ofProcess ? (extensionsExpressions(file, scope, offset) ?? []) : [];
  },

  /** The kinds of files that must be read before completions, definitions and declarations at the offset can be told. */
  definingKinds(snapshot: Snapshot, uri: Uri, offset: number): readonly FileKind[] {
    const file = snapshot.file(uri);
    return file ? definingKinds(file, offset) : fileKinds;
  },

  /** What the text at the offset is. */
  async hover(snapshot: Snapshot, uri: Uri, offset: number): Promise<Hover | undefined> {
    const place = placeOf(snapshot, uri, offset);
    if (!place) return undefined;
    const { file, scope } = place;
    const known =
      nameHover(place, snapshot) ??
      (file.kind === 'bpmn' ? builtInHover(file, offset) : partnerHover(file, scope, offset)) ??
      expressionHover(file, offset);
    return known ?? (isSchemaFile(file) ? jsonHover(file, offset) : undefined);
  },

  /** Where the name at the offset is defined; from an element or a process of BPMN on to its extensions. */
  definitions(snapshot: Snapshot, uri: Uri, offset: number): readonly Definition[] {
    const place = placeOf(snapshot, uri, offset);
    return place ? definitionsAt(place, snapshot) : [];
  },

  /** Where the name at the offset is defined, and nothing else. */
  declarations(snapshot: Snapshot, uri: Uri, offset: number): readonly Definition[] {
    const place = placeOf(snapshot, uri, offset);
    return place ? declarationsAt(place) : [];
  },

  /** All places of the project that name what the offset names. */
  references(snapshot: Snapshot, uri: Uri, offset: number, withDefinitions: boolean): readonly Occurrence[] {
    const place = placeOf(snapshot, uri, offset);
    return place ? referencesAt(place, snapshot, withDefinitions) : [];
  },

  /** The places of the same file that name what the offset names. */
  highlights(snapshot: Snapshot, uri: Uri, offset: number): readonly Highlight[] {
    const place = placeOf(snapshot, uri, offset);
    return place ? highlightsAt(place) : [];
  },

  /** The name at the offset if it can be changed, a sentence if it cannot, undefined where there is none. */
  renamable(snapshot: Snapshot, uri: Uri, offset: number): Renamable | Refusal | undefined {
    const place = placeOf(snapshot, uri, offset);
    return place && renamableAt(place, snapshot);
  },

  /** What giving another name to what the offset names would change, or a sentence why it is not done. */
  rename(snapshot: Snapshot, uri: Uri, offset: number, newName: string): Rename | Refusal | undefined {
    const place = placeOf(snapshot, uri, offset);
    return place && renameAt(place, snapshot, newName);
  },

  /** What is to be changed with files that are about to be moved. */
  fileMoves(snapshot: Snapshot, moves: readonly FileMove[]): FollowUp {
    return followFileMoves(moves, snapshot);
  },
};

function placeOf(snapshot: Snapshot, uri: Uri, offset: number): Place | undefined {
  const file = snapshot.file(uri);
  const scope = snapshot.scopeOf(uri);
  return file && scope && offset >= 0 && offset <= file.text.length ? { file, scope, offset } : undefined;
}

function isSchemaFile(file: ProjectFile): file is ConnectorFile | ExtensionsFile | ConfigurationFile {
  return file.kind === 'connector' || file.kind === 'configuration' || (file.kind === 'extensions' && file.ofProcess);
}
