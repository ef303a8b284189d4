import {
  type Connection,
  DidChangeConfigurationNotification,
  FileChangeType,
  type InitializeParams,
  type WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { LoadProgress } from '../project/loader.ts';
import { normalUri } from './address.ts';
import type { Session } from './session.ts';
import { pause } from './slices.ts';

/** Reading this many files takes long enough for the user to be told. */
const worthTelling = 500;

/** Keeps the session at what the client's workspace is: its folders, its settings, its files. Settled when the first folders are read. */
export function watchWorkspace(
  connection: Connection,
  session: Session,
  params: InitializeParams,
  readSettings: () => Promise<void>,
): Promise<void> {
  const ready = new Promise<void>((settle) => {
    connection.onInitialized(async () => {
      await start(connection, session, params, readSettings).catch((error: unknown) =>
        connection.console.error(String(error)),
      );
      settle();
    });
  });
  connection.onDidChangeConfiguration(readSettings);
  watchFiles(connection, session);
  return ready;
}

async function start(
  connection: Connection,
  session: Session,
  params: InitializeParams,
  readSettings: () => Promise<void>,
): Promise<void> {
  const { workspace, window } = params.capabilities;
  if (workspace?.didChangeConfiguration?.dynamicRegistration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'activitiConnectors' });
  }
  if (workspace?.workspaceFolders) watchFolders(connection, session, readSettings);
  await readSettings();
  const progress = await progressOf(connection, window?.workDoneProgress === true);
  await session.addFolders(foldersOf(params), progress);
  progress.done();
}

function watchFolders(connection: Connection, session: Session, readSettings: () => Promise<void>): void {
  connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
    session.removeFolders(removed.map(({ uri }) => normalUri(uri)));
    await readSettings();
    await session.addFolders(
      added.map(({ uri }) => normalUri(uri)),
      silent,
    );
  });
}

function watchFiles(connection: Connection, session: Session): void {
  // One after the other: a file that is deleted and written again must not be read before it is forgotten.
  let before = Promise.resolve();
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const urisOf = (deleted: boolean): string[] =>
      changes.filter(({ type }) => (type === FileChangeType.Deleted) === deleted).map(({ uri }) => normalUri(uri));
    before = before
      .then(() => session.changedOnDisk(urisOf(false), urisOf(true)))
      .catch((error: unknown) => connection.console.error(String(error)));
  });
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => normalUri(uri));
  return rootUri ? [normalUri(rootUri)] : [];
}

const silent: LoadProgress = { report: pause };

async function progressOf(connection: Connection, supported: boolean): Promise<LoadProgress & { done(): void }> {
  const reporter: WorkDoneProgressReporter | undefined = supported
    ? await connection.window.createWorkDoneProgress()
    : undefined;
  let shown = false;
  return {
    async report(read, total) {
      if (total >= worthTelling && !shown) {
        reporter?.begin('Activiti Connectors: reading files', 0, `0 of ${total}`, false);
        shown = true;
      }
      if (shown) reporter?.report(Math.floor((read / total) * 100), `${read} of ${total}`);
      await pause();
    },
    done() {
      if (shown) reporter?.done();
    },
  };
}
