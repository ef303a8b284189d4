import type { Snapshot } from '../index/snapshot.ts';
import { attribute, type BpmnElement } from '../model/bpmn.ts';
import type { BpmnFile, ConnectorFile, ExtensionsFile, ProjectFile, Uri } from '../model/file.ts';
import type { Name, Span } from '../text/span.ts';
import { fuzzyScore } from './fuzzy.ts';
import { isShownElement, kindOfElement, type StructureKind } from './structureKind.ts';

/** A thing of the workspace that can be gone to by its name. */
export interface WorkspaceSymbol {
  /** The text that fits the query: the human name or the id. */
  readonly name: string;
  readonly kind: StructureKind;
  /** The connector or process around it; undefined at the top. */
  readonly container: string | undefined;
  readonly uri: Uri;
  /** The name. */
  readonly span: Span;
}

/** More are of no use in a list, and a query narrows it. */
const most = 500;

/** The connectors, actions, events, errors, processes, elements and variables whose names fit the query, best first. */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly WorkspaceSymbol[] {
  const found: { readonly symbol: WorkspaceSymbol; readonly score: number }[] = [];
  for (const file of snapshot.files()) {
    for (const candidate of candidatesOf(file)) {
      const best = bestName(candidate.names, query);
      if (!best) continue;
      const { kind, container, span } = candidate;
      found.push({ symbol: { name: best.name, kind, container, uri: file.uri, span }, score: best.score });
    }
  }
  return found
    .sort((a, b) => b.score - a.score || compare(a.symbol.name, b.symbol.name) || compare(a.symbol.uri, b.symbol.uri))
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

interface Candidate {
  /** By what it is found, the human name first. */
  readonly names: readonly string[];
  readonly kind: StructureKind;
  readonly container: string | undefined;
  readonly span: Span;
}

function bestName(names: readonly string[], query: string): { name: string; score: number } | undefined {
  let best: { name: string; score: number } | undefined;
  for (const name of names) {
    const score = name === '' ? undefined : fuzzyScore(query, name);
    if (score !== undefined && (!best || (query !== '' && score > best.score))) best = { name, score };
  }
  return best;
}

function candidatesOf(file: ProjectFile): Iterable<Candidate> {
  if (file.kind === 'connector') return inConnector(file);
  if (file.kind === 'bpmn') return inBpmn(file);
  return file.kind === 'extensions' && file.ofProcess ? inExtensions(file) : [];
}

function* inConnector({ model }: ConnectorFile): Iterable<Candidate> {
  const container = model.name?.text;
  if (model.name) yield candidate('connector', [model.name], undefined);
  for (const kind of ['action', 'event'] as const) {
    for (const { name } of kind === 'action' ? model.actions : model.events) {
      if (name) yield candidate(kind, [name], container);
    }
  }
  for (const { name, code } of model.errors) if (name ?? code) yield candidate('error', [name, code], container);
}

function* inBpmn({ model }: BpmnFile): Iterable<Candidate> {
  for (const { id, name } of model.processes) if (id) yield candidate('process', [name, id], undefined, id.span);
  for (const element of model.elements) {
    const { id, name } = element;
    if (id && isShownElement(element)) yield candidate(kindOfElement(element), [name, id], ownerOf(element), id.span);
  }
  for (const error of model.others) {
    const id = error.type === 'error' ? attribute(error, 'id') : undefined;
    if (id) yield candidate('error', [attribute(error, 'name'), attribute(error, 'errorCode'), id], undefined, id.span);
  }
}

function ownerOf({ parent, process }: BpmnElement): string | undefined {
  const owner = parent ?? process;
  return owner.name?.text || owner.id?.text;
}

function* inExtensions({ model }: ExtensionsFile): Iterable<Candidate> {
  for (const { key, variables } of model.processes) {
    for (const { name } of variables) if (name) yield candidate('variable', [name], key.text);
  }
}

/** Without a span of its own it is gone to at the first of its names. */
function candidate(
  kind: StructureKind,
  names: readonly (Name | undefined)[],
  container: string | undefined,
  span?: Span,
): Candidate {
  const known = names.filter((name) => name !== undefined);
  return {
    kind,
    names: known.map(({ text }) => text),
    container,
    span: span ?? known[0]?.span ?? { start: 0, end: 0 },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
