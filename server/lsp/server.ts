import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSource } from '../project/fileSource.ts';
import { rules } from '../rules/catalogue.ts';
import { normalUri } from './address.ts';
import { fixAllKind } from './codeActions.ts';
import { DecorationRefresh, decorationCapabilities, registerDecorations } from './decorations.ts';
import { Diagnostics } from './diagnostics.ts';
import { editOptions } from './edits.ts';
import { registerFeatures } from './features.ts';
import { optionsOf } from './initializationOptions.ts';
import { registerMappingEdit } from './mappingEdit.ts';
import { movedFiles, navigationCapabilities, navigationOptions, registerNavigation } from './navigation.ts';
import { Session } from './session.ts';
import { LensRefresh, registerStructure, structureCapabilities, structureOptions } from './structure.ts';
import { Turns } from './turns.ts';
import { watchWorkspace } from './workspace.ts';

/** What the host of a server decides: where files come from, given what the client said of itself. */
export interface ServerHost {
  fileSource(connection: Connection, params: InitializeParams): FileSource;
}

/** Serves one connection until it ends. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize((params) => {
    const session = createSession(connection, host, params);
    serve(connection, documents, session, params);
    return announce(params);
  });
  documents.listen(connection);
  connection.listen();
}

interface Parts {
  readonly session: Session;
  readonly diagnostics: Diagnostics;
}

function createSession(connection: Connection, host: ServerHost, params: InitializeParams): Parts {
  const { textDocument, workspace } = params.capabilities;
  const lenses = LensRefresh.of(connection, params);
  const decorations = DecorationRefresh.of(connection, params);
  let diagnostics: Diagnostics | undefined;
  const session = new Session({
    source: host.fileSource(connection, params),
    rules,
    log: (message) => connection.console.error(message),
    changed: (uris, cause) => {
      diagnostics?.changed(uris, cause);
      lenses.changed();
      decorations.changed();
    },
  });
  diagnostics = new Diagnostics(connection, session, {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    hostReportsJson: optionsOf(params).hostReportsJson === true,
  });
  return { session, diagnostics };
}

function serve(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  parts: Parts,
  params: InitializeParams,
): void {
  const { session, diagnostics } = parts;
  const turns = new Turns((error) => connection.console.error(String(error)));
  const ready = watchWorkspace(connection, session, params, turns);
  documents.onDidChangeContent(({ document }) => session.edit(normalUri(document.uri), document));
  documents.onDidClose(({ document }) => {
    const uri = normalUri(document.uri);
    if (!session.close(uri)) return;
    void turns.take(async () => {
      await session.readAgain([uri]);
      diagnostics.closed(uri);
    });
  });
  const edits = editOptions(params);
  registerFeatures(connection, session, diagnostics, {
    ready,
    edits,
    snippets: params.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true,
  });
  registerNavigation(connection, session, navigationOptions(params, ready));
  registerStructure(connection, session, structureOptions(params, ready));
  registerDecorations(connection, session, ready);
  registerMappingEdit(connection, session, { ready, edits });
}

function announce(params: InitializeParams): InitializeResult {
  const { capabilities } = params;
  const pull = capabilities.textDocument?.diagnostic !== undefined;
  return {
    serverInfo: { name: 'activiti-connectors' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      completionProvider: { triggerCharacters: ['"', "'", '.'] },
      hoverProvider: true,
      ...navigationCapabilities(params),
      ...structureCapabilities,
      ...decorationCapabilities,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        ...(capabilities.workspace?.fileOperations?.willRename ? { fileOperations: { willRename: movedFiles } } : {}),
      },
      ...(pull
        ? {
            diagnosticProvider: {
              identifier: 'activiti-connectors',
              interFileDependencies: true,
              workspaceDiagnostics: true,
            },
          }
        : {}),
    },
  };
}
