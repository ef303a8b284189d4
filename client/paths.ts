// Installed packages and the store of git change by the thousand, and hold nobody's own files.
const NEVER_WATCHED = ['node_modules', '.git'];

// Build outputs: copies. The server looks into those that the user or a configuration file wants to see.
const OUTPUTS = ['target', 'build', 'out', 'bin', 'dist'];

/** A glob of the files that are recognised by their path alone. */
export const CANDIDATES =
  '**/{*.bpmn,*.bpmn20.xml,*.bpmn.xml,*-extensions.json,connectors/*.json,.activiti-connectors.json}';

/** A glob of every file that may belong to a project; `projectFiles` picks those that do. */
export const LISTED =
  '**/{*.bpmn,*.bpmn20.xml,*.bpmn.xml,processes/*.xml,*.json,pom.xml,build.gradle,build.gradle.kts}';

/** A glob of what lies in folders of these names, or nothing for none. */
export function skipping(names: readonly string[]): string | undefined {
  return names.length > 0 ? `**/{${names.join(',')}}/**` : undefined;
}

/** A glob of the folders where a file is no evidence of a project. */
export const NO_EVIDENCE = skipping([...NEVER_WATCHED, ...OUTPUTS]);

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

/** True if a path, relative to its workspace folder, is or lies in a folder whose changes concern nobody. */
export function isNeverWatched(relativePath: string): boolean {
  return relativePath.split('/').some((part) => NEVER_WATCHED.includes(part));
}

/** True if a path, relative to its workspace folder, lies in a folder of build outputs, where thousands of files come and go. */
export function isInOutputs(relativePath: string): boolean {
  return relativePath
    .split('/')
    .slice(0, -1)
    .some((part) => OUTPUTS.includes(part));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
