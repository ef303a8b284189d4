import { relative, resolve, sep } from 'node:path';
import type { Snapshot } from '../index/snapshot.ts';
import type { ProjectFile, Uri } from '../model/file.ts';
import { NodeFileSource } from '../node/nodeFileSource.ts';
import { pathOfUri, uriOfPath } from '../node/paths.ts';
import { type ExcludePatterns, Exclusions } from '../project/exclusions.ts';
import type { FileSource, Listing } from '../project/fileSource.ts';
import { mainBeside, parent } from '../project/folders.ts';
import { changeOf, type LoadProgress, loadFolders } from '../project/loader.ts';
import { Project } from '../project/project.ts';
import { buildFiles, kindOfContent, kindOfPath } from '../project/recognition.ts';
import { rules } from '../rules/catalogue.ts';
import { checkFile } from '../rules/checker.ts';
import { CheckSettingsTable } from '../rules/checkSettings.ts';
import { classOf } from '../rules/failure.ts';
import type { Finding } from '../rules/rule.ts';
import { visible } from '../text/visible.ts';
import type { CheckArguments } from './checkArguments.ts';
import { foldersAbove, foldersToRead, type Given, givenPath, isBelow } from './givenPath.ts';
import { type Located, writeJson, writeText } from './report.ts';

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Checks the given paths and writes the report; answers the exit code. Throws a `UsageError` for a path that cannot be read. */
export async function check(options: CheckArguments, output: Output, problems: Output): Promise<number> {
  const project = new Project();
  const source = new NodeFileSource();
  const given = await Promise.all(options.paths.map(givenPath));
  const folders = foldersToRead(given);
  const leftOutBelow = (roots: readonly Uri[]): Exclusions => exclusionsOf(project, roots, options);
  await load({ project, source, leftOutBelow }, folders, problems);
  for (const { wanted } of given) {
    if (wanted.endsWith('/')) continue;
    if (leftOutBelow(folders).excludes(wanted)) problems.write(`${visible(shown(wanted))}: ${isLeftOut}\n`);
    else await addNamed(project, source, wanted, problems);
  }
  const settings = new CheckSettingsTable({ profile: options.profile, levels: {} });
  const findings = [...chosen(project.snapshot, given)].flatMap((file) =>
    findingsOf(project.snapshot, file, settings, problems),
  );
  output.write(options.format === 'json' ? writeJson(findings) : writeText(findings, output.isTTY === true));
  return isFailure(findings, options) ? 1 : 0;
}

/** Who names a file, as a script that passes on what changed, wants no other answer than for the whole project. */
const isLeftOut = 'It is left out by a configuration file, by --exclude or as a build output; nothing in it is checked';

/** Patterns of the command line start at the current folder; below a folder elsewhere they start there. */
function exclusionsOf(project: Project, roots: readonly Uri[], { exclude }: CheckArguments): Exclusions {
  const current = uriOfPath('.');
  const patterns: ExcludePatterns = Object.fromEntries(exclude.map((pattern) => [pattern, true]));
  const baseOf = (root: Uri): Uri => (isBelow(root, current) ? current : root);
  const wishes = (root: Uri) => [{ base: baseOf(root), patterns }];
  return new Exclusions({ roots, configured: project.excluded, wishes });
}

interface Reading {
  readonly project: Project;
  readonly source: FileSource;
  readonly leftOutBelow: (roots: readonly Uri[]) => Exclusions;
}

async function load(reading: Reading, folders: readonly Uri[], problems: Output): Promise<void> {
  const { project, source } = reading;
  await addBuildFilesAbove(project, source, folders);
  for (const { uri, reason } of (await readFolders(reading, folders)).flatMap(({ unreadable }) => unreadable)) {
    problems.write(`${visible(shown(uri))}: ${reason}; what is in it is not checked\n`);
  }
  // Test resources see the main resources beside them, given or not.
  const isRead = (root: Uri): boolean => folders.some((folder) => root === folder || isBelow(root, folder));
  const beside = [...project.snapshot.scopes.keys()].flatMap((root) => mainBeside(root) ?? []);
  await readFolders(
    reading,
    beside.filter((root) => !isRead(root)),
  );
}

async function readFolders(reading: Reading, folders: readonly Uri[]): Promise<readonly Listing[]> {
  const { project, source, leftOutBelow } = reading;
  const progress: LoadProgress = { report: async () => {}, leftOut: () => leftOutBelow(folders) };
  return (await loadFolders(project, source, folders, progress)).listings;
}

/** A part of a project follows the same profile as the whole. */
async function addBuildFilesAbove(project: Project, source: FileSource, folders: readonly Uri[]): Promise<void> {
  const above = new Set(folders.flatMap(foldersAbove));
  const uris = [...above].flatMap((folder) => [...buildFiles].map((name) => `${folder}/${name}`));
  const found = (await source.read(uris)).filter((file) => !('gone' in file));
  project.apply(found.map(({ uri }) => ({ type: 'found', uri })));
}

/** A file that is named on the command line is recognised by its content if its path says nothing. */
async function addNamed(project: Project, source: FileSource, uri: Uri, problems: Output): Promise<void> {
  if (project.snapshot.file(uri)) return;
  const [change] = (await source.read([uri])).map(changeOf);
  if (change?.type === 'unreadable') project.apply([{ ...change, kind: kindOfPath(uri) ?? 'bpmn' }]);
  if (change?.type === 'text') {
    const kind = kindOfPath(uri) ?? kindOfContent(uri, change.text, uri.endsWith('.json') ? 'json' : 'xml');
    if (kind) project.apply([{ ...change, kind }]);
  }
  if (!project.snapshot.file(uri))
    problems.write(
      `${visible(shown(uri))}: It is no connector, process or extensions file; nothing in it is checked\n`,
    );
}

/** The files that were asked for, and the configuration files that apply to them: a mistake in one changes what is said. */
function chosen(snapshot: Snapshot, given: readonly Given[]): ProjectFile[] {
  const isGiven = (uri: Uri): boolean =>
    given.some(({ wanted }) => (wanted.endsWith('/') ? uri.startsWith(wanted) : uri === wanted));
  const applies = (uri: Uri): boolean => given.some(({ wanted }) => wanted.startsWith(`${parent(uri)}/`));
  const isWanted = ({ uri, kind }: ProjectFile): boolean => isGiven(uri) || (kind === 'configuration' && applies(uri));
  return [...snapshot.files()]
    .filter(isWanted)
    .map((file) => ({ file, path: shown(file.uri) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ file }) => file);
}

function findingsOf(snapshot: Snapshot, file: ProjectFile, settings: CheckSettingsTable, problems: Output): Located[] {
  const scope = snapshot.scopeOf(file.uri);
  if (!scope) return [];
  const { findings, failures } = checkFile(rules, file, scope, settings.of(snapshot, file.uri, scope));
  for (const { code, error } of failures)
    problems.write(
      `${visible(shown(file.uri))}: the rule ${code} failed (${classOf(error)}); its findings are missing here\n`,
    );
  return findings.map((finding: Finding) => ({ finding, file, path: shown(file.uri) }));
}

/** The path as seen from the current folder, with `/`. */
function shown(uri: Uri): string {
  const path = relative(resolve(), pathOfUri(uri));
  return (path === '' ? '.' : path).split(sep).join('/');
}

function isFailure(findings: readonly Located[], { maxWarnings }: CheckArguments): boolean {
  const countOf = (severity: Finding['severity']): number =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  return countOf('error') > 0 || (maxWarnings !== undefined && countOf('warning') > maxWarnings);
}
