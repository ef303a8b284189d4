import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type RunningServer, runServer, type ServerAround } from './runningServer.ts';

/** Starts the server as a process of its own. This module and all that it needs are a bundle that is loaded when a server starts. */
export function startServer(context: ExtensionContext, around: ServerAround): Promise<RunningServer> {
  const server = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  return runServer(around, (id, name, options) => new LanguageClient(id, name, server, options));
}
