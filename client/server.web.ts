import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type RunningServer, runServer, type ServerAround } from './runningServer.ts';

// The project's types are those of Node; this global of web workers is all that is needed of the other ones.
declare const Worker: new (url: string) => Worker;

/** Starts the server as a web worker. A web extension is one file, so this module is in it and runs when a server starts. */
export function startServer(context: ExtensionContext, around: ServerAround): Promise<RunningServer> {
  const server = Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true);
  return runServer(around, (id, name, options) => new LanguageClient(id, name, new Worker(server), options));
}
