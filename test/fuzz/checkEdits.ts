import type { Fix } from '../../server/fixes/fix.ts';
import type { Snapshot } from '../../server/index/snapshot.ts';
import type { ProjectFile } from '../../server/model/file.ts';
import { applyEdits, type TextEdit } from '../../server/text/edit.ts';
import { checkLayout } from './layouts.ts';
import { type Leaf, leavesOfJson, leavesOfXml } from './meaning.ts';
import { checkApart, checkSpan } from './spans.ts';

/** What an edit is called in a failure, and the name that it replaces everywhere by another one, if it is a rename. */
export interface EditFacts {
  readonly what: string;
  readonly renamed?: { readonly from: string; readonly to: string };
}

/**
 * Fails unless a change leaves everything beside its spans as it is, in bytes and in what other readers make of the texts, keeps
 * the layout, gives texts that can be read, and can be undone.
 */
export function checkChange(
  snapshot: Snapshot,
  { edits, create, rename }: Pick<Fix, 'edits' | 'create' | 'rename'>,
  facts: EditFacts,
): void {
  if (new Set(edits.map(({ uri }) => uri)).size < edits.length) throw new Error(`${facts.what} names a file twice`);
  for (const { uri, edits: ofFile } of edits) {
    const file = snapshot.file(uri);
    if (!file) throw new Error(`${facts.what} changes ${uri}, which is not there`);
    for (const { span } of ofFile) checkSpan(snapshot, uri, span, facts.what);
    checkFile(file, ofFile, facts);
  }
  if (create && snapshot.file(create.uri)) throw new Error(`${facts.what} writes over ${create.uri}`);
  if (create && !/\n$/.test(create.text)) throw new Error(`${facts.what} writes a file without a final line end`);
  if (create?.uri.endsWith('.json') && !leavesOfJson(create.text)) throw new Error(`${facts.what} writes no JSON`);
  if (rename && snapshot.file(rename.to)) throw new Error(`${facts.what} moves a file over ${rename.to}`);
}

function checkFile(file: ProjectFile, edits: readonly TextEdit[], facts: EditFacts): void {
  const { what } = facts;
  const spans = edits.map(({ span }) => span);
  checkApart(spans, what);
  const after = applyEdits(file.text, edits);
  if (after !== spliced(file.text, edits)) throw new Error(`${what} depends on the order of its edits`);
  if (applyEdits(after, inverse(file.text, edits)) !== file.text) throw new Error(`${what} cannot be undone`);
  const before = leavesOf(file, file.text);
  if (!before) return;
  const now = leavesOf(file, after);
  if (!now) throw new Error(`${what} leaves a text that cannot be read:\n${after.slice(0, 2000)}`);
  checkLayout(file.text, after, what);
  checkLeaves({ before, now, edits, facts });
}

interface Comparison {
  readonly before: readonly Leaf[];
  readonly now: readonly Leaf[];
  readonly edits: readonly TextEdit[];
  readonly facts: EditFacts;
}

/** Every value that no edit touches is there, at its place and below the same keys or tags; a renamed one differs in the name alone. */
function checkLeaves({ before, now, edits, facts: { what, renamed } }: Comparison): void {
  const byPlace = new Map(now.map((leaf) => [leaf.start, leaf]));
  for (const leaf of before) {
    const found = byPlace.get(moved(leaf.start, edits));
    const isTouched = edits.some(({ span }) => span.start < leaf.end && leaf.start < span.end);
    if (isTouched) {
      if (renamed && found?.value.replaceAll(renamed.to, renamed.from) !== leaf.value)
        throw new Error(`${what} makes ${found?.value} of ${leaf.value}`);
      continue;
    }
    if (found?.value !== leaf.value)
      throw new Error(`${what} makes ${found?.value} of ${leaf.value}, which it does not name`);
    const around = leaf.around.filter((place) => !isReplaced(place, edits)).map((place) => moved(place, edits));
    if (!around.every((place) => found.around.includes(place)))
      throw new Error(`${what} moves ${leaf.value} elsewhere`);
  }
}

function isReplaced(place: number, edits: readonly TextEdit[]): boolean {
  return edits.some(({ span }) => span.start <= place && place < span.end);
}

/** Where an offset is after the edits before it. What is inserted just at it comes first. */
function moved(offset: number, edits: readonly TextEdit[]): number {
  return edits
    .filter(({ span }) => span.end <= offset)
    .reduce((at, { span, newText }) => at + newText.length - (span.end - span.start), offset);
}

function leavesOf(file: ProjectFile, text: string): readonly Leaf[] | undefined {
  return file.kind === 'bpmn' ? (file.broken ? undefined : leavesOfXml(text)) : leavesOfJson(text);
}

/** The same by other means: from the end to the start. */
function spliced(text: string, edits: readonly TextEdit[]): string {
  const backwards = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => b.edit.span.start - a.edit.span.start || b.index - a.index);
  return backwards.reduce(
    (rest, { edit: { span, newText } }) => rest.slice(0, span.start) + newText + rest.slice(span.end),
    text,
  );
}

function inverse(text: string, edits: readonly TextEdit[]): TextEdit[] {
  return edits.map(({ span, newText }) => {
    const start = moved(
      span.start,
      edits.filter((other) => other.span.start !== span.start),
    );
    return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
  });
}
