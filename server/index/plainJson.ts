import { legacyKeyIn } from '../model/extensions.ts';
import { isOfProcess, type Uri } from '../model/file.ts';
import { maximumDepth } from '../syntax/jsonTree.ts';
import { ownText } from '../text/ownText.ts';
import { lineOfNames } from './namedThings.ts';
import { connectorFileName, type FileSymbols, symbolId } from './symbols.ts';

/** What the index needs to know of a file of JSON, see `IndexedFile`. */
export interface PlainEntry {
  readonly facts: {
    readonly certain: boolean;
    readonly broken: false;
    readonly depth: number;
    readonly ofProcess: boolean | undefined;
  };
  readonly symbols: FileSymbols;
  readonly isEvidence: boolean;
  readonly names: string;
}

type Plain = null | boolean | number | string | readonly Plain[] | PlainObject;
type PlainObject = { readonly [key: string]: Plain };

/**
 * What the index needs of a connector or of extensions, read by the engine's own parser: several times faster than a tree with
 * places, which most files need only when somebody looks at them. Undefined for a text whose tree says more than its values:
 * syntax errors, a key that stands twice, keys that an object does not keep in the order of the text, deep nesting.
 */
export function plainEntry(uri: Uri, text: string, kind: 'connector' | 'extensions'): PlainEntry | undefined {
  const root = parsed(text);
  if (root === undefined) return undefined;
  const size = { members: 0, depth: 0 };
  if (!measure(root, size, 1) || size.members !== membersWritten(text)) return undefined;
  return kind === 'connector' ? connectorEntry(uri, root, size.depth) : extensionsEntry(uri, root, size.depth);
}

function parsed(text: string): Plain | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Counts members and levels. False where the order of the text is lost, or for more levels than are read. */
function measure(value: Plain, size: { members: number; depth: number }, level: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (level > maximumDepth) return false;
  size.depth = Math.max(size.depth, level);
  if (!isObject(value)) return value.every((item) => measure(item, size, level + 1));
  // What was parsed inherits no members, and a list of entries would be made for each object.
  for (const key in value) {
    size.members++;
    if (isNumber(key) || !measure(value[key] ?? null, size, level + 1)) return false;
  }
  return true;
}

/** Objects keep keys that are numbers before all others. */
function isNumber(key: string): boolean {
  const first = key.charCodeAt(0);
  return first >= 48 && first <= 57 && /^\d+$/.test(key);
}

/** At least the members that are written; equal to the different ones only if no key stands twice. */
function membersWritten(text: string): number {
  let count = 0;
  for (let colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
    let before = colon - 1;
    // What was parsed holds no other control characters than white space.
    while (text.charCodeAt(before) <= space) before--;
    if (text.charCodeAt(before) === quotationMark) count++;
  }
  return count;
}

const space = 32;
const quotationMark = 34;

function connectorEntry(uri: Uri, root: Plain, depth: number): PlainEntry {
  const name = textOf(memberOf(root, 'name'));
  const actions = objectsIn(memberOf(root, 'actions'));
  const features = [...actions, ...objectsIn(memberOf(root, 'events'))];
  const definitions = [symbolId.connectorFile(connectorFileName(uri))];
  if (name !== undefined) {
    definitions.push(symbolId.connector(name));
    for (const action of namesOf(actions)) definitions.push(symbolId.action(name, action));
  }
  const errors = itemsOf(memberOf(root, 'errors')).map((error) => [textOf(error.name), textOf(error.code)]);
  const named = [[name], ...namesOf(features).map((feature) => [feature]), ...errors];
  const certain = features.some(({ id, name: own }) => textOf(id) !== undefined && textOf(own) !== undefined);
  return {
    facts: { certain, broken: false, depth, ofProcess: undefined },
    symbols: { definitions: [...new Set(definitions)].map(ownText), references: [] },
    isEvidence: true,
    names: namesText(named),
  };
}

function extensionsEntry(uri: Uri, root: Plain, depth: number): PlainEntry {
  const extensions = memberOf(root, 'extensions');
  const certain = isObject(extensions);
  const ofProcess = isOfProcess(uri, textOf(memberOf(root, 'type')), certain);
  const entries = certain ? Object.entries(extensions).filter(([, entry]) => isObject(entry)) : [];
  const isLegacy = legacyKeyIn(entries.map(([key]) => key)) !== undefined;
  const id = textOf(memberOf(root, 'id'));
  const processes = isLegacy || !ofProcess ? [] : entries;
  const references = processes.map(([key]) => symbolId.process(key));
  if (isLegacy && id !== undefined) references.unshift(symbolId.legacy(id));
  const variables = processes.flatMap(([, entry]) => namesOf(objectsIn(memberOf(entry, 'properties'))));
  return {
    facts: { certain, broken: false, depth, ofProcess },
    symbols: { definitions: [], references: references.map(ownText) },
    isEvidence: ofProcess || certain,
    names: namesText(variables.map((variable) => [variable])),
  };
}

function namesText(named: readonly (readonly (string | undefined)[])[]): string {
  const lines = named.map((names) => names.filter((name) => name !== undefined)).filter((names) => names.length > 0);
  return lines.map(lineOfNames).join('\n');
}

function namesOf(objects: readonly PlainObject[]): string[] {
  return objects.flatMap(({ name }) => textOf(name) ?? []);
}

function isObject(value: Plain | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function memberOf(value: Plain | undefined, key: string): Plain | undefined {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function textOf(value: Plain | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function objectsIn(value: Plain | undefined): readonly PlainObject[] {
  return isObject(value) ? Object.values(value).filter(isObject) : [];
}

function itemsOf(value: Plain | undefined): readonly PlainObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
