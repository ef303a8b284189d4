import type { InitializeResult, Position, Range } from 'vscode-languageserver-protocol';
import { MAPPING_EDIT_REQUEST, MAPPING_PREVIEW_REQUEST, PREVIEW_TASKS_REQUEST } from '../../server/lsp/protocol.ts';

/** What a request asks about. */
export interface Asked {
  readonly uri: string;
  readonly position: Position;
  readonly range: Range;
}

/** Parameters of every request that the server may announce, by method. */
export const everyRequest: Readonly<Record<string, (asked: Asked) => object>> = {
  'textDocument/completion': at,
  'textDocument/hover': at,
  'textDocument/definition': at,
  'textDocument/declaration': at,
  'textDocument/references': (asked) => ({ ...at(asked), context: { includeDeclaration: true } }),
  'textDocument/documentHighlight': at,
  'textDocument/prepareRename': at,
  'textDocument/rename': (asked) => ({ ...at(asked), newName: 'renamed' }),
  'textDocument/codeAction': (asked) => ({
    ...within(asked),
    context: { diagnostics: [], only: ['quickfix', 'source.fixAll'] },
  }),
  'textDocument/documentSymbol': whole,
  'textDocument/codeLens': whole,
  'textDocument/foldingRange': whole,
  'textDocument/documentLink': whole,
  'textDocument/selectionRange': (asked) => ({ ...whole(asked), positions: [asked.position] }),
  'textDocument/inlayHint': within,
  'textDocument/semanticTokens/full': whole,
  'textDocument/semanticTokens/range': within,
  'textDocument/prepareCallHierarchy': at,
  'textDocument/diagnostic': whole,
  'workspace/diagnostic': () => ({ previousResultIds: [] }),
  'workspace/symbol': () => ({ query: 'm' }),
  'workspace/willRenameFiles': ({ uri }) => ({
    files: [{ oldUri: uri, newUri: uri.replace(/[^/]*$/, (name) => `new-${name}`) }],
  }),
  [MAPPING_PREVIEW_REQUEST]: at,
  [PREVIEW_TASKS_REQUEST]: at,
  [MAPPING_EDIT_REQUEST]: (asked) => ({ ...whole(asked), elementId: 'task', edit: { kind: 'none' } }),
};

/** The methods that a server announced, of requests about documents and the workspace. */
export function announced({ capabilities }: InitializeResult): string[] {
  const { renameProvider, semanticTokensProvider, diagnosticProvider, workspace } = capabilities;
  const tokens = semanticTokensProvider;
  return [
    ...Object.entries(methods).flatMap(([provider, method]) => (provider in capabilities ? [method] : [])),
    ...(typeof renameProvider === 'object' && renameProvider.prepareProvider ? ['textDocument/prepareRename'] : []),
    ...(tokens?.full ? ['textDocument/semanticTokens/full'] : []),
    ...(tokens?.range ? ['textDocument/semanticTokens/range'] : []),
    ...(diagnosticProvider?.workspaceDiagnostics ? ['workspace/diagnostic'] : []),
    ...(workspace?.fileOperations?.willRename ? ['workspace/willRenameFiles'] : []),
  ];
}

/** Members of the capabilities that are no provider of one request. */
const others = ['textDocumentSync', 'positionEncoding', 'semanticTokensProvider', 'workspace', 'experimental'];

const methods: Readonly<Record<string, string>> = {
  completionProvider: 'textDocument/completion',
  hoverProvider: 'textDocument/hover',
  definitionProvider: 'textDocument/definition',
  declarationProvider: 'textDocument/declaration',
  referencesProvider: 'textDocument/references',
  documentHighlightProvider: 'textDocument/documentHighlight',
  renameProvider: 'textDocument/rename',
  codeActionProvider: 'textDocument/codeAction',
  documentSymbolProvider: 'textDocument/documentSymbol',
  codeLensProvider: 'textDocument/codeLens',
  foldingRangeProvider: 'textDocument/foldingRange',
  documentLinkProvider: 'textDocument/documentLink',
  selectionRangeProvider: 'textDocument/selectionRange',
  inlayHintProvider: 'textDocument/inlayHint',
  callHierarchyProvider: 'textDocument/prepareCallHierarchy',
  diagnosticProvider: 'textDocument/diagnostic',
  workspaceSymbolProvider: 'workspace/symbol',
};

/** The members of the capabilities that this file knows no request for: a test of every request has to learn them. */
export function unknownProviders({ capabilities }: InitializeResult): string[] {
  return Object.keys(capabilities).filter((key) => !(key in methods) && !others.includes(key));
}

function whole({ uri }: Asked): { textDocument: { uri: string } } {
  return { textDocument: { uri } };
}

function at({ uri, position }: Asked): object {
  return { textDocument: { uri }, position };
}

function within({ uri, range }: Asked): object {
  return { textDocument: { uri }, range };
}
