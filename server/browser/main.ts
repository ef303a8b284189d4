import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ClientFileSource } from '../lsp/clientFileSource.ts';
import { startServer } from '../lsp/server.ts';

/** The part of a worker's global object that this file uses; the project is compiled without the types of the browser. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0] & { close(): void };

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
// A worker does not end by itself when its work is done.
connection.onExit(() => self.close());
startServer(connection, {
  fileSource: (client) => new ClientFileSource(client),
});
