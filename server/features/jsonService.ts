import {
  ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  getLanguageService,
  type JSONSchema,
  type LanguageService,
  type MarkupContent,
  TextDocument,
} from 'vscode-json-languageservice';
import configurationSchema from '../../schemas/configuration.schema.json';
import connectorSchema from '../../schemas/connector-definition.schema.json';
import extensionsSchema from '../../schemas/process-extensions.schema.json';
import { parseJson } from '../syntax/json.ts';
import type { JsonDocument, JsonValue } from '../syntax/jsonTree.ts';
import { maximumDepth } from '../syntax/jsonTree.ts';
import { applyEdits } from '../text/edit.ts';
import type { Hover } from './hover.ts';
import { excerptAround, type JsonExcerpt } from './jsonExcerpt.ts';
import type { JsonPlace } from './jsonPlace.ts';
import type { JsonProposal } from './jsonProposal.ts';

/** A JSON text and what it is to be read as. */
export interface JsonText {
  readonly uri: string;
  readonly text: string;
  readonly kind: 'connector' | 'extensions' | 'configuration';
  /** The tree of the text where it was read already. */
  readonly json?: JsonDocument;
}

/** What the schema proposes at a place of the text. Empty for texts nested too deep. */
export async function schemaProposals(document: JsonText, place: JsonPlace): Promise<readonly JsonProposal[]> {
  if (place.containerKind === 'root') return [];
  const opened = openToComplete(document, place);
  if (!opened) return [];
  const { service, file, tree, offset } = opened;
  const list = await service.doComplete(file, file.positionAt(offset), tree);
  const items = list?.items ?? [];
  return items
    .filter((item) => (item.kind === CompletionItemKind.Property) === (place.kind === 'key'))
    .map((item) => proposalOf(item, place));
}

/** What the schema says about the key or value at an offset; undefined if it says nothing there. */
export async function jsonHover(document: JsonText, offset: number): Promise<Hover | undefined> {
  const excerpt = excerptOf(document, offset);
  if (!excerpt) return undefined;
  const { service, file, tree } = open(excerpt.text, document.kind);
  const hover = await service.doHover(file, file.positionAt(excerpt.toExcerpt(offset)), tree);
  if (!hover?.range || !Array.isArray(hover.contents)) return undefined;
  const markdown = hover.contents.filter((part) => typeof part === 'string').join('\n\n');
  if (markdown === '') return undefined;
  const start = excerpt.toWhole(file.offsetAt(hover.range.start));
  return { span: { start, end: excerpt.toWhole(file.offsetAt(hover.range.end)) }, markdown };
}

interface OpenDocument {
  readonly service: LanguageService;
  readonly file: TextDocument;
  readonly tree: ReturnType<LanguageService['parseJSONDocument']>;
}

/**
 * Shows the library the text with what is missing at the place, and says where in it the place is. The tree of a text without
 * errors says what is around the place before anything is put there; a broken one is read again when it is whole.
 */
function openToComplete(
  document: JsonText,
  place: JsonPlace,
): (OpenDocument & { readonly offset: number }) | undefined {
  if (document.json?.problems.length === 0) {
    const excerpt = excerptOf(document, place.replace.start);
    if (!excerpt) return undefined;
    const { text, offset } = completed(excerpt.text, placeIn(excerpt, place));
    return { ...open(text, document.kind), offset };
  }
  const { text, offset } = completed(document.text, place);
  const excerpt = excerptOf({ uri: document.uri, kind: document.kind, text }, offset);
  return excerpt && { ...open(excerpt.text, document.kind), offset: excerpt.toExcerpt(offset) };
}

function placeIn({ toExcerpt }: JsonExcerpt, place: JsonPlace): JsonPlace {
  const { replace, commaBefore } = place;
  return {
    ...place,
    replace: { start: toExcerpt(replace.start), end: toExcerpt(replace.end) },
    commaBefore: commaBefore === undefined ? undefined : toExcerpt(commaBefore),
  };
}

/** The part of a text around an offset, since the library reads all of it anew at each question. It recurses, so a text nested deeper than our own limit never reaches it. */
function excerptOf({ text, json = parseJson(text) }: JsonText, around: number): JsonExcerpt | undefined {
  if (json.depth > maximumDepth) return undefined;
  return excerptAround(withoutSchemaKey(text, json.root), json.root, around);
}

/** No request service: a schema comes from nowhere but here. */
function open(text: string, kind: JsonText['kind']): OpenDocument {
  const service = getLanguageService({ clientCapabilities: ClientCapabilities.LATEST });
  const uri = `activiti-${kind}:/document.json`;
  const name = `https://activiti-connectors.dev/schemas/${kind}`;
  service.configure({ schemas: [{ uri: name, fileMatch: [uri], schema: schemaOf(kind) }] });
  const file = TextDocument.create(uri, 'json', 0, text);
  return { service, file, tree: service.parseJSONDocument(file) };
}

/** The library follows a `$schema` of the document instead of our schema, so it is shown another key of the same length. */
function withoutSchemaKey(text: string, root: JsonValue | undefined): string {
  const keys = root?.kind === 'object' ? root.members.map(({ key }) => key) : [];
  const edits = keys
    .filter((key) => key.text === '$schema')
    .map(({ span }) => ({ span, newText: '_'.repeat(span.end - span.start) }));
  return applyEdits(text, edits);
}

/** Our schemas, by the kind of file. */
export const schemas = {
  connector: connectorSchema,
  extensions: extensionsSchema,
  configuration: configurationSchema,
};

/** A copy, since the library resolves references in place. */
function schemaOf(kind: JsonText['kind']): JSONSchema {
  const copy: JSONSchema = JSON.parse(JSON.stringify(schemas[kind]));
  return copy;
}

/** The text with its missing commas and an empty key or value at the place: half-typed text confuses the library. The offset lies between the quotes. */
function completed(text: string, place: JsonPlace): { text: string; offset: number } {
  const { replace, commaBefore, commaAfter, hasColon } = place;
  const word = { span: replace, newText: commaAfter && !hasColon ? '"",' : '""' };
  if (commaBefore === undefined) return { text: applyEdits(text, [word]), offset: replace.start + 1 };
  const comma = { span: { start: commaBefore, end: commaBefore }, newText: ',' };
  return { text: applyEdits(text, [comma, word]), offset: replace.start + 2 };
}

function proposalOf(item: CompletionItem, place: JsonPlace): JsonProposal {
  const documentation = markdownOf(item.documentation);
  return {
    label: plainLabel(item.label),
    kind: kindOf(item, place),
    body: bodyOf(item),
    ...(item.detail ? { detail: item.detail } : {}),
    ...(documentation ? { documentation } : {}),
    ...(item.sortText ? { sortText: item.sortText } : {}),
    ...(item.command ? { again: true } : {}),
  };
}

/** The library puts quotes around the labels of texts. */
function plainLabel(label: string): string {
  return label.startsWith('"') && label.endsWith('"') ? label.slice(1, -1) : label;
}

function kindOf(item: CompletionItem, place: JsonPlace): JsonProposal['kind'] {
  if (place.kind === 'key') return 'property';
  if (item.label.startsWith('New ')) return 'snippet';
  return place.key === 'type' ? 'type' : 'value';
}

/** Without the comma that the library may have put behind it; a key whose value may be anything gets an empty text. */
function bodyOf(item: CompletionItem): string {
  const text = (item.textEdit?.newText ?? item.insertText ?? item.label).replace(/,$/, '');
  return item.kind === CompletionItemKind.Property && !text.includes(': ') ? `${text}: "$1"` : text;
}

function markdownOf(documentation: string | MarkupContent | undefined): string | undefined {
  if (typeof documentation === 'string') return documentation.replace(/[\\`*_{}[\]()<>#+!|]/g, '\\$&');
  return documentation?.value;
}
