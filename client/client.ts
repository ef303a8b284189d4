import { type FileSystemWatcher, FileType, type LogOutputChannel, Uri, workspace } from 'vscode';
import {
  type DocumentSelector,
  type FileEvent,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import type { CrashHandler } from './crashHandler.ts';
import { concernsProjects, isInOutputs, isNeverWatched } from './paths.ts';

const LANGUAGES = ['json', 'xml'];
const SCHEMES = ['file', 'untitled', 'vscode-vfs'];
const DELETED = 3;

/** What the options are made of. The watcher reports everything in the workspace; `didChange` sees each change of a document. */
export interface OptionParts {
  readonly output: LogOutputChannel;
  readonly files: FileSystemWatcher;
  readonly didChange: NonNullable<Middleware['didChange']>;
  readonly crashes: CrashHandler;
}

/** The options of the language client, the same on every host. */
export function createOptions({ output, files, didChange, crashes }: OptionParts): LanguageClientOptions {
  return {
    documentSelector: documentSelector(),
    outputChannel: output,
    errorHandler: crashes,
    // The client would show what it says itself; the start fails with it in any case.
    initializationFailedHandler: () => false,
    // A request that fails is told in the language status: no window for each letter that is typed.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true },
    initializationOptions: {
      hostReportsJson: true,
      showReferences: true,
      preview: true,
      watchesFiles: true,
      status: true,
      // Only VS Code can read a folder that is on no disk.
      filesThroughClient: schemesOfFolders().some((scheme) => scheme !== 'file'),
    },
    synchronize: { fileEvents: files },
    middleware: {
      didChange,
      workspace: {
        didChangeWatchedFile: async (event, next) => {
          if (await concernsServer(event)) await next(event);
        },
      },
    },
  };
}

/** JSON and XML of every file system that a workspace folder lies on; not the old versions that git's own scheme shows. */
function documentSelector(): DocumentSelector {
  const schemes = [...new Set([...SCHEMES, ...schemesOfFolders()])].filter((scheme) => scheme !== 'git');
  return schemes.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language })));
}

function schemesOfFolders(): string[] {
  return (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
}

/**
 * A folder that comes, goes or moves gives one event for itself and none for its files, so the server hears of folders too.
 * What a deleted path was cannot be asked any more: the server drops all that lay under it.
 */
async function concernsServer({ uri, type }: FileEvent): Promise<boolean> {
  const file = Uri.parse(uri);
  const path = workspace.asRelativePath(file, false);
  if (isNeverWatched(path)) return false;
  if (concernsProjects(path) || type === DELETED) return true;
  // Asking the disk about each class of a build would slow the build down: there a name without a dot counts as a folder.
  if (isInOutputs(path)) return !path.slice(path.lastIndexOf('/')).includes('.');
  // A folder in the place of another one is told of as a change.
  return isFolder(file);
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0;
  } catch {
    // It is gone again; a second event says so.
    return false;
  }
}
