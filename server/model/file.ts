import { parseJson } from '../syntax/json.ts';
import type { JsonDocument } from '../syntax/jsonTree.ts';
import { scanXml } from '../syntax/xmlScanner.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import { Lines } from '../text/lines.ts';
import type { BpmnDocument } from './bpmn.ts';
import { type ConfigurationDefinition, readConfiguration } from './configuration.ts';
import { type ConnectorDefinition, looksLikeConnector, readConnector } from './connector.ts';
import { looksLikeExtensions, type ProcessExtensions, readExtensions } from './extensions.ts';
import { isManifest } from './manifest.ts';
import { readBpmn } from './readBpmn.ts';
import { isTrigger, readTrigger, type TriggerDefinition } from './trigger.ts';

/** A file's address, normalised, as in `file:///project/connectors/movies.json`. */
export type Uri = string;

/** What a file may be, told from its path, or from its content for an open document. */
export type FileKind = 'connector' | 'bpmn' | 'extensions' | 'manifest' | 'trigger' | 'configuration';

/** One file of a project at one version. */
export type ProjectFile =
  | ConnectorFile
  | BpmnFile
  | ExtensionsFile
  | ManifestFile
  | TriggerFile
  | ConfigurationFile
  | UnreadableFile
  | UnreadFile;

interface TextFile {
  readonly uri: Uri;
  readonly text: string;
  readonly lines: Lines;
}

export interface ConnectorFile extends TextFile {
  readonly kind: 'connector';
  readonly json: JsonDocument;
  readonly model: ConnectorDefinition;
  /** False if only its folder says that it is a connector: then it counts beside a `processes` folder with BPMN only. */
  readonly certain: boolean;
}

export interface BpmnFile extends TextFile {
  readonly kind: 'bpmn';
  readonly tree: XmlTree;
  readonly model: BpmnDocument;
  /** True if a tag or an attribute value is not closed, so that something may be missing from the model. */
  readonly broken: boolean;
}

export interface ExtensionsFile extends TextFile {
  readonly kind: 'extensions';
  readonly json: JsonDocument;
  readonly model: ProcessExtensions;
  /** True for the extensions of a process; decision tables, scripts and files have extensions of other shapes. */
  readonly ofProcess: boolean;
}

export interface ManifestFile extends TextFile {
  readonly kind: 'manifest';
  readonly json: JsonDocument;
  /** False for other JSON that lies where a manifest would. */
  readonly certain: boolean;
}

/** A trigger is read for the names that it uses; no rule looks at it. */
export interface TriggerFile extends TextFile {
  readonly kind: 'trigger';
  readonly json: JsonDocument;
  readonly model: TriggerDefinition;
  /** False for other JSON in a folder called `triggers`. */
  readonly certain: boolean;
}

/** What a project's own file says about how its files are checked. */
export interface ConfigurationFile extends TextFile {
  readonly kind: 'configuration';
  readonly json: JsonDocument;
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

/** Reads a text as a file of the given kind; never throws, whatever the text. */
export function parseFile(uri: Uri, text: string, kind: FileKind): ProjectFile {
  const lines = Lines.of(text);
  if (kind === 'bpmn') {
    const tree = scanXml(text);
    return { kind, uri, text, lines, tree, model: readBpmn(tree), broken: tree.size === 0 || !tree.complete };
  }
  const json = parseJson(text);
  if (kind === 'connector')
    return { kind, uri, text, lines, json, model: readConnector(json), certain: looksLikeConnector(json) };
  if (kind === 'configuration') return { kind, uri, text, lines, json, model: readConfiguration(json) };
  if (kind === 'manifest') return { kind, uri, text, lines, json, certain: isManifest(json) };
  if (kind === 'trigger') {
    const model = readTrigger(json);
    return { kind, uri, text, lines, json, model, certain: isTrigger(model) };
  }
  const model = readExtensions(json);
  return { kind, uri, text, lines, json, model, ofProcess: isOfProcess(uri, json, model) };
}

/** A file whose bytes could not be had or decoded. */
export function unreadableFile(uri: Uri, expected: FileKind, reason: string): UnreadableFile {
  return { kind: 'unreadable', uri, text: '', lines: Lines.of(''), expected, reason };
}

/** A file of which only the path is known. */
export function unreadFile(uri: Uri, expected: FileKind): UnreadFile {
  return { kind: 'unread', uri, text: '', lines: Lines.of(''), expected };
}

function isOfProcess(uri: Uri, json: JsonDocument, model: ProcessExtensions): boolean {
  return parentName(uri) === 'processes' || (model.type?.text === 'PROCESS' && looksLikeExtensions(json));
}

function parentName(uri: Uri): string | undefined {
  return uri.split('/').at(-2);
}
