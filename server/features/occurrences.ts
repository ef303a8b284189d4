import type { Named } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { symbolId } from '../index/symbols.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import type { NamePlace } from './namePlace.ts';
import { placesNaming } from './namePlaces.ts';

/** A place together with its file. */
export interface Occurrence {
  readonly uri: Uri;
  readonly place: NamePlace;
}

/**
 * Where a symbol, seen from a scope, is named, ordered by file and place. Reads only the files that the index says concern
 * it: those of the scope that defines it, and those of test resources that see that definition.
 */
export function occurrencesOf(
  symbol: Named,
  scope: Scope,
  { scopes }: Pick<Snapshot, 'scopes'>,
): readonly Occurrence[] {
  const home = homeOf(symbol, scope);
  const seeing = [...scopes.values()].filter((other) => other.beyond === home && homeOf(symbol, other) === home);
  return [home, ...seeing].flatMap((one) => occurrencesIn(filesConcerning(symbol, one), symbol, one));
}

/** Where a symbol, seen from a scope, is defined. */
export function definitionsOf(symbol: Named, scope: Scope): readonly Occurrence[] {
  const home = homeOf(symbol, scope);
  return occurrencesIn(definingFiles(symbol, home), symbol, home).filter(({ place }) => place.role === 'definition');
}

function occurrencesIn(files: readonly ProjectFile[], symbol: Named, scope: Scope): Occurrence[] {
  const distinct = [...new Map(files.map((file) => [file.uri, file])).values()];
  return distinct
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap((file) => placesNaming(file, scope, symbol).map((place) => ({ uri: file.uri, place })));
}

/** The scope that defines the symbol: the own one first, as everywhere; the own one, too, if nobody does. */
function homeOf(symbol: Named, scope: Scope): Scope {
  const { beyond } = scope;
  if (!beyond) return scope;
  const definers = definingSymbols(symbol);
  const home = definers.flatMap(({ kind, role, id }) => {
    const defines = (one: Scope): boolean => one.filesNaming(id, role).some((file) => file.kind === kind);
    return [scope, beyond].filter(defines).slice(0, 1);
  });
  return home[0] ?? scope;
}

interface Definer {
  readonly kind: ProjectFile['kind'];
  readonly role: 'definitions' | 'references';
  readonly id: string;
}

/** What the index has to know of a scope that defines the symbol, the most telling first. */
function definingSymbols(symbol: Named): readonly Definer[] {
  switch (symbol.kind) {
    case 'connector':
      return [{ kind: 'connector', role: 'definitions', id: symbolId.connector(symbol.name) }];
    case 'action':
    case 'event':
    case 'input':
    case 'output':
    case 'connectorError':
      return [{ kind: 'connector', role: 'definitions', id: symbolId.connector(symbol.connector) }];
    case 'process':
      return [{ kind: 'bpmn', role: 'definitions', id: symbolId.process(symbol.name) }];
    case 'element':
      return [{ kind: 'bpmn', role: 'definitions', id: symbolId.process(symbol.process) }];
    case 'variable':
      return [
        { kind: 'extensions', role: 'references', id: symbolId.process(symbol.process) },
        { kind: 'bpmn', role: 'definitions', id: symbolId.process(symbol.process) },
      ];
    case 'bpmnError':
      return [];
  }
}

/** The files of a scope alone that may define the symbol. */
function definingFiles(symbol: Named, scope: Scope): readonly ProjectFile[] {
  if (symbol.kind === 'bpmnError') return fileOf(symbol.uri, scope);
  return definingSymbols(symbol).flatMap(({ role, id }) => scope.filesNaming(id, role));
}

function fileOf(uri: Uri, scope: Scope): readonly ProjectFile[] {
  const file = scope.ownFile(uri);
  return file ? [file] : [];
}

/** The files of a scope alone that may name the symbol. */
function filesConcerning(symbol: Named, scope: Scope): readonly ProjectFile[] {
  const referring = (id: string): readonly ProjectFile[] => scope.filesNaming(id, 'references');
  const defining = definingFiles(symbol, scope);
  switch (symbol.kind) {
    case 'connector':
      // While no action is typed the index does not know that an implementation means a connector.
      return [
        ...defining,
        ...referring(symbolId.connector(symbol.name)),
        ...referring(symbolId.errors(symbol.name)),
        ...referring(symbolId.implementation(symbol.name)),
      ];
    case 'action':
    case 'event':
      return [...defining, ...referring(symbolId[symbol.kind](symbol.connector, symbol.name))];
    case 'connectorError':
      return [
        ...defining,
        ...referring(symbolId.connector(symbol.connector)),
        ...referring(symbolId.errors(symbol.connector)),
      ];
    case 'input':
    case 'output':
      return [
        ...defining,
        ...referring(symbolId[symbol.feature](symbol.connector, symbol.owner)),
        ...extensionsOf(processesCalling(symbol.connector, symbol.owner, scope), scope),
      ];
    case 'process':
      return [...defining, ...referring(symbolId.process(symbol.name))];
    case 'element':
      return [...defining, ...referring(symbolId.process(symbol.process))];
    case 'variable':
      return [...defining, ...callersOf(symbol.process, scope)];
    case 'bpmnError':
      return defining;
  }
}

/** The processes with a task that calls the action; test resources may map those of the main resources anew. */
function processesCalling(connector: string, action: string, scope: Scope): readonly string[] {
  const tasks = [scope, scope.beyond].flatMap((one) => one?.tasksCalling(connector, action) ?? []);
  return tasks.flatMap(({ item }) => item.process.id?.text ?? []);
}

/** The call activities of a process name its variables beside them and in their mappings. */
function callersOf(process: string, scope: Scope): readonly ProjectFile[] {
  const calls = [scope, scope.beyond].flatMap((one) => one?.callsOf(process) ?? []);
  const callers = calls.flatMap(({ item }) => item.process.id?.text ?? []);
  return [...scope.filesNaming(symbolId.process(process), 'references'), ...extensionsOf(callers, scope)];
}

function extensionsOf(processes: readonly string[], scope: Scope): readonly ProjectFile[] {
  return [...new Set(processes)].flatMap((process) => scope.filesNaming(symbolId.process(process), 'references'));
}
