import type { Configuration } from '../model/configuration.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import type { Scope } from './scope.ts';

/** All files of all workspace folders at one moment. Immutable: an old snapshot stays valid when the project goes on. */
export interface Snapshot {
  readonly version: number;
  /** Another number means that files appeared or vanished, so that scopes may begin elsewhere, or that a scope follows another profile. */
  readonly structure: number;
  readonly scopes: ReadonlyMap<Uri, Scope>;
  file(uri: Uri): ProjectFile | undefined;
  /** The scope in which the names of a file resolve; undefined for a file that is no part of the project. */
  scopeOf(uri: Uri): Scope | undefined;
  files(): Iterable<ProjectFile>;
  /** What the configuration files in a folder and above it say; the same object as long as they say the same. */
  configurationOf(folder: Uri): Configuration;
}
