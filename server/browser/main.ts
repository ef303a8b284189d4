import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ClientFileSource } from '../lsp/clientFileSource.ts';
import { startServer } from '../lsp/server.ts';

/** The part of a worker's global object that this file uses; the project is compiled without the types of the browser. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

startServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  fileSource: (connection) => new ClientFileSource(connection),
});
