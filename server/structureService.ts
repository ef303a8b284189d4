import { type Call, incomingCalls, outgoingCalls, prepareCalls } from './features/callHierarchy.ts';
import type { CallAddress, CallNode } from './features/callNode.ts';
import { type Fold, folds } from './features/folding.ts';
import { type InlayHint, inlayHints } from './features/inlayHints.ts';
import { type Lens, lenses } from './features/lenses.ts';
import { type Link, links } from './features/links.ts';
import { type OutlineNode, outline } from './features/outline.ts';
import { selections } from './features/selection.ts';
import { type SemanticToken, semanticTokens } from './features/semanticTokens.ts';
import { type Use, type UsedName, usesOf } from './features/uses.ts';
import { type WorkspaceSymbol, workspaceSymbols } from './features/workspaceSymbols.ts';
import type { Snapshot } from './index/snapshot.ts';
import type { Uri } from './model/file.ts';
import type { Span } from './text/span.ts';

/** The features about the shape of files and of the project. A file that is none of ours is answered with nothing. */
export const structureService = {
  /** What a file says, as a tree in the words of its domain. */
  outline(snapshot: Snapshot, uri: Uri): readonly OutlineNode[] {
    const file = snapshot.file(uri);
    return file ? outline(file) : [];
  },

  /** The things of the workspace whose names fit a query, best first. */
  workspaceSymbols(snapshot: Snapshot, query: string): readonly WorkspaceSymbol[] {
    return workspaceSymbols(snapshot, query);
  },

  /** What the project does with the names of a file; uses are only named here and counted by `uses`. */
  lenses(snapshot: Snapshot, uri: Uri): readonly Lens[] {
    const file = snapshot.file(uri);
    const scope = snapshot.scopeOf(uri);
    return file && scope ? lenses(file, scope) : [];
  },

  /** The service tasks and triggers that run an action or a connector of the file. */
  uses(snapshot: Snapshot, uri: Uri, name: UsedName): readonly Use[] {
    const scope = snapshot.scopeOf(uri);
    return scope ? usesOf(name, scope) : [];
  },

  /** All that can be folded in a file. */
  folds(snapshot: Snapshot, uri: Uri): readonly Fold[] {
    const file = snapshot.file(uri);
    return file ? folds(file) : [];
  },

  /** The names of a file that stand for other files, which may or may not be there. */
  links(snapshot: Snapshot, uri: Uri): readonly Link[] {
    const file = snapshot.file(uri);
    const scope = snapshot.scopeOf(uri);
    return file && scope ? links(file, scope) : [];
  },

  /** What a selection at the offset grows through, the smallest first. */
  selections(snapshot: Snapshot, uri: Uri, offset: number): readonly Span[] {
    const file = snapshot.file(uri);
    return file && offset >= 0 && offset <= file.text.length ? selections(file, offset) : [];
  },

  /** What the names in a part of a file do not say themselves. */
  inlayHints(snapshot: Snapshot, uri: Uri, part: Span): readonly InlayHint[] {
    const file = snapshot.file(uri);
    const scope = snapshot.scopeOf(uri);
    return file && scope ? inlayHints(file, scope, part) : [];
  },

  /** What the names of a file stand for. */
  semanticTokens(snapshot: Snapshot, uri: Uri): readonly SemanticToken[] {
    const file = snapshot.file(uri);
    const scope = snapshot.scopeOf(uri);
    return file && scope ? semanticTokens(file, scope) : [];
  },

  /** What at the offset can call or be called. */
  calls(snapshot: Snapshot, uri: Uri, offset: number): readonly CallNode[] {
    const file = snapshot.file(uri);
    const scope = snapshot.scopeOf(uri);
    return file && scope ? prepareCalls(file, scope, offset) : [];
  },

  /** Who calls it. */
  incomingCalls(snapshot: Snapshot, address: CallAddress): readonly Call[] {
    return incomingCalls(snapshot, address);
  },

  /** What it calls. */
  outgoingCalls(snapshot: Snapshot, address: CallAddress): readonly Call[] {
    return outgoingCalls(snapshot, address);
  },
};
