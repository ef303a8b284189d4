import { type FileKind, type ProjectFile, parseFile, type Uri } from '../model/file.ts';
import { isConfiguration } from './configuration.ts';

/** Folders that hold what a build made, never what a person wrote. */
export const excludedFolders: ReadonlySet<string> = new Set([
  ...['target', 'build', 'out', 'bin', 'dist', 'node_modules', '.git'],
]);

/** The files that make a folder and all below it source code. */
export const buildFiles: ReadonlySet<string> = new Set(['pom.xml', 'build.gradle', 'build.gradle.kts']);

/** What a closed file may be, told from its path below the workspace folder; undefined for a file that is none of ours. */
export function kindOfPath(uri: Uri): FileKind | undefined {
  if (isConfiguration(uri)) return 'configuration';
  const segments = uri.split('/');
  const name = segments.pop() ?? '';
  const folder = segments.at(-1);
  if (isBpmnName(name)) return 'bpmn';
  if (folder === 'processes' && name.endsWith('.xml')) return 'bpmn';
  if (name.endsWith('-extensions.json')) return 'extensions';
  if (folder === 'processes' && name.endsWith('.json')) return 'extensions';
  if (folder === 'connectors' && name.endsWith('.json')) return 'connector';
  if (folder === 'triggers' && name.endsWith('.json')) return 'trigger';
  // Nobody loads a connector from a sub-folder at run time: it is read so that it can be told.
  if (segments.at(-2) === 'connectors' && name.endsWith('.json')) return 'connector';
  return undefined;
}

/** True for a build file: below it lies source code, never an exported project. */
export function isBuildFile(uri: Uri): boolean {
  return buildFiles.has(uri.slice(uri.lastIndexOf('/') + 1));
}

/**
 * What an open document is by its content: BPMN if the root is `definitions` of the BPMN 2.0 namespace, a connector if
 * actions or events hold objects with ids and names; undefined otherwise.
 */
export function kindOfContent(uri: Uri, text: string, language: 'xml' | 'json'): FileKind | undefined {
  const kind = language === 'xml' ? 'bpmn' : 'connector';
  const file = parseFile(uri, text, kind);
  return (file.kind === 'bpmn' || file.kind === 'connector') && file.certain ? file.kind : undefined;
}

/** True if the file is what its path promises, so that it takes part: other JSON lies in folders called `connectors`, too. */
export function takesPart(file: ProjectFile, isBesideProcesses: boolean): boolean {
  switch (file.kind) {
    case 'connector':
      return file.certain || (isBesideProcesses && parentName(file.uri) === 'connectors');
    case 'manifest':
    case 'trigger':
      return file.certain;
    case 'extensions':
      return file.uri.endsWith('-extensions.json') || file.certain;
    case 'bpmn':
      return file.certain || isBpmnName(file.uri);
    case 'configuration':
    case 'unreadable':
    case 'unread':
      return true;
  }
}

/** True if the file is BPMN as far as is known: one that is not read yet may be. */
export function isBpmn(file: ProjectFile): boolean {
  if (file.kind === 'unread' || file.kind === 'unreadable') return file.expected === 'bpmn';
  return file.kind === 'bpmn' && takesPart(file, false);
}

function parentName(uri: Uri): string | undefined {
  return uri.split('/').at(-2);
}

function isBpmnName(uri: Uri): boolean {
  return /\.bpmn$|\.bpmn(20)?\.xml$/i.test(uri);
}
