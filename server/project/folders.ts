import type { Profile } from '../index/scope.ts';
import type { Uri } from '../model/file.ts';

const mainResources = '/src/main/resources';
const testResources = '/src/test/resources';

/** What the paths of a project tell: where its scopes begin and which follow the modeling service. */
export interface Folders {
  /** The root of the scope in which a file's names resolve. */
  scopeRoot(uri: Uri): Uri;
  /** True if the connectors folder of this file lies beside a `processes` folder that holds BPMN. */
  isBesideProcesses(uri: Uri): boolean;
  /** The folders that may hold a manifest: those with `connectors` or `processes` in them. */
  readonly projects: ReadonlySet<Uri>;
  /** True if a build file lies in this folder or above it. */
  isBelowBuildFile(folder: Uri): boolean;
}

/** A file of ours as far as folders are concerned. */
export interface KnownFile {
  readonly uri: Uri;
  readonly isBpmn: boolean;
}

/** Reads the paths of all known files of ours and of all build files. */
export function foldersOf(files: Iterable<KnownFile>, buildFiles: Iterable<Uri>): Folders {
  const roots = new Set<Uri>();
  const projects = new Set<Uri>();
  const bpmnFolders = new Set<Uri>();
  for (const { uri, isBpmn } of files) {
    for (const { root, isProject } of rootsOf(uri)) {
      roots.add(root);
      if (isProject) projects.add(root);
    }
    const processes = isBpmn ? folderNamed(uri, 'processes') : undefined;
    if (processes) bpmnFolders.add(processes);
  }
  const buildFolders = new Set([...buildFiles].map(parent));
  return {
    scopeRoot: (uri) => nearest(parent(uri), roots) ?? parent(uri),
    isBesideProcesses: (uri) => bpmnFolders.has(`${parent(folderNamed(uri, 'connectors') ?? '')}/processes`),
    projects,
    isBelowBuildFile: (folder) => nearest(folder, buildFolders) !== undefined,
  };
}

/** The folder that a file lies in. */
export function parent(uri: Uri): Uri {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** True for the resources of a source module, main or test. */
export function isSourceResources(folder: Uri): boolean {
  return folder.endsWith(mainResources) || folder.endsWith(testResources);
}

/** For test resources the main resources of the same module, whose definitions they see; undefined for any other folder. */
export function mainBeside(folder: Uri): Uri | undefined {
  return folder.endsWith(testResources) ? folder.slice(0, -testResources.length) + mainResources : undefined;
}

/** What `auto` means: the modeling service's rules for an exported project, the engine's for everything with a build or none of a manifest. */
export function autoProfile(root: Uri, hasManifest: boolean, folders: Folders): Profile {
  return hasManifest && !isSourceResources(root) && !folders.isBelowBuildFile(root) ? 'modeling' : 'engine';
}

/** The folders above a file that begin a scope because of this file's path. */
function rootsOf(uri: Uri): readonly { root: Uri; isProject: boolean }[] {
  const roots: { root: Uri; isProject: boolean }[] = [];
  for (let folder = parent(uri); folder !== ''; folder = parent(folder)) {
    if (folder.endsWith('/connectors') || folder.endsWith('/processes'))
      roots.push({ root: parent(folder), isProject: true });
    if (isSourceResources(folder)) roots.push({ root: folder, isProject: false });
  }
  return roots;
}

function nearest(folder: Uri, among: ReadonlySet<Uri>): Uri | undefined {
  for (let above = folder; above !== ''; above = parent(above)) if (among.has(above)) return above;
  return undefined;
}

function folderNamed(uri: Uri, name: string): Uri | undefined {
  for (let folder = parent(uri); folder !== ''; folder = parent(folder)) if (folder.endsWith(`/${name}`)) return folder;
  return undefined;
}
