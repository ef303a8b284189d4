import type { Scope } from '../index/scope.ts';
import type { Snapshot } from '../index/snapshot.ts';
import { decodedAddress } from '../model/configuration.ts';
import type { ConfigurationFile, Uri } from '../model/file.ts';
import { configurationName } from '../project/configuration.ts';
import { parent } from '../project/folders.ts';
import type { Finding } from '../rules/rule.ts';
import { type JsonDocument, member } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Fix } from './fix.ts';
import { appendJson } from './jsonAppend.ts';

/** An entry of `suppress` as it is written. */
export interface NewSuppression {
  readonly code: string;
  /** The path from the folder of the configuration file. */
  readonly file?: string;
  readonly element?: string;
  readonly reason?: string;
}

/**
 * The change that suppresses one finding: an entry in the nearest configuration file, or a new file in the folder of the
 * project. Undefined while the nearest file cannot be changed safely.
 */
export function suppressionFix(snapshot: Snapshot, scope: Scope, finding: Finding): Fix | undefined {
  const nearest = nearestConfiguration(snapshot, finding.uri);
  const folder = nearest ? parent(nearest.uri) : scope.root;
  const entry = entryFor(folder, finding);
  const change = suppressionEdit(nearest?.json, entry);
  if (!change) return undefined;
  const about = entry.element === undefined ? 'in this file' : `for '${entry.element}'`;
  const title = `Suppress '${finding.code}' ${about} in ${configurationName}`;
  const uri = nearest?.uri ?? `${folder}/${configurationName}`;
  if ('edits' in change) return { title, edits: [{ uri, edits: change.edits }] };
  // A file that cannot be read must not be written over.
  if (!nearest && snapshot.file(uri)) return undefined;
  if (!nearest) return { title, edits: [], create: { uri, text: change.newText } };
  const whole = { start: 0, end: nearest.text.length };
  return { title, edits: [{ uri, edits: [{ span: whole, newText: change.newText }] }] };
}

/**
 * The edits that add an entry to a configuration file and keep its indentation and line ends, or the whole text of a file that
 * is not there or empty. Undefined for a file with syntax errors, and for one in which something else stands in the way.
 */
export function suppressionEdit(
  json: JsonDocument | undefined,
  entry: NewSuppression,
): { readonly newText: string } | { readonly edits: readonly TextEdit[] } | undefined {
  if (!json || json.text.trim() === '') return { newText: `${JSON.stringify({ suppress: [entry] }, undefined, 2)}\n` };
  if (json.problems.length > 0 || json.root?.kind !== 'object') return undefined;
  const suppress = member(json.root, 'suppress');
  if (suppress && suppress.kind !== 'array') return undefined;
  const edit = suppress ? appendJson(json, suppress, entry) : appendJson(json, json.root, [entry], 'suppress');
  return { edits: [edit] };
}

function nearestConfiguration(snapshot: Snapshot, uri: Uri): ConfigurationFile | undefined {
  for (let folder = parent(uri); folder !== ''; folder = parent(folder)) {
    const file = snapshot.file(`${folder}/${configurationName}`);
    if (file?.kind === 'configuration') return file;
  }
  return undefined;
}

function entryFor(folder: Uri, { code, uri, element }: Finding): NewSuppression {
  const file = decodedAddress(uri).slice(decodedAddress(folder).length + 1);
  return { code, file, ...(element ? { element } : {}) };
}
