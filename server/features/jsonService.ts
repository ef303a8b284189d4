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
import { maximumDepth, parseJson } from '../syntax/json.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
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
}

/** What the schema proposes at a place of the text. Empty for texts nested too deep. */
export async function schemaProposals(document: JsonText, place: JsonPlace): Promise<readonly JsonProposal[]> {
  if (place.containerKind === 'root') return [];
  const { text, offset } = completed(document.text, place);
  const opened = open({ ...document, text }, offset);
  if (!opened) return [];
  const { service, file, tree, excerpt } = opened;
  const list = await service.doComplete(file, file.positionAt(excerpt.toExcerpt(offset)), tree);
  const items = list?.items ?? [];
  return items
    .filter((item) => (item.kind === CompletionItemKind.Property) === (place.kind === 'key'))
    .map((item) => proposalOf(item, place));
}

/** What the schema says about the key or value at an offset; undefined if it says nothing there. */
export async function jsonHover(document: JsonText, offset: number): Promise<Hover | undefined> {
  const opened = open(document, offset);
  if (!opened) return undefined;
  const { service, file, tree, excerpt } = opened;
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
  /** The text that the library sees. */
  readonly excerpt: JsonExcerpt;
}

/**
 * Shows the library the part of a text around an offset, since it reads all of it anew at each question. It recurses, so a
 * text nested deeper than our own limit never reaches it. No request service: a schema comes from nowhere but here.
 */
function open({ text, kind }: JsonText, around: number): OpenDocument | undefined {
  const parsed = parseJson(text);
  if (parsed.depth > maximumDepth) return undefined;
  const service = getLanguageService({ clientCapabilities: ClientCapabilities.LATEST });
  const uri = `activiti-${kind}:/document.json`;
  const name = `https://activiti-connectors.dev/schemas/${kind}`;
  service.configure({ schemas: [{ uri: name, fileMatch: [uri], schema: schemaOf(kind) }] });
  const excerpt = excerptAround(withoutSchemaKey(text, parsed.root), parsed.root, around);
  const file = TextDocument.create(uri, 'json', 0, excerpt.text);
  return { service, file, tree: service.parseJSONDocument(file), excerpt };
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
