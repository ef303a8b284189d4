import type { Snapshot } from '../index/snapshot.ts';
import { isBuiltInImplementation } from '../model/builtIns.ts';
import type { BpmnFile, Uri } from '../model/file.ts';
import { parent } from '../project/folders.ts';
import { fileName } from '../rules/fileNames.ts';
import type { Refusal } from '../text/refusal.ts';
import type { Span } from '../text/span.ts';
import { dnsLabelOf, isDnsLabel } from './connectorName.ts';
import { extensionsBeside, isSaved, newExtensionsText } from './processEntry.ts';

/** A file to write that is not there yet. */
export interface NewFile {
  readonly uri: Uri;
  readonly text: string;
  /** What the author types over first, in the text. */
  readonly selection: Span;
}

export interface NewFileContext {
  readonly snapshot: Snapshot;
  /** A fresh UUID. */
  readonly newId: () => string;
}

/** A connector definition with one action, in the folder `connectors` of the project that a folder belongs to. */
export function newConnector(folder: Uri, name: string, { snapshot, newId }: NewFileContext): NewFile | Refusal {
  const root = projectAround(folder, snapshot);
  if (root === undefined)
    return { refusal: 'There are several projects here. Open a file of the one that gets the connector' };
  if (!isDnsLabel(name)) return { refusal: unfit(name) };
  if (isBuiltInImplementation(`${name}.`)) return { refusal: `'${name}' is built in. Choose another name` };
  if ((snapshot.scopes.get(root)?.connectors(name) ?? []).length > 0) {
    return { refusal: `The project has a connector '${name}' already` };
  }
  const uri = `${root}/connectors/${name}.json`;
  if (snapshot.file(uri))
    return { refusal: `There is a file '${fileName(uri)}' already, and it defines another connector` };
  const id = newId();
  const action = { id, name: placeholder, description: '', inputs: [], outputs: [] };
  const definition = { name, description: '', actions: { [id]: action } };
  const text = `${JSON.stringify(definition, undefined, 2)}\n`;
  const start = text.indexOf(placeholder);
  return { uri, text, selection: { start, end: start + placeholder.length } };
}

const placeholder = 'actionName';

/** The extensions of the processes of a BPMN file that have none, in the file beside it. */
export function newExtensions(bpmn: Uri, { snapshot, newId }: NewFileContext): NewFile | Refusal {
  const file = snapshot.file(bpmn);
  const scope = snapshot.scopeOf(bpmn);
  if (file?.kind !== 'bpmn' || !scope) return { refusal: 'Open the BPMN file whose processes get extensions' };
  if (!isSaved(bpmn)) return { refusal: `Save '${fileName(bpmn)}' first: its extensions go to a file beside it` };
  const uri = extensionsBeside(bpmn);
  if (snapshot.file(uri)) return { refusal: `'${fileName(bpmn)}' has extensions already, in '${fileName(uri)}'` };
  const processes = processIds(file);
  if (processes.length === 0) return { refusal: `'${fileName(bpmn)}' has no process with an id` };
  const without = processes.filter((id) => scope.extensions(id).length === 0);
  const other = scope.extensions(processes[0] ?? '')[0];
  if (without.length === 0 && other) {
    return { refusal: `'${fileName(bpmn)}' has extensions already, in '${fileName(other.file.uri)}'` };
  }
  const sections = { properties: {}, mappings: {} };
  const text = newExtensionsText(uri, Object.fromEntries(without.map((id) => [id, sections])), newId);
  const start = text.indexOf('{', text.indexOf('"properties"')) + 1;
  return { uri, text, selection: { start, end: start } };
}

function processIds({ model }: BpmnFile): readonly string[] {
  return [...new Set(model.processes.flatMap(({ id }) => id?.text || []))];
}

/** The root of the project that a folder lies in, or else of the one below it; undefined if there are several below it. */
function projectAround(folder: Uri, snapshot: Snapshot): Uri | undefined {
  const roots = [...snapshot.scopes.keys()];
  const above = roots.filter((root) => folder === root || folder.startsWith(`${root}/`));
  if (above.length > 0) return above.reduce((longest, root) => (root.length > longest.length ? root : longest));
  const below = [...snapshot.scopes.values()].filter(
    ({ root, hasEvidence }) => hasEvidence && root.startsWith(`${folder}/`),
  );
  if (below.length > 0) return below.length === 1 ? below[0]?.root : undefined;
  return /\/(connectors|processes)$/.test(folder) ? parent(folder) : folder;
}

function unfit(name: string): string {
  const form = "Use lower-case letters, digits and '-', at most 26 in all, a letter first and no '-' last";
  const similar = dnsLabelOf(name);
  return similar === undefined || name === '' ? form : `${form}. Did you mean '${similar}'?`;
}
