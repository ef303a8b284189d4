import { namedThings } from '../index/namedThings.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { StructureKind } from '../index/structureKind.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import { fuzzyScore } from './fuzzy.ts';

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

/**
 * The connectors, actions, events, errors, processes, elements and variables whose names fit the query, best first. The index
 * is searched; only the files of what was found are looked into.
 */
export function workspaceSymbols(snapshot: Snapshot, query: string): readonly WorkspaceSymbol[] {
  const found: Match[] = [];
  for (const scope of snapshot.scopes.values()) {
    for (const { file, names } of scope.searchTexts()) addMatches(file, names, query, found);
  }
  const best = found
    .sort((a, b) => b.score - a.score || compare(a.name, b.name) || compare(a.file.uri, b.file.uri))
    .slice(0, most);
  return symbolsOf(best);
}

interface Match {
  readonly file: ProjectFile;
  /** Which thing of the file, and by which of its names. */
  readonly thing: number;
  readonly which: number;
  readonly name: string;
  readonly score: number;
}

function addMatches(file: ProjectFile, texts: string, query: string, found: Match[]): void {
  if (texts === '') return;
  texts.split('\n').forEach((line, thing) => {
    const best = bestName(line.split('\t'), query);
    if (best) found.push({ file, thing, ...best });
  });
}

function bestName(names: readonly string[], query: string): { name: string; which: number; score: number } | undefined {
  let best: { name: string; which: number; score: number } | undefined;
  names.forEach((name, which) => {
    const score = name === '' ? undefined : fuzzyScore(query, name);
    if (score !== undefined && (!best || (query !== '' && score > best.score))) best = { name, which, score };
  });
  return best;
}

function symbolsOf(matches: readonly Match[]): readonly WorkspaceSymbol[] {
  // Each file once: many matches may be in one large file.
  const files = new Set(matches.map(({ file }) => file));
  const things = new Map([...files].map((file) => [file, [...namedThings(file)]]));
  return matches.flatMap(({ file, thing, which }): WorkspaceSymbol[] => {
    const found = things.get(file)?.[thing];
    // A file that was changed on the disk a moment ago may hold other things than the index says.
    const name = found?.names[which];
    if (!found || name === undefined) return [];
    return [{ name, kind: found.kind, container: found.container, uri: file.uri, span: found.span }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
