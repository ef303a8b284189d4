import type { Profile, Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import type { Finding } from '../rules/rule.ts';
import type { TextEdit } from '../text/edit.ts';

/** A change of the project that mends a finding. */
export interface Fix {
  /** What is done, as an editor's menu says it: `Change to 'getDesc'`. */
  readonly title: string;
  /** Changes of files that are there. */
  readonly edits: readonly FileEdits[];
  /** A file to write that is not there yet. */
  readonly create?: { readonly uri: Uri; readonly text: string };
  /** A file to move; the edits name it by its old address. */
  readonly rename?: { readonly from: Uri; readonly to: Uri };
  /** A name that the fix changes everywhere: findings whose messages differ in it alone are the same. */
  readonly renamedText?: { readonly from: string; readonly to: string };
  /** The codes of defects that the finding hides and the fix brings to light: they may be there after it. */
  readonly reveals?: ReadonlySet<string>;
  /** True for the fix that most people want of several. */
  readonly preferred?: boolean;
  /** True if it loses nothing and decides nothing, so that it may be applied without being looked at. */
  readonly safe?: boolean;
}

export interface FileEdits {
  readonly uri: Uri;
  /** Spans of the file's text in the snapshot; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** Proposes changes for findings of some rules. What it proposes is tried out before it is offered. */
export interface Fixer {
  readonly codes: readonly string[];
  fixes(finding: Finding, context: FixContext): Iterable<Fix>;
}

export interface FixContext {
  readonly snapshot: Snapshot;
  /** The file of the finding. */
  readonly file: ProjectFile;
  readonly scope: Scope;
  readonly profile: Profile;
  /** A fresh UUID. */
  readonly newId: () => string;
}
