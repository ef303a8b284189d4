import { parseJson } from '../syntax/json.ts';
import type { JsonDocument } from '../syntax/jsonTree.ts';
import { rescanXml } from '../syntax/xmlRescan.ts';
import { scanXml } from '../syntax/xmlScanner.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import { Lines } from '../text/lines.ts';
import type { BpmnDocument } from './bpmn.ts';
import { type ConfigurationDefinition, readConfiguration } from './configuration.ts';
import { type ConnectorDefinition, looksLikeConnector, readConnector } from './connector.ts';
import { looksLikeExtensions, type ProcessExtensions, readExtensions } from './extensions.ts';
import { isManifest } from './manifest.ts';
import { readBpmn, readMovedBpmn } from './readBpmn.ts';
import { isTrigger, readTrigger, type TriggerDefinition } from './trigger.ts';

/** A file's address, normalised, as in `file:///project/connectors/movies.json`. */
export type Uri = string;

/** The most that is read of one file, in bytes: no real file of ours comes near it, and an export gone wrong must not stop the server. */
export const largestFile = 20_000_000;

/** Why a larger one is not read. */
export const tooLarge = 'It is larger than 20 MB';

/** What a file may be, told from its path, or from its content for an open document. */
export type FileKind = (typeof fileKinds)[number];

export const fileKinds = ['connector', 'bpmn', 'extensions', 'manifest', 'trigger', 'configuration'] as const;

/** One file of a project at one version. What is said of it beside its text, its tree and its model costs nothing to ask. */
export type ProjectFile =
  | ConnectorFile
  | BpmnFile
  | ExtensionsFile
  | ManifestFile
  | TriggerFile
  | ConfigurationFile
  | UnreadableFile
  | UnreadFile;

/** A file that could be read. */
export type TextualFile = Exclude<ProjectFile, UnreadableFile | UnreadFile>;

interface TextFile {
  readonly uri: Uri;
  readonly text: string;
  readonly lines: Lines;
}

interface JsonFile extends TextFile {
  readonly json: JsonDocument;
  /** True if its syntax is wrong, so that something may be missing from the model. */
  readonly broken: boolean;
  /** The deepest nesting of objects and arrays. */
  readonly depth: number;
}

export interface ConnectorFile extends JsonFile {
  readonly kind: 'connector';
  readonly model: ConnectorDefinition;
  /** False if only its folder says that it is a connector: then it counts beside a `processes` folder with BPMN only. */
  readonly certain: boolean;
}

export interface BpmnFile extends TextFile {
  readonly kind: 'bpmn';
  readonly tree: XmlTree;
  readonly model: BpmnDocument;
  /** False for other XML that lies where BPMN would: its root is something else. */
  readonly certain: boolean;
  /** True if a tag or an attribute value is not closed, so that something may be missing from the model. */
  readonly broken: boolean;
}

export interface ExtensionsFile extends JsonFile {
  readonly kind: 'extensions';
  readonly model: ProcessExtensions;
  /** False for other JSON that lies where extensions would: it has no object `extensions`. */
  readonly certain: boolean;
  /** True for the extensions of a process; decision tables, scripts and files have extensions of other shapes. */
  readonly ofProcess: boolean;
}

export interface ManifestFile extends JsonFile {
  readonly kind: 'manifest';
  /** False for other JSON that lies where a manifest would. */
  readonly certain: boolean;
}

/** A trigger is read for the names that it uses; no rule looks at it. */
export interface TriggerFile extends JsonFile {
  readonly kind: 'trigger';
  readonly model: TriggerDefinition;
  /** False for other JSON in a folder called `triggers`. */
  readonly certain: boolean;
}

/** What a project's own file says about how its files are checked. */
export interface ConfigurationFile extends JsonFile {
  readonly kind: 'configuration';
  readonly model: ConfigurationDefinition;
}

/** A file that cannot be decoded or read. */
export interface UnreadableFile extends TextFile {
  readonly kind: 'unreadable';
  readonly expected: FileKind;
  /** Why, in a sentence without a full stop. */
  readonly reason: string;
}

/** A file that is known to be there and not read yet. */
export interface UnreadFile extends TextFile {
  readonly kind: 'unread';
  readonly expected: FileKind;
}

/**
 * Reads a text as a file of the given kind; never throws, whatever the text. With an earlier version of the file, of which only
 * the text that changed is read anew where that is possible.
 */
export function parseFile(uri: Uri, text: string, kind: FileKind, before?: ProjectFile): TextualFile {
  return kind === 'bpmn' ? parseBpmn(uri, text, before) : parseJsonFile(uri, text, kind);
}

function parseBpmn(uri: Uri, text: string, before: ProjectFile | undefined): BpmnFile {
  const earlier = before?.kind === 'bpmn' ? before : undefined;
  const { tree, changed } = earlier ? rescanXml(text, earlier.tree) : { tree: scanXml(text), changed: undefined };
  const model = earlier && changed !== undefined ? readMovedBpmn(tree, earlier.model, changed) : readBpmn(tree);
  const broken = tree.size === 0 || !tree.complete;
  return { kind: 'bpmn', uri, text, lines: Lines.of(text), tree, model, certain: model.isDefinitions, broken };
}

function parseJsonFile(uri: Uri, text: string, kind: Exclude<FileKind, 'bpmn'>): Exclude<TextualFile, BpmnFile> {
  const json = parseJson(text);
  const file = { uri, text, lines: Lines.of(text), json, broken: json.problems.length > 0, depth: json.depth };
  switch (kind) {
    case 'connector':
      return { ...file, kind, model: readConnector(json), certain: looksLikeConnector(json) };
    case 'configuration':
      return { ...file, kind, model: readConfiguration(json) };
    case 'manifest':
      return { ...file, kind, certain: isManifest(json) };
    case 'trigger': {
      const model = readTrigger(json);
      return { ...file, kind, model, certain: isTrigger(model) };
    }
    case 'extensions': {
      const model = readExtensions(json);
      const certain = looksLikeExtensions(json);
      return { ...file, kind, model, certain, ofProcess: isOfProcess(uri, model.type?.text, certain) };
    }
  }
}

/** A file whose bytes could not be had or decoded. */
export function unreadableFile(uri: Uri, expected: FileKind, reason: string): UnreadableFile {
  return { kind: 'unreadable', uri, text: '', lines: Lines.of(''), expected, reason };
}

/** A file of which only the path is known. */
export function unreadFile(uri: Uri, expected: FileKind): UnreadFile {
  return { kind: 'unread', uri, text: '', lines: Lines.of(''), expected };
}

/** True for extensions of a process, told from the folder, or from the `type` of what looks like extensions. */
export function isOfProcess(uri: Uri, type: string | undefined, looksLike: boolean): boolean {
  return parentName(uri) === 'processes' || (type === 'PROCESS' && looksLike);
}

function parentName(uri: Uri): string | undefined {
  return uri.split('/').at(-2);
}
