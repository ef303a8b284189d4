import { decodedAddress } from '../model/configuration.ts';
import type { Uri } from '../model/file.ts';
import { type Glob, globOf } from '../text/glob.ts';
import { isConfiguration } from './configuration.ts';
import { parent } from './folders.ts';
import { excludedFolders, isBuildFile } from './recognition.ts';

/** Glob patterns, and whether what they match is left out: `false` takes the same pattern of somebody farther back. */
export type ExcludePatterns = Readonly<Record<string, boolean>>;

/** What somebody wants to be left out. Patterns start at `base`. */
export interface Wish {
  readonly base: Uri;
  readonly patterns: ExcludePatterns;
}

/** Who says what is left out. */
export interface ExclusionParts {
  /** The folders that are wanted, whatever lies above them. */
  readonly roots: readonly Uri[];
  /** What configuration files say, by their folders. */
  readonly configured: ReadonlyMap<Uri, ExcludePatterns>;
  /** What the user wants below a root: the later win over the earlier, and all of them over the configuration files. */
  readonly wishes: (root: Uri) => readonly Wish[];
}

/** Folders of build outputs, as patterns that everybody may take back. */
export const defaultExclude: ExcludePatterns = Object.fromEntries(
  [...excludedFolders].map((name) => [`**/${name}`, true]),
);

/**
 * What is not read and not checked. A path below a root is left out if a pattern matches it or a folder between the root and it.
 * A configuration file counts for what lies below its folder; one in a folder that is left out counts for nothing.
 */
export class Exclusions {
  private readonly patterns = new Map<Uri, Patterns>();
  private readonly folders = new Map<Uri, boolean>();

  /** Only that of a whole disk has a slash behind it. */
  private readonly roots: readonly Uri[];

  constructor(private readonly parts: ExclusionParts) {
    this.roots = parts.roots.map((root) => root.replace(/\/$/, ''));
  }

  /** True for a file or folder to leave out. Configuration and build files say something of whole folders: only these take them along. */
  excludes(uri: Uri): boolean {
    const root = this.rootOf(uri);
    if (root === undefined) return false;
    for (let end = uri.indexOf('/', root.length + 1); end >= 0; end = uri.indexOf('/', end + 1))
      if (this.excludesFolder(uri.slice(0, end), root)) return true;
    if (isConfiguration(uri) || isBuildFile(uri) || uri.endsWith('/')) return false;
    return this.patternsIn(parent(uri), root).match(uri);
  }

  /** The names of folders that are left out wherever they lie: a host that lists files need not look into them. */
  namesEverywhere(): readonly string[] {
    const taken = [...this.parts.configured.values(), ...this.roots.flatMap((root) => this.wishesOf(root))];
    return [...excludedFolders].filter((name) => !taken.some((patterns) => patterns[`**/${name}`] === false));
  }

  /** The innermost of the roots above an address. */
  private rootOf(uri: Uri): Uri | undefined {
    let innermost: Uri | undefined;
    for (const root of this.roots)
      if (uri.startsWith(`${root}/`) && root.length > (innermost ?? '').length) innermost = root;
    return innermost;
  }

  private excludesFolder(folder: Uri, root: Uri): boolean {
    const known = this.folders.get(folder);
    if (known !== undefined) return known;
    const answer = this.patternsIn(parent(folder), root).match(folder);
    this.folders.set(folder, answer);
    return answer;
  }

  private patternsIn(folder: Uri, root: Uri): Patterns {
    const origin = this.nearestConfigured(folder, root);
    const known = this.patterns.get(`${root} ${origin}`);
    if (known) return known;
    const configured: Wish[] = [];
    for (let at = origin; at !== ''; at = parent(at)) {
      const patterns = this.parts.configured.get(at);
      if (patterns) configured.unshift({ base: at, patterns });
    }
    const patterns = new Patterns([
      { base: root, patterns: defaultExclude },
      ...configured,
      ...this.parts.wishes(root),
    ]);
    this.patterns.set(`${root} ${origin}`, patterns);
    return patterns;
  }

  /** The folder itself or the nearest above it with a configuration file; the root if there is none down to it. */
  private nearestConfigured(folder: Uri, root: Uri): Uri {
    let at = folder;
    while (at.length > root.length && !this.parts.configured.has(at)) at = parent(at);
    return at;
  }

  private wishesOf(root: Uri): readonly ExcludePatterns[] {
    return this.parts.wishes(root).map(({ patterns }) => patterns);
  }
}

/** All patterns that hold in a folder. */
class Patterns {
  private readonly names: ReadonlySet<string>;
  private readonly globs: readonly { readonly start: number; readonly glob: Glob }[];

  /** The later wishes win over the earlier. */
  constructor(wishes: readonly Wish[]) {
    const said = new Map<string, { base: Uri; pattern: string; isExcluded: boolean }>();
    for (const { base, patterns } of wishes)
      for (const [pattern, isExcluded] of Object.entries(patterns))
        said.set(isAnywhere(pattern) ? pattern : `${base}/${pattern}`, { base, pattern, isExcluded });
    const excluded = [...said.values()].filter(({ isExcluded }) => isExcluded);
    this.names = new Set(excluded.flatMap(({ pattern }) => nameAnywhere(pattern) ?? []));
    this.globs = excluded
      .filter(({ pattern }) => nameAnywhere(pattern) === undefined)
      .map(({ base, pattern }) => ({ start: decodedAddress(base).length + 1, glob: globOf(pattern) }));
  }

  match(uri: Uri): boolean {
    const path = decodedAddress(uri);
    if (this.names.has(path.slice(path.lastIndexOf('/') + 1))) return true;
    return this.globs.some(({ start, glob }) => glob.matches(path.slice(start)));
  }
}

function isAnywhere(pattern: string): boolean {
  return pattern.startsWith('**/');
}

/** In `**` + `/target` this is `target`: most patterns are such, and a set knows them all at once. */
function nameAnywhere(pattern: string): string | undefined {
  const name = isAnywhere(pattern) ? pattern.slice('**/'.length).replace(/\/$/, '') : '';
  return name !== '' && !/[/*?{}[\]]/.test(name) ? name : undefined;
}
