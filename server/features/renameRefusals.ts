import { type Named, type NamedKind, renamed } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { isBuiltInImplementation } from '../model/builtIns.ts';
import { isVariableName } from '../model/expressionVariables.ts';
import type { ProjectFile } from '../model/file.ts';
import { isXmlName } from '../syntax/xmlName.ts';
import { attributesCalled } from './bpmnDocument.ts';
import { nameOfFile } from './fileAddress.ts';
import { definitionsOf, type Occurrence, occurrencesOf } from './occurrences.ts';

/** Why a symbol cannot get any other name, as a sentence; undefined if it can. */
export function refusalOfSymbol(
  symbol: Named,
  occurrences: readonly Occurrence[],
  snapshot: Snapshot,
): string | undefined {
  const connector = symbol.kind === 'connector' ? symbol.name : 'connector' in symbol ? symbol.connector : undefined;
  if (connector !== undefined && isBuiltInImplementation(`${connector}.`))
    return `'${connector}' is built in, so its names cannot be changed`;
  const isDefined = symbol.kind === 'variable' || occurrences.some(({ place }) => place.role === 'definition');
  if (!isDefined)
    return `Nothing in this project defines ${nouns[symbol.kind]} '${symbol.name}', so it cannot be renamed`;
  const broken = filesOf(occurrences, snapshot).find(hasSyntaxErrors);
  return broken && `'${nameOfFile(broken.uri)}' has syntax errors. Correct them before you rename '${symbol.name}'`;
}

/** What the new name is for. */
export interface RenameTask {
  readonly symbol: Named;
  readonly occurrences: readonly Occurrence[];
  readonly scope: Scope;
}

/** Why the symbol cannot get this name, as a sentence; undefined if it can. */
export function refusalOfName(task: RenameTask, snapshot: Snapshot, name: string): string | undefined {
  return unfit(task, name) ?? taken(task, snapshot, name);
}

function unfit({ symbol, occurrences }: RenameTask, name: string): string | undefined {
  const noun = nouns[symbol.kind];
  if (name.trim() === '') return `The name of ${noun} may not be empty`;
  // XML has no way to write most of them, and a file none to keep half a surrogate pair.
  if (/[\p{Cc}\p{Cs}]/u.test(name)) return 'A name may not hold control characters. Leave them out';
  if (symbol.kind === 'connector' && name.includes('.'))
    return 'The name of a connector may not hold a dot, because what follows a dot is the action';
  if (symbol.kind === 'connector' && isBuiltInImplementation(`${name}.`))
    return `'${name}' is the name of a built-in service`;
  const forms = new Set(occurrences.map(({ place }) => place.form));
  // A part of an id may begin with what an id may not begin with.
  const isPart = symbol.kind === 'connector' || symbol.kind === 'connectorError';
  if (forms.has('id') && !isXmlName(isPart ? `_${name}` : name))
    return `'${name}' is no XML id: it has to begin with a letter or '_' and may hold letters, digits, '-', '_' and '.' only`;
  if (forms.has('expression') && !isVariableName(name))
    return `'${name}' cannot stand in an expression, where '${symbol.name}' is used: letters, digits and '_' can`;
  return undefined;
}

function taken({ symbol, occurrences, scope }: RenameTask, snapshot: Snapshot, name: string): string | undefined {
  const files = filesOf(occurrences, snapshot);
  const scopes = new Set([scope, ...files.flatMap(({ uri }) => snapshot.scopeOf(uri) ?? [])]);
  const next = renamed(symbol, name);
  const isDefined = [...scopes].some((one) => definitionsOf(next, one).length > 0);
  // A variable may be there without a definition: then two would become one.
  const isUsed = symbol.kind === 'variable' && occurrencesOf(next, scope, snapshot).length > 0;
  if (isDefined || isUsed) return `There is already ${nouns[symbol.kind]} '${name}'`;
  const documents = filesOf(
    occurrences.filter(({ place }) => place.role === 'definition'),
    snapshot,
  );
  const isId = ['process', 'element', 'bpmnError'].includes(symbol.kind) && documents.some((file) => hasId(file, name));
  return isId ? `The id '${name}' is already used in the same document` : undefined;
}

/** Ids are unique in a document, its diagrams included. */
function hasId(file: ProjectFile, id: string): boolean {
  return file.kind === 'bpmn' && [...attributesCalled(file, 'id')].some(({ text }) => text.trim() === id);
}

function hasSyntaxErrors(file: ProjectFile): boolean {
  return 'broken' in file && file.broken;
}

function filesOf(occurrences: readonly Occurrence[], snapshot: Snapshot): readonly ProjectFile[] {
  return [...new Set(occurrences.map(({ uri }) => uri))].flatMap((uri) => snapshot.file(uri) ?? []);
}

const nouns: Readonly<Record<NamedKind, string>> = {
  connector: 'a connector',
  action: 'an action',
  event: 'an event',
  input: 'an input',
  output: 'an output',
  connectorError: 'an error',
  process: 'a process',
  element: 'an element',
  variable: 'a variable',
  bpmnError: 'an error',
};
