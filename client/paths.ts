// Build outputs, installed packages and the store of git: copies and history, never the author's own files.
const FOLDERS = ['node_modules', '.git', 'target', 'build', 'out', 'bin', 'dist'];

/** A glob of the files that are recognised by their path alone. */
export const CANDIDATES =
  '**/{*.bpmn,*.bpmn20.xml,*.bpmn.xml,*-extensions.json,connectors/*.json,.activiti-connectors.json}';

/** A glob of every file that may belong to a project; `projectFiles` picks those that do. */
export const LISTED =
  '**/{*.bpmn,*.bpmn20.xml,*.bpmn.xml,processes/*.xml,*.json,pom.xml,build.gradle,build.gradle.kts}';

/** A glob of the folders that nobody looks into. */
export const NEVER_LISTED = `**/{${FOLDERS.join(',')}}/**`;

const RECOGNISED =
  /\.bpmn$|\.bpmn20\.xml$|\.bpmn\.xml$|-extensions\.json$|(^|\/)connectors\/[^/]*\.json$|(^|\/)\.activiti-connectors\.json$/;
const IN_PROJECT_FOLDER = /(^|\/)(connectors|processes)\/[^/]*\.(xml|json)$/;
const BUILD_FILE = /(^|\/)(pom\.xml|build\.gradle|build\.gradle\.kts)$/;

/** True if a file is recognised by its path alone. The path has `/` between its parts. */
export function isRecognised(path: string): boolean {
  return RECOGNISED.test(path) || IN_PROJECT_FOLDER.test(path);
}

/** True if a change of the file may change a project: it is recognised, a manifest, or tells a build from an exported project. */
export function concernsProjects(path: string): boolean {
  return isRecognised(path) || BUILD_FILE.test(path) || path.endsWith('.json');
}

/** Picks the recognised files, the build files, and the JSON beside `connectors/` or `processes/`, where a manifest lies. */
export function projectFiles(paths: readonly string[]): string[] {
  const recognised = new Set(paths.filter(isRecognised));
  const roots = new Set(
    [...recognised].filter((path) => IN_PROJECT_FOLDER.test(path)).map((path) => folderOf(folderOf(path))),
  );
  return paths.filter((path) => recognised.has(path) || BUILD_FILE.test(path) || roots.has(folderOf(path)));
}

/** True if a path, relative to its workspace folder, is or lies in a folder that nobody looks into. */
export function isNeverListed(relativePath: string): boolean {
  return relativePath.split('/').some((part) => FOLDERS.includes(part));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
