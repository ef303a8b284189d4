import { namedThings } from '../../server/index/namedThings.ts';
import type { Snapshot } from '../../server/index/snapshot.ts';
import { referencePlaces } from '../../server/index/symbols.ts';
import type { ProjectFile, Uri } from '../../server/model/file.ts';
import { rules } from '../../server/rules/catalogue.ts';
import { FindingsStore } from '../../server/rules/findingsStore.ts';
import type { Finding } from '../../server/rules/rule.ts';
import type { JsonValue } from '../../server/syntax/jsonTree.ts';
import { valuesIn } from '../../server/syntax/jsonValues.ts';
import { firstWellFormednessProblem } from '../../server/syntax/xmlWellFormedness.ts';
import { checkReadAnew } from '../support/xmlRows.ts';
import { checkSpan, checkSpansIn, checkWithin } from './spans.ts';

export const profiles = ['engine', 'modeling'] as const;

/** Fails unless every span of a file's syntax tree, of its model and of what the index keeps of it lies in its text. */
export function checkModel(snapshot: Snapshot, uri: Uri): void {
  const file = snapshot.file(uri);
  if (!file) return;
  if ('json' in file) checkJson(snapshot, file);
  if (file.kind === 'bpmn') checkBpmn(snapshot, file);
  else if ('model' in file) checkSpansIn(snapshot, uri, file.model, 'The model');
  for (const span of [...referencePlaces(file).values()].flat()) checkSpan(snapshot, uri, span, 'A symbol');
  for (const { span } of namedThings(file)) checkSpan(snapshot, uri, span, 'A named thing');
}

/** A store in which a rule that throws is an error. */
export function strictStore(profile: (typeof profiles)[number]): FindingsStore {
  const settings = { profile, levels: {} };
  return new FindingsStore(
    rules,
    () => settings,
    (_code, error) => {
      throw error;
    },
  );
}

/** The findings of a file under a profile; fails if a rule throws or a span is wrong. */
export function checkedFindings(snapshot: Snapshot, uri: Uri, profile: (typeof profiles)[number]): readonly Finding[] {
  const findings = strictStore(profile).findings(snapshot, uri);
  for (const finding of findings) {
    checkSpan(snapshot, finding.uri, finding.span, finding.code);
    for (const { uri: other, span } of finding.related) checkSpan(snapshot, other, span, `A place of ${finding.code}`);
  }
  return findings;
}

type JsonFile = Extract<ProjectFile, { json: unknown }>;

/** Parts lie in their wholes, one behind the other. */
function checkJson(snapshot: Snapshot, { uri, json }: JsonFile): void {
  for (const { span } of json.problems) checkSpan(snapshot, uri, span, 'A JSON problem');
  if (json.root) checkSpan(snapshot, uri, json.root.span, 'The root');
  for (const value of valuesIn(json.root)) checkValue(value);
}

function checkValue(value: JsonValue): void {
  if (value.kind === 'string') checkWithin(value.span, value.inner, 'The inside of a text');
  const parts = value.kind === 'array' ? value.items : value.kind === 'object' ? value.members : [];
  let before = value.span.start;
  for (const { span } of parts) {
    checkWithin({ start: before, end: value.span.end }, span, 'A part of a JSON value');
    before = span.end;
  }
  for (const { key, value: inner, span } of value.kind === 'object' ? value.members : []) {
    checkWithin(span, key.span, 'A key');
    if (inner) checkWithin({ start: key.span.end, end: span.end }, inner.span, 'The value of a key');
  }
}

type BpmnFile = Extract<ProjectFile, { kind: 'bpmn' }>;

function checkBpmn(snapshot: Snapshot, file: BpmnFile): void {
  const { uri, tree, model } = file;
  checkReadAnew(file);
  const problem = firstWellFormednessProblem(tree);
  if (problem) checkSpan(snapshot, uri, problem.span, 'A well-formedness problem');
  const owners = [...model.processes, ...model.elements];
  const details = [...owners.flatMap((owner) => owner.details), ...model.others];
  for (const { tag, tagEnd, span, attributes } of [...owners, ...details]) {
    checkSpan(snapshot, uri, span, 'An element');
    checkWithin(span, { start: tag.start, end: tagEnd }, 'A start tag');
    checkWithin({ start: span.start, end: tagEnd }, tag, 'A tag');
    for (const { nameSpan, value } of attributes) {
      checkWithin(span, nameSpan, 'The name of an attribute');
      checkWithin({ start: nameSpan.end, end: span.end }, value.span, 'The value of an attribute');
    }
  }
  for (const { content } of details) if (content) checkSpan(snapshot, uri, content.span, 'The text of a detail');
  for (let element = 0; element < tree.size; element++) {
    const parent = tree.parent(element);
    const span = { start: tree.start(element), end: tree.end(element) };
    if (parent >= 0) checkWithin({ start: tree.tagEnd(parent), end: tree.end(parent) }, span, 'An inner element');
  }
}
