import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  MarkupKind,
  TextDocumentSyncKind,
  TextDocuments,
  type TextDocumentsConfiguration,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileSource } from '../project/fileSource.ts';
import { rules } from '../rules/catalogue.ts';
import { traceOf } from '../rules/failure.ts';
import type { Rule } from '../rules/rule.ts';
import { normalUri } from './address.ts';
import { fixAllKind } from './codeActions.ts';
import type { TextFormats } from './convert.ts';
import { DecorationRefresh, decorationCapabilities, registerDecorations } from './decorations.ts';
import { Diagnostics } from './diagnostics.ts';
import { editOptions } from './edits.ts';
import { expressionTrigger, registerFeatures } from './features.ts';
import { guarded, type OnFailure } from './guard.ts';
import { optionsOf } from './initializationOptions.ts';
import { registerMappingChoices } from './mappingChoices.ts';
import { registerMappingEdit } from './mappingEdit.ts';
import { movedFiles, navigationCapabilities, navigationOptions, registerNavigation } from './navigation.ts';
import { registerNewFile } from './newFile.ts';
import { PreviewRefresh, registerPreview } from './preview.ts';
import { Session } from './session.ts';
import { Status } from './status.ts';
import { LensRefresh, registerStructure, structureCapabilities, structureOptions } from './structure.ts';
import { Turns } from './turns.ts';
import { whenReadyOf } from './whenReady.ts';
import { watchWorkspace } from './workspace.ts';

/** What the host of a server decides: where files come from, given what the client said of itself. */
export interface ServerHost {
  fileSource(connection: Connection, params: InitializeParams): FileSource;
  /** Other rules than those of the catalogue. */
  readonly rules?: readonly Rule[];
}

/** A server that runs. */
export interface Server {
  /** Settled when all that the client told so far is taken in. */
  idle(): Promise<void>;
}

/** Serves one connection until it ends. */
export function startServer(rawConnection: Connection, host: ServerHost): Server {
  let parts: Parts | undefined;
  const onFailure: OnFailure = (handler, params, error) => {
    if (parts) parts.status.requestFailed(parts.session, handler, params, error);
    else rawConnection.console.error(`${handler} failed: ${traceOf(error)}`);
  };
  const connection = guarded(rawConnection, onFailure);
  const documents = guarded(new TextDocuments(wellFormedDocuments), onFailure);
  connection.onInitialize((params) => {
    parts = createParts(connection, host, params);
    serve(connection, documents, parts, params);
    return announce(params);
  });
  documents.listen(connection);
  connection.listen();
  return { idle: () => parts?.turns.take(() => undefined) ?? Promise.resolve() };
}

/** What a client sends as a text may be anything; what is none is refused before anybody keeps it. */
const wellFormedDocuments: TextDocumentsConfiguration<TextDocument> = {
  create(uri, languageId, version, content) {
    if (typeof uri !== 'string' || typeof content !== 'string')
      throw new TypeError('A document needs an address and a text');
    return TextDocument.create(uri, languageId, version, content);
  },
  update: TextDocument.update,
};

interface Parts {
  readonly session: Session;
  readonly diagnostics: Diagnostics;
  /** Where the files come from, those that no project reads, too. */
  readonly files: FileSource;
  readonly status: Status;
  /** In which order what happens outside of the editor is taken in. */
  readonly turns: Turns;
}

function createParts(connection: Connection, host: ServerHost, params: InitializeParams): Parts {
  const { textDocument, workspace } = params.capabilities;
  const lenses = LensRefresh.of(connection, params);
  const decorations = DecorationRefresh.of(connection, params);
  const status = Status.of(connection, params);
  const previews = PreviewRefresh.of(connection, params);
  let diagnostics: Diagnostics | undefined;
  const files = host.fileSource(connection, params);
  const session: Session = new Session({
    source: files,
    rules: host.rules ?? rules,
    ruleFailed: (code, uri, error) => status.ruleFailed(session, code, uri, error),
    foldersListed: (folders, unread) => status.foldersListed(folders, unread),
    outdated: (uri) => void turns.take(() => session.readAgain([uri])),
    changed: (uris, cause) => {
      status.changed(session, uris);
      diagnostics?.changed(uris, cause);
      lenses.changed();
      decorations.changed();
      previews.changed();
    },
  });
  diagnostics = new Diagnostics(connection, session, {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    hostReportsJson: optionsOf(params).hostReportsJson === true,
  });
  const turns = new Turns((error) => status.requestFailed(session, 'Reading the workspace', undefined, error));
  return { session, diagnostics, files, status, turns };
}

function serve(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  parts: Parts,
  params: InitializeParams,
): void {
  const { session, diagnostics, files, turns } = parts;
  const whenReady = whenReadyOf(watchWorkspace(connection, parts, params), (uri, kinds) =>
    session.whenRead(uri, kinds),
  );
  documents.onDidChangeContent(({ document }) => {
    session.edit(normalUri(document.uri), document);
    if (session.isBehind) void turns.take(() => session.follow());
  });
  documents.onDidClose(({ document }) => {
    const uri = normalUri(document.uri);
    if (!session.close(uri)) return;
    void turns.take(async () => {
      await session.readAgain([uri]);
      await session.follow();
      diagnostics.closed(uri);
    });
  });
  const edits = editOptions(params);
  registerFeatures(connection, session, diagnostics, {
    whenReady,
    edits,
    formats: textFormats(params),
  });
  registerNavigation(connection, session, navigationOptions(params, whenReady));
  registerStructure(connection, session, structureOptions(params, whenReady, files));
  registerDecorations(connection, session, whenReady);
  registerNewFile(connection, session, whenReady);
  registerMappingEdit(connection, session, { whenReady, edits });
  registerMappingChoices(connection, session, whenReady);
  registerPreview(connection, session, whenReady);
}

function textFormats({ capabilities }: InitializeParams): TextFormats {
  const { completion, hover } = capabilities.textDocument ?? {};
  return {
    snippets: completion?.completionItem?.snippetSupport === true,
    markdownInCompletion: completion?.completionItem?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    markdownInHover: hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
  };
}

function announce(params: InitializeParams): InitializeResult {
  const { capabilities } = params;
  const pull = capabilities.textDocument?.diagnostic !== undefined;
  return {
    serverInfo: { name: 'activiti-connectors' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      completionProvider: { triggerCharacters: ['"', "'", '.', expressionTrigger] },
      hoverProvider: true,
      ...navigationCapabilities(params),
      ...structureCapabilities,
      ...decorationCapabilities,
      // Older clients know commands only, and our actions are edits.
      ...(capabilities.textDocument?.codeAction?.codeActionLiteralSupport
        ? { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] } }
        : {}),
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
