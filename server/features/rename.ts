import { type Named, renamed } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Refusal } from '../text/refusal.ts';
import { type Name, type Span, touches } from '../text/span.ts';
import { arisingSentence, partingSentence } from './equalNameSentences.ts';
import { joinedWith, meetingsOf } from './equalNames.ts';
import { fileBeside, nameOfFile } from './fileAddress.ts';
import { symbolAt } from './namePlaces.ts';
import type { Place } from './navigation.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import { type RenameTask, refusalOfName, refusalOfSymbol } from './renameRefusals.ts';
import { isFaithful } from './renameTrial.ts';
import { written } from './writtenName.ts';

/** What a rename would change. */
export interface Rename {
  readonly edits: readonly RenamedFile[];
  /** Set if the name is joined with another by nothing but being equal to it, or would be: then the user is to be asked. */
  readonly meeting?: NameMeeting;
  /** A connector's file that is called like the connector; the edits name it by its old address. */
  readonly fileRename?: { readonly from: Uri; readonly to: Uri };
}

/** Why a rename alone would change what is sent or written, and the rename that keeps it. */
export interface NameMeeting {
  /** What happens today, or would happen, as a sentence. */
  readonly sentence: string;
  /** The edits that rename all that is joined; missing where that cannot be done. */
  readonly together?: Rename;
}

/** The edits of one file; the spans do not overlap. */
export interface RenamedFile {
  readonly uri: Uri;
  readonly edits: readonly TextEdit[];
}

/** A name that may be typed over. */
export interface Renamable {
  readonly span: Span;
  readonly text: string;
}

/** The name at the place, ready to be typed over; undefined where nothing is named. */
export function renamableAt(place: Place, snapshot: Snapshot): Renamable | Refusal | undefined {
  const found = symbolAt(place.file, place.scope, place.offset);
  if (!found) return idAt(place);
  const occurrences = occurrencesOf(found.symbol, place.scope, snapshot);
  const refusal = refusalOfSymbol(found.symbol, occurrences, snapshot);
  return refusal === undefined ? { span: found.span, text: found.text } : { refusal };
}

/** All edits that give the symbol at the place another name, wherever it is named; undefined where nothing is named. */
export function renameAt(place: Place, snapshot: Snapshot, newName: string): Rename | Refusal | undefined {
  const found = symbolAt(place.file, place.scope, place.offset);
  if (!found) return idAt(place);
  return renameSymbol(found.symbol, place, snapshot, newName);
}

/** All edits that give a symbol, seen from the file, another name. */
export function renameSymbol(
  symbol: Named,
  { scope }: Pick<Place, 'scope'>,
  snapshot: Snapshot,
  newName: string,
): Rename | Refusal {
  const rename = renameAll([symbol], scope, snapshot, newName);
  if ('refusal' in rename || newName === symbol.name) return rename;
  const [parting] = meetingsOf(symbol, scope);
  if (parting) {
    const together = renameAll(joinedWith(symbol, scope), scope, snapshot, newName);
    return { ...rename, meeting: { sentence: partingSentence(parting), ...('edits' in together ? { together } : {}) } };
  }
  const [arising] = meetingsOf(renamed(symbol, newName), scope);
  return arising ? { ...rename, meeting: { sentence: arisingSentence(arising) } } : rename;
}

/** The edits that give several symbols, which had one name, the same new one. */
function renameAll(symbols: readonly Named[], scope: Scope, snapshot: Snapshot, newName: string): Rename | Refusal {
  const tasks = symbols.map((symbol) => ({ symbol, scope, occurrences: occurrencesOf(symbol, scope, snapshot) }));
  for (const { symbol, occurrences } of tasks) {
    const refusal = refusalOfSymbol(symbol, occurrences, snapshot);
    if (refusal !== undefined) return { refusal };
  }
  const changing = tasks.filter(({ symbol }) => symbol.name !== newName);
  for (const task of changing) {
    const refusal = refusalOfName(task, snapshot, newName);
    if (refusal !== undefined) return { refusal };
  }
  const edits = editsOf(
    changing.flatMap(({ occurrences }) => occurrences),
    newName,
  );
  const isChanged = ({ symbol, occurrences }: RenameTask): boolean =>
    isFaithful(symbol, renamed(symbol, newName), { snapshot, scope, edits, count: occurrences.length });
  if (!changing.every(isChanged))
    return { refusal: `With the name '${newName}' some of the places would mean something else. Choose another name` };
  const [first] = changing;
  const fileRename =
    first?.symbol.kind === 'connector'
      ? renamedFile(first.symbol.name, first.occurrences, snapshot, newName)
      : undefined;
  return { edits, ...(fileRename ? { fileRename } : {}) };
}

function editsOf(occurrences: readonly Occurrence[], newName: string): readonly RenamedFile[] {
  const byFile = new Map<Uri, TextEdit[]>();
  for (const { uri, place } of occurrences) {
    const edit = { span: place.span, newText: written(newName, place.escaping) };
    const edits = byFile.get(uri);
    if (edits) edits.push(edit);
    else byFile.set(uri, [edit]);
  }
  return [...byFile].map(([uri, edits]) => ({ uri, edits }));
}

/** The modeling service looks connectors up by the names of their files, so a file that was called like its connector still is. */
function renamedFile(
  oldName: string,
  occurrences: readonly Occurrence[],
  snapshot: Snapshot,
  newName: string,
): { from: Uri; to: Uri } | undefined {
  const from = occurrences.find(
    ({ uri, place }) => place.role === 'definition' && nameOfFile(uri) === `${oldName}.json`,
  )?.uri;
  const to = from === undefined ? undefined : fileBeside(from, `${newName}.json`);
  return from !== undefined && to !== undefined && !snapshot.file(to) ? { from, to } : undefined;
}

/** Keys and ids that a tool made up are no names, though they stand where one might look for a name. */
function idAt({ file, offset }: Place): Refusal | undefined {
  const isId = idsOf(file).some((id) => id && touches(id.span, offset));
  return isId ? { refusal: "This is an id that no other file refers to. Rename the 'name' beside it" } : undefined;
}

function idsOf(file: ProjectFile): readonly (Name | undefined)[] {
  if (file.kind === 'connector') {
    const features = [...file.model.actions, ...file.model.events];
    const parameters = features.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]);
    return [file.model.id, ...features.flatMap(({ key, id }) => [key, id]), ...parameters.map(({ id }) => id)];
  }
  if (file.kind !== 'extensions') return [];
  const variables = file.model.processes.flatMap((process) => process.variables);
  return [file.model.id, ...variables.flatMap(({ key, id }) => [key, id])];
}
