import type { Located, LocatedAction, LocatedElement, LocatedEntry, LocatedProcess, Scope } from '../index/scope.ts';
import { type SymbolId, symbolId } from '../index/symbols.ts';
import type { BpmnDetail } from '../model/bpmn.ts';
import type { Parameter } from '../model/connector.ts';
import type { BpmnFile, ConnectorFile, Uri } from '../model/file.ts';
import { Digest, digestOfText } from '../text/digest.ts';
import type { Name } from '../text/span.ts';

/** A look-up in a scope. Its answer is compared by a number, so that a change of a file tells whom it concerns. */
export interface Question<A extends readonly string[], T> {
  /** What it is about: a symbol, or a word for the scope as a whole. Asked again when a file that names the symbol changes. */
  topic(...args: A): string;
  ask(scope: Scope, ...args: A): T;
  /** The answer without places: text that merely moves leaves it the same. */
  digest(answer: T): number;
}

/** The look-ups that rules may do, by the names under which they are remembered. */
export const questions = {
  hasEvidence: about('scope', (scope) => scope.hasEvidence),
  hasBrokenConnectors: about('scope', (scope) => scope.hasBrokenConnectors),
  hasBrokenProcesses: about('scope', (scope) => scope.hasBrokenProcesses),
  hasBrokenExtensions: about('scope', (scope) => scope.hasBrokenExtensions),
  hasBrokenTriggers: about('scope', (scope) => scope.hasBrokenTriggers),
  connectorNames: about('connectors', (scope) => scope.connectorNames()),
  processIds: about('processes', (scope) => scope.processIds()),
  hasProcessFile: about('paths', hasProcessFile),
  hasProcessFileCalled: question(processFileTopic, (scope, base) =>
    processSuffixes.some((suffix) => scope.ownFile(base + suffix) !== undefined),
  ),
  connectors: question(symbolId.connector, (scope, name) => scope.connectors(name), connectorDigest),
  connectorsInFile: question(symbolId.connectorFile, (scope, name) => scope.connectorsInFile(name), connectorDigest),
  actions: question(symbolId.action, (scope, connector, action) => scope.actions(connector, action), contractDigest),
  tasksCalling: question(symbolId.action, (scope, connector, action) => scope.tasksCalling(connector, action)),
  tasksCallingConnector: question(symbolId.connector, (scope, name) => scope.tasksCallingConnector(name)),
  triggeredActions: question(symbolId.connector, (scope, connector) =>
    scope.triggersStarting(connector).flatMap(({ model }) => model.action?.text ?? []),
  ),
  processes: question(symbolId.process, (scope, id) => scope.processes(id), ownTagsDigest),
  processDetails: question(symbolId.process, processDetails, detailsDigest),
  elementsById: question(symbolId.process, elementTable, tableDigest),
  callsOf: question(symbolId.process, (scope, process) => scope.callsOf(process)),
  extensions: question(symbolId.process, (scope, process) => scope.extensions(process), entriesDigest),
  hasLegacyExtensions: question(symbolId.legacy, (scope, process) => scope.hasLegacyExtensions(process)),
};

export type Questions = typeof questions;
export type QuestionName = keyof Questions;
export type ArgumentsOf<K extends QuestionName> = Questions[K] extends Question<infer A, infer _> ? A : never;
export type AnswerOf<K extends QuestionName> = ReturnType<Questions[K]['ask']>;

const processSuffixes = ['.bpmn20.xml', '.bpmn.xml', '.bpmn'];

/** What a question is about that asks for a process file by its address without the suffix. */
export function processFileTopic(base: Uri): string {
  return `process file:${base}`;
}

/** The address of a process file without its suffix; undefined for other files. */
export function processFileBase(uri: Uri): Uri | undefined {
  const suffix = processSuffixes.find((each) => uri.endsWith(each));
  return suffix && uri.slice(0, -suffix.length);
}

/** What stands in a process and is no flow element. */
export type LocatedDetail = Located<BpmnFile, BpmnDetail>;

/** The flow elements of a process by their own ids. */
export type ElementTable = ReadonlyMap<string, readonly LocatedElement[]>;

function question<A extends readonly string[], T>(
  topic: (...args: A) => SymbolId,
  ask: (scope: Scope, ...args: A) => T,
  digest: (answer: T) => number = digestOf,
): Question<A, T> {
  return { topic, ask, digest };
}

function about<T>(topic: string, ask: (scope: Scope) => T): Question<readonly [], T> {
  return { topic: () => topic, ask, digest: digestOf };
}

/** A file that could not be read is a process as far as its name tells. */
function hasProcessFile(scope: Scope): boolean {
  for (const { uri, kind } of scope.files()) {
    if (kind === 'bpmn' || ((kind === 'unread' || kind === 'unreadable') && !uri.endsWith('.json'))) return true;
  }
  return false;
}

const places = new Set([
  'span',
  'tag',
  'nameSpan',
  'inner',
  'lines',
  'text',
  'json',
  'tree',
  'process',
  'parent',
  'file',
]);

/** A name's `text` says what it says, a file's is left out. */
function digestOf(answer: unknown): number {
  if (typeof answer === 'boolean') return answer ? 1 : 0;
  if (Array.isArray(answer) && answer.length === 0) return 2;
  const text = JSON.stringify(answer, (key, value: unknown) => {
    if (key === 'file') return fileAddress(value);
    return places.has(key) && typeof value !== 'string' ? undefined : value;
  });
  return digestOfText(text);
}

function fileAddress(file: unknown): unknown {
  return typeof file === 'object' && file !== null && 'uri' in file ? file.uri : undefined;
}

function elementTable(scope: Scope, process: string): ElementTable {
  const table = new Map<string, LocatedElement[]>();
  for (const { file, item } of scope.processes(process)) {
    for (const element of file.model.elements) {
      if (element.process !== item) continue;
      const id = element.id?.text ?? '';
      const known = table.get(id);
      if (known) known.push({ file, item: element });
      else table.set(id, [{ file, item: element }]);
    }
  }
  return table;
}

/** From the tags as written: a process may have thousands of elements, and each change of its file asks again. */
function tableDigest(table: ElementTable): number {
  const digest = new Digest();
  for (const elements of table.values()) for (const element of elements) addTags(digest, element);
  return digest.value;
}

/** What stands in a process beside its elements costs a walk through all of it, and most rules do not look at it. */
function ownTagsDigest(processes: readonly LocatedProcess[]): number {
  const digest = new Digest();
  for (const { file, item } of processes) {
    digest.addText(file.uri);
    digest.addText(file.text, item.tag.start, item.tagEnd);
  }
  return digest.value;
}

function processDetails(scope: Scope, process: string): readonly LocatedDetail[] {
  return scope.processes(process).flatMap(({ file, item }) => item.details.map((detail) => ({ file, item: detail })));
}

function detailsDigest(details: readonly LocatedDetail[]): number {
  const digest = new Digest();
  for (const detail of details) addDetail(digest, detail);
  return digest.value;
}

function addTags(digest: Digest, { file, item }: LocatedElement): void {
  digest.addText(file.text, item.tag.start, item.tagEnd);
  for (const detail of item.details) addDetail(digest, { file, item: detail });
}

function addDetail(digest: Digest, { file: { text }, item: { tag, tagEnd, content } }: LocatedDetail): void {
  digest.addText(text, tag.start, tagEnd);
  if (content) digest.addText(text, content.span.start, content.span.end);
}

/** What a task has to keep to: descriptions are written for people and change no finding elsewhere. */
function contractDigest(actions: readonly LocatedAction[]): number {
  const digest = new Digest();
  for (const { file, item } of actions) {
    digest.addText(file.uri);
    addNames(digest, item.key, item.id, item.name);
    for (const parameters of [item.inputs, item.outputs]) {
      digest.add(parameters.length);
      for (const parameter of parameters) addParameter(digest, file.text, parameter);
    }
  }
  return digest.value;
}

function addParameter(digest: Digest, text: string, { id, name, type, required, model }: Parameter): void {
  addNames(digest, id, name, type);
  digest.add(required ? 1 : 0);
  if (model) digest.addText(text, model.span.start, model.span.end);
}

function addNames(digest: Digest, ...names: readonly (Name | undefined)[]): void {
  for (const name of names) {
    digest.add(name ? 1 : 0);
    if (name) digest.addText(name.text);
  }
}

/** From the text as written: rules look at nearly all of it, down to single values. */
function entriesDigest(entries: readonly LocatedEntry[]): number {
  const digest = new Digest();
  for (const { file, item } of entries) {
    digest.addText(file.uri);
    digest.addText(file.text, item.span.start, item.span.end);
  }
  return digest.value;
}

function connectorDigest(files: readonly ConnectorFile[]): number {
  return digestOf(
    files.map(({ uri, broken, model }) => [
      uri,
      broken,
      model.name,
      model.actions.map(({ name }) => name),
      model.errors.map(({ name, code }) => [name, code]),
    ]),
  );
}
