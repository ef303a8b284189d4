import { expect } from 'vitest';
import type { Completion } from '../../server/features/completion.ts';
import type { OutlineNode } from '../../server/features/outline.ts';
import type { Snapshot } from '../../server/index/snapshot.ts';
import type { ProjectFile, Uri } from '../../server/model/file.ts';
import { service } from '../../server/service.ts';
import { structureService } from '../../server/structureService.ts';
import { applyEdits, type TextEdit } from '../../server/text/edit.ts';
import type { Span } from '../../server/text/span.ts';
import { checkNameAt } from '../support/nameSearch.ts';
import { checkApart, checkSpan, checkSpansIn, checkWithin } from './spans.ts';

/** A place of a file, and a number that chooses what else a feature wants to be told. */
export interface Question {
  readonly snapshot: Snapshot;
  readonly file: ProjectFile;
  readonly uri: Uri;
  readonly offset: number;
  readonly other: number;
}

/** Asks every feature about a place. Fails if one throws, answers with a place that is none, or finds another name than all names of the file say. */
export async function checkFeatures(snapshot: Snapshot, uri: Uri, offset: number, other: number): Promise<void> {
  const file = snapshot.file(uri);
  if (!file) return;
  const question = { snapshot, file, uri, offset, other };
  for (const check of Object.values(ofPlaces)) await check(question);
  const scope = snapshot.scopeOf(uri);
  if (scope) checkNameAt(file, scope, offset);
}

/** Asks every feature about a whole file. */
export function checkFileFeatures(snapshot: Snapshot, uri: Uri, other: number): void {
  const file = snapshot.file(uri);
  if (!file) return;
  for (const check of Object.values(ofFiles)) check({ snapshot, file, uri, offset: 0, other });
}

/** A feature without an entry here is an error of types: nothing is offered that was not tried on broken texts. */
const ofPlaces: Readonly<Record<keyof typeof service, (question: Question) => void | Promise<void>>> = {
  completions: async ({ snapshot, file, uri, offset }) => {
    for (const completion of await service.completions(snapshot, uri, offset))
      checkCompletion(completion, file, offset);
  },
  expressionCompletions: ({ snapshot, file, uri, offset }) => {
    for (const completion of service.expressionCompletions(snapshot, uri, offset))
      checkCompletion(completion, file, offset);
  },
  definingKinds: ({ snapshot, uri, offset }) => {
    expect(service.definingKinds(snapshot, uri, offset)).not.toEqual([]);
  },
  hover: async ({ snapshot, uri, offset }) =>
    checkSpansIn(snapshot, uri, await service.hover(snapshot, uri, offset), 'A hover'),
  definitions: (question) => checkTargets(question, 'definitions'),
  declarations: (question) => checkTargets(question, 'declarations'),
  references: ({ snapshot, uri, offset, other }) => {
    for (const { uri: found, place } of service.references(snapshot, uri, offset, other % 2 === 0)) {
      checkSpan(snapshot, found, place.whole, 'The whole of a reference');
      checkSpan(snapshot, found, place.span, 'A reference');
    }
  },
  highlights: ({ snapshot, uri, offset }) =>
    checkSpansIn(snapshot, uri, service.highlights(snapshot, uri, offset), 'A highlight'),
  renamable: ({ snapshot, uri, offset }) =>
    checkSpansIn(snapshot, uri, service.renamable(snapshot, uri, offset), 'A name that can be changed'),
  rename: ({ snapshot, uri, offset, other }) => {
    const rename = service.rename(snapshot, uri, offset, newNames[other % newNames.length] ?? '');
    if (rename && 'edits' in rename) for (const ofFile of rename.edits) checkEdits(snapshot, ofFile);
  },
  fileMoves: ({ snapshot, uri, other }) => {
    const to = `${uri.slice(0, uri.lastIndexOf('/') + 1)}${newNames[other % newNames.length]}.bpmn20.xml`;
    for (const ofFile of service.fileMoves(snapshot, [{ from: uri, to }]).edits) checkEdits(snapshot, ofFile);
  },
};

const newNames = ['other', 'movies', '', 'a.b', '__proto__', '<&">', '\\', '${x}', '\ud83d', '1', 'other-name'];

type OfFile = Exclude<keyof typeof structureService, 'incomingCalls' | 'outgoingCalls'>;

const ofFiles: Readonly<Record<OfFile, (question: Question) => void>> = {
  outline: ({ snapshot, file, uri }) => {
    const whole = { start: 0, end: file.text.length };
    for (const node of structureService.outline(snapshot, uri)) checkNode(whole, node);
  },
  workspaceSymbols: ({ snapshot, other }) => {
    for (const symbol of structureService.workspaceSymbols(snapshot, ['', 'a', 'mov', '_'][other % 4] ?? '')) {
      checkSpan(snapshot, symbol.uri, symbol.span, 'A symbol of the workspace');
    }
  },
  lenses: ({ snapshot, uri }) => {
    for (const lens of structureService.lenses(snapshot, uri)) {
      checkSpan(snapshot, uri, lens.span, 'A lens');
      if (lens.kind === 'mapping' && lens.target) checkSpan(snapshot, lens.target.uri, lens.target.span, 'Its target');
    }
  },
  uses: ({ snapshot, uri }) => {
    for (const lens of structureService.lenses(snapshot, uri).slice(0, 5)) {
      if (lens.kind !== 'uses') continue;
      for (const use of structureService.uses(snapshot, uri, lens.name))
        checkSpan(snapshot, use.uri, use.span, 'A use');
    }
  },
  folds: ({ snapshot, file, uri }) => {
    let before = -1;
    for (const { startLine, endLine } of structureService.folds(snapshot, uri)) {
      if (startLine <= before || endLine <= startLine || endLine >= file.lines.count)
        throw new Error(`A fold from ${startLine} to ${endLine} behind ${before} of ${file.lines.count} lines`);
      before = startLine;
    }
  },
  links: ({ snapshot, uri }) => checkSpansIn(snapshot, uri, structureService.links(snapshot, uri), 'A link'),
  selections: ({ snapshot, file, uri, other }) => {
    const offset = other % (file.text.length + 1);
    let inner: Span = { start: offset, end: offset };
    for (const span of structureService.selections(snapshot, uri, offset)) {
      checkSpan(snapshot, uri, span, 'A selection');
      checkWithin(span, inner, 'A selection');
      inner = span;
    }
  },
  inlayHints: ({ snapshot, file, uri }) => {
    const whole = { start: 0, end: file.text.length };
    for (const { offset } of structureService.inlayHints(snapshot, uri, whole))
      checkSpan(snapshot, uri, { start: offset, end: offset }, 'A hint');
  },
  semanticTokens: ({ snapshot, file, uri }) => {
    const spans = structureService.semanticTokens(snapshot, uri).map(({ span }) => span);
    for (const span of spans) checkSpan(snapshot, uri, span, 'A token');
    checkApart(spans, 'Tokens');
    if (spans.some(({ start, end }) => /[\r\n]/.test(file.text.slice(start, end))))
      throw new Error('A token goes on in the next line');
  },
  calls: checkCalls,
};

function checkCompletion({ label, edit, additionalEdit }: Completion, { text }: ProjectFile, offset: number): void {
  const what = `The completion '${label}'`;
  checkWithin({ start: 0, end: text.length }, edit.span, what);
  // Editors drop an edit that does not lie in the line of the cursor, around the cursor.
  checkWithin(edit.span, { start: offset, end: offset }, what);
  if (/[\r\n]/.test(text.slice(edit.span.start, edit.span.end))) throw new Error(`${what} replaces a line break`);
  if (!additionalEdit) return;
  checkWithin({ start: 0, end: text.length }, additionalEdit.span, what);
  checkApart([edit.span, additionalEdit.span], what);
}

function checkTargets({ snapshot, uri, offset }: Question, which: 'definitions' | 'declarations'): void {
  for (const { origin, uri: found, target, name } of service[which](snapshot, uri, offset)) {
    checkSpan(snapshot, uri, origin, 'The origin of a link');
    checkSpan(snapshot, found, target, 'A target');
    // Editors refuse a link whose name lies outside of its target.
    checkWithin(target, name, 'The name of a target');
  }
}

/** Fails unless the edits of a file are in its text and apart from each other. */
export function checkEdits(
  snapshot: Snapshot,
  { uri, edits }: { readonly uri: Uri; readonly edits: readonly TextEdit[] },
): void {
  for (const { span } of edits) checkSpan(snapshot, uri, span, 'An edit');
  checkApart(
    edits.map(({ span }) => span),
    'Edits',
  );
  applyEdits(snapshot.file(uri)?.text ?? '', edits);
}

function checkNode(outer: Span, { name, span, nameSpan, children }: OutlineNode): void {
  if (name === '' || /[\r\n]/.test(name)) throw new Error(`A line of the outline is called ${JSON.stringify(name)}`);
  checkWithin(outer, span, `'${name}' in the outline`);
  // Editors refuse a whole outline in which a name lies outside of what it names.
  checkWithin(span, nameSpan, `The name '${name}' in the outline`);
  for (const child of children) checkNode(span, child);
}

function checkCalls({ snapshot, file, uri, other }: Question): void {
  for (const { address, span, nameSpan } of structureService.calls(snapshot, uri, other % (file.text.length + 1))) {
    checkSpan(snapshot, address.uri, span, 'A caller');
    checkWithin(span, nameSpan, 'The name of a caller');
    for (const { node, spans } of structureService.incomingCalls(snapshot, address)) {
      checkSpan(snapshot, node.address.uri, node.span, 'Who calls');
      for (const call of spans) checkSpan(snapshot, node.address.uri, call, 'A call');
    }
    for (const { node, spans } of structureService.outgoingCalls(snapshot, address)) {
      checkSpan(snapshot, node.address.uri, node.span, 'What is called');
      for (const call of spans) checkSpan(snapshot, address.uri, call, 'A call');
    }
  }
}
