import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFileSource } from '../lsp/clientFileSource.ts';
import { optionsOf } from '../lsp/initializationOptions.ts';
import { startServer } from '../lsp/server.ts';
import { NodeFileSource } from './nodeFileSource.ts';

/** Starts the server over the transport that the command line names: `--stdio`, or the editor's own channel. */
export function startNodeServer(): void {
  startServer(createConnection(ProposedFeatures.all), {
    fileSource: (connection, params) =>
      optionsOf(params).filesThroughClient ? new ClientFileSource(connection) : new NodeFileSource(),
  });
}
