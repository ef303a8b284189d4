import { MAPPING_EDIT_REQUEST, MAPPING_PREVIEW_REQUEST, PREVIEW_TASKS_REQUEST } from '../../server/lsp/protocol.ts';
import {
  anything,
  count,
  either,
  list,
  literal,
  nothing,
  object,
  position,
  range,
  type Shape,
  table,
  text,
  truth,
} from './shape.ts';

const markup = object({ kind: literal('markdown', 'plaintext'), value: text });
const command = object({ title: text, command: text }, { arguments: list(anything) });
export const textEdit = object({ range, newText: text }, { annotationId: text });
const location = object({ uri: text, range });
const locationLink = object(
  { targetUri: text, targetRange: range, targetSelectionRange: range },
  { originSelectionRange: range },
);
const resource = (kind: string, members: Readonly<Record<string, Shape>>): Shape =>
  object(
    { kind: literal(kind), ...members },
    { options: object({}, { overwrite: truth, ignoreIfExists: truth }), annotationId: text },
  );
const documentChange = either(
  resource('create', { uri: text }),
  resource('rename', { oldUri: text, newUri: text }),
  object({ textDocument: object({ uri: text, version: either(count, nothing) }), edits: list(textEdit) }),
);
const annotation = object({ label: text }, { needsConfirmation: truth, description: text });

export const workspaceEdit = object(
  {},
  { changes: table(list(textEdit)), documentChanges: list(documentChange), changeAnnotations: table(annotation) },
);

export const diagnostic = object(
  { range, message: text },
  {
    severity: literal(1, 2, 3, 4),
    code: text,
    codeDescription: object({ href: text }),
    source: text,
    tags: list(literal(1, 2)),
    relatedInformation: list(object({ location, message: text })),
    data: anything,
  },
);

const completionItem = object(
  { label: text, kind: count, textEdit },
  {
    insertTextFormat: literal(1, 2),
    insertTextMode: literal(1, 2),
    detail: text,
    documentation: either(text, markup),
    sortText: text,
    filterText: text,
    additionalTextEdits: list(textEdit),
    command,
    tags: list(literal(1)),
    data: anything,
    deprecated: truth,
    preselect: truth,
  },
);

export const documentSymbol: Shape = (value, path) =>
  object(
    { name: text, kind: count, range, selectionRange: range },
    { detail: text, children: list(documentSymbol), tags: list(literal(1)) },
  )(value, path);

export const symbolInformation = object({ name: text, kind: count, location }, { containerName: text });

const selectionRange: Shape = (value, path) => object({ range }, { parent: selectionRange })(value, path);

const callItem = object(
  { name: text, kind: count, uri: text, range, selectionRange: range },
  { detail: text, data: anything },
);

const fullReport = object({ kind: literal('full'), items: list(diagnostic) }, { resultId: text });
const workspaceReport = either(
  object({ kind: literal('unchanged'), uri: text, version: either(count, nothing), resultId: text }),
  object(
    { kind: literal('full'), uri: text, version: either(count, nothing), items: list(diagnostic) },
    { resultId: text },
  ),
);

/** Five numbers for each token. */
const tokens: Shape = (value, path) => [
  ...list(count)(value, path),
  ...(Array.isArray(value) && value.length % 5 === 0 ? [] : [`${path} holds parts of a token`]),
];

/** Every place that is told of lies somewhere; the rest of these answers is for the preview alone. */
const places: Shape = (value, path) => {
  if (Array.isArray(value)) return value.flatMap((item, at) => places(item, `${path}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'range' in value ? location(value, path) : [];
  return [...own, ...Object.entries(value).flatMap(([key, member]) => places(member, `${path}.${key}`))];
};

const definitions = either(list(location), list(locationLink));

/** The shapes of all answers, by method; null is an answer where the protocol allows it. */
export const answerShapes: Readonly<Record<string, Shape>> = {
  'textDocument/completion': either(list(completionItem)),
  'textDocument/hover': either(nothing, object({ contents: markup }, { range })),
  'textDocument/definition': definitions,
  'textDocument/declaration': definitions,
  'textDocument/references': list(location),
  'textDocument/documentHighlight': list(object({ range }, { kind: literal(1, 2, 3) })),
  'textDocument/prepareRename': either(nothing, object({ range, placeholder: text })),
  'textDocument/rename': workspaceEdit,
  'textDocument/codeAction': list(
    object(
      { title: text },
      { kind: text, diagnostics: list(diagnostic), edit: workspaceEdit, isPreferred: truth, command, data: anything },
    ),
  ),
  'textDocument/documentSymbol': either(nothing, list(documentSymbol), list(symbolInformation)),
  'textDocument/codeLens': either(nothing, list(object({ range }, { command, data: anything }))),
  'textDocument/foldingRange': either(
    nothing,
    list(object({ startLine: count, endLine: count }, { kind: text, collapsedText: text })),
  ),
  'textDocument/documentLink': either(
    nothing,
    list(object({ range }, { target: text, tooltip: text, data: anything })),
  ),
  'textDocument/selectionRange': either(nothing, list(selectionRange)),
  'textDocument/inlayHint': either(
    nothing,
    list(
      object(
        { position, label: text },
        { kind: literal(1, 2), paddingLeft: truth, paddingRight: truth, tooltip: either(text, markup) },
      ),
    ),
  ),
  'textDocument/semanticTokens/full': either(nothing, object({ data: tokens }, { resultId: text })),
  'textDocument/semanticTokens/range': either(nothing, object({ data: tokens }, { resultId: text })),
  'textDocument/prepareCallHierarchy': either(nothing, list(callItem)),
  'callHierarchy/incomingCalls': list(object({ from: callItem, fromRanges: list(range) })),
  'callHierarchy/outgoingCalls': list(object({ to: callItem, fromRanges: list(range) })),
  'codeLens/resolve': object({ range, command }, { data: anything }),
  'textDocument/diagnostic': fullReport,
  'workspace/diagnostic': object({ items: list(workspaceReport) }),
  'workspace/symbol': list(symbolInformation),
  'workspace/willRenameFiles': either(nothing, workspaceEdit),
  [MAPPING_PREVIEW_REQUEST]: places,
  [PREVIEW_TASKS_REQUEST]: places,
  [MAPPING_EDIT_REQUEST]: either(object({ edit: workspaceEdit }), object({ refusal: text })),
};
