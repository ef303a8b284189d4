import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';
import type { LoadProgress } from '../project/loader.ts';
import { normalFolder, normalUri } from './address.ts';
import { attempt } from './attempt.ts';
import { optionsOf } from './initializationOptions.ts';
import type { Session } from './session.ts';
import { readSettings, settingSections } from './settings.ts';
import { pause } from './slices.ts';
import type { Status } from './status.ts';
import type { Turns } from './turns.ts';

/** Reading that takes longer than this, in milliseconds, is shown to the user. */
const moment = 500;

/** What an editor is asked to watch: files of ours, build files, and the folders whose coming and going takes files along. */
const watched = [
  '**/*.{bpmn,bpmn20.xml,bpmn.xml}',
  '**/*-extensions.json',
  '**/{connectors,processes,triggers}',
  '**/{connectors,processes,triggers}/**',
  '**/{.activiti-connectors.json,pom.xml,build.gradle,build.gradle.kts}',
];

/** What keeps up with the workspace. */
interface Watched {
  readonly session: Session;
  readonly turns: Turns;
  readonly status: Status;
}

/** Keeps the session at what the client's workspace is: its folders, its settings, its files. Settled when the first folders are read. */
export function watchWorkspace(
  connection: Connection,
  { session, turns, status }: Watched,
  params: InitializeParams,
): Promise<void> {
  const settings = () => readSettings(connection, session, params);
  const ready = new Promise<void>((settle) => {
    connection.onInitialized(async () => {
      if (params.capabilities.workspace?.workspaceFolders) watchFolders(connection, session, settings, turns);
      await turns.take(() => start(connection, { session, turns, status }, params, settings));
      settle();
    });
  });
  connection.onDidChangeConfiguration(() => turns.take(settings));
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const urisOf = (deleted: boolean): string[] =>
      changes.filter(({ type }) => (type === FileChangeType.Deleted) === deleted).map(({ uri }) => normalUri(uri));
    return turns.take(() => session.changedOnDisk(urisOf(false), urisOf(true)));
  });
  return ready;
}

async function start(
  connection: Connection,
  { session, status }: Watched,
  params: InitializeParams,
  readSettings: () => Promise<void>,
): Promise<void> {
  const { workspace, window } = params.capabilities;
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    await attempt(() =>
      connection.client.register(DidChangeConfigurationNotification.type, { section: settingSections }),
    );
  }
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration && !optionsOf(params).watchesFiles) {
    const watchers = watched.map((globPattern) => ({ globPattern }));
    await attempt(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  await readSettings();
  const progress = await progressOf(connection, window?.workDoneProgress === true);
  await session.addFolders(foldersOf(params), progress);
  progress.done();
  if (progress.isCancelled) status.readingStopped(progress.left);
}

function watchFolders(connection: Connection, session: Session, readSettings: () => Promise<void>, turns: Turns): void {
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
    turns.take(async () => {
      session.removeFolders(removed.map(({ uri }) => normalFolder(uri)));
      await readSettings();
      await session.addFolders(
        added.map(({ uri }) => normalFolder(uri)),
        silent,
      );
    }),
  );
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => normalFolder(uri));
  return rootUri ? [normalFolder(rootUri)] : [];
}

const silent: LoadProgress = { report: pause };

/** Shows how far the reading is once it takes longer than a moment, with a way to stop it. */
class ShownProgress implements LoadProgress {
  private readonly started = Date.now();
  private isShown = false;
  /** How many files were not read when the last batch was. */
  left = 0;

  constructor(private readonly reporter: WorkDoneProgressServerReporter | undefined) {}

  get isCancelled(): boolean {
    return this.isShown && this.left > 0 && this.reporter?.token.isCancellationRequested === true;
  }

  async report(read: number, total: number): Promise<void> {
    this.left = total - read;
    if (!this.isShown && this.left > 0 && Date.now() - this.started > moment) {
      this.reporter?.begin('Activiti Connectors: reading files', 0, `0 of ${total}`, true);
      this.isShown = true;
    }
    if (this.isShown) this.reporter?.report(Math.floor((read / total) * 100), `${read} of ${total}`);
    await pause();
  }

  done(): void {
    if (this.isShown) this.reporter?.done();
  }
}

async function progressOf(connection: Connection, supported: boolean): Promise<ShownProgress> {
  return new ShownProgress(supported ? await connection.window.createWorkDoneProgress() : undefined);
}
