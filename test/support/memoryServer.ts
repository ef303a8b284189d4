import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { type Server, startServer } from '../../server/lsp/server.ts';
import type { FileSource } from '../../server/project/fileSource.ts';
import type { Rule } from '../../server/rules/rule.ts';
import { type ClientOptions, EditorClient, type WorkspacePlace } from './editorClient.ts';
import { memoryConnection } from './memoryConnection.ts';

/** An editor and a server in this process, and the moment when the server has taken in all that it was told. */
export interface MemoryServer {
  readonly editor: EditorClient;
  /** Settled when what the editor sent has arrived. */
  arrived(): Promise<void>;
  /** Settled when what the editor sent has arrived, and has been taken in. */
  idle(): Promise<void>;
  end(): void;
}

export interface MemoryOptions extends ClientOptions {
  readonly rules?: readonly Rule[];
}

/** Starts a server over files that are in memory. The folders are addresses. */
export function serveInMemory(
  source: FileSource,
  folders: readonly string[],
  options: MemoryOptions = {},
): MemoryServer {
  const { client, server: end } = memoryConnection();
  const connection = createConnection(ProposedFeatures.all, end.reader, end.writer);
  const { rules } = options;
  const server: Server = startServer(connection, { fileSource: () => source, ...(rules ? { rules } : {}) });
  const editor = EditorClient.over(
    createProtocolConnection(client.reader, client.writer),
    folders.map(memoryPlace),
    options,
  );
  const arrived = async (): Promise<void> => {
    // Messages arrive in order, so all before this one are there when it is answered; nobody knows the method.
    await editor.connection.sendRequest('activitiConnectors/arrived').catch(() => undefined);
  };
  return {
    editor,
    arrived,
    async idle() {
      await arrived();
      await server.idle();
    },
    end() {
      editor.connection.dispose();
      connection.dispose();
    },
  };
}

/** A folder of a workspace that is in memory only. */
export function memoryPlace(uri: string): WorkspacePlace {
  return { path: uri, uri: () => uri };
}
