import type { ConnectorFile } from '../model/file.ts';
import { baseName } from '../rules/fileNames.ts';
import { type JsonObject, type JsonValue, memberOf } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { dnsLabelOf, isDnsLabel } from './connectorName.ts';
import type { Fixer } from './fix.ts';
import { insertMembers } from './jsonInsert.ts';
import { membersAround, valueAt } from './jsonPlaces.ts';

/** Gives actions, events, parameters and errors the id or name that the schema asks for, if it can be told. */
export const completeDefinition: Fixer = {
  codes: ['connector-schema'],
  *fixes({ uri, span, data }, { file, newId }) {
    const keys = data?.missing?.split(',') ?? [];
    const part = file.kind === 'connector' && keys.length > 0 ? partAt(file, span) : undefined;
    if (file.kind !== 'connector' || !part) return;
    const entries = keys.flatMap((key) => {
      const value = key === 'id' ? idFor(part, newId) : key === 'name' ? nameFor(part) : undefined;
      return value === undefined ? [] : [[key, value] as const];
    });
    // Half of what is missing would be another finding.
    if (entries.length < keys.length) return;
    const edits = [insertion(file, part.object, entries)];
    const safe = keys.every((key) => key === 'id');
    yield { title: `Add ${entries.map(titlePart).join(' and ')}`, edits: [{ uri, edits }], preferred: true, safe };
  },
};

/** Writes an id or a name where an empty text stands for one. */
export const fillEmptyKey: Fixer = {
  codes: ['connector-schema'],
  *fixes({ uri, span }, { file, newId }) {
    const placed = file.kind === 'connector' ? valueAt(file.json, span) : undefined;
    if (file.kind !== 'connector' || placed?.value.kind !== 'string' || placed.value.value !== '') return;
    const key = placed.entry.key.text;
    const part = { object: placed.owner, key: keyOf(file, placed.owner) };
    const value = key === 'id' ? idFor(part, newId) : key === 'name' ? nameFor(part) : undefined;
    if (value === undefined) return;
    const edit = { span, newText: JSON.stringify(value) };
    const title = `Write ${titlePart([key, value])}`;
    yield { title, edits: [{ uri, edits: [edit] }], preferred: true, safe: key === 'id' };
  },
};

/** Gives a connector the name of its file, by which the modeling service knows it. */
export const nameConnector: Fixer = {
  codes: ['connector-name-missing'],
  *fixes({ uri, span }, { file, scope }) {
    const base = baseName(uri);
    const name = isDnsLabel(base) ? base : dnsLabelOf(base);
    if (file.kind !== 'connector' || file.json.root?.kind !== 'object' || name === undefined) return;
    if (scope.connectors(name).length > 0) return;
    const { root } = file.json;
    const present = memberOf(root, 'name');
    // A key that was meant to be the name is underlined: its value is what counts.
    const isMisspelled = !present && span.start !== root.span.start;
    if (isMisspelled) return;
    const edit: TextEdit = present?.value
      ? { span: present.value.span, newText: JSON.stringify(name) }
      : insertion(file, root, [['name', name]]);
    yield { title: `Name the connector '${name}'`, edits: [{ uri, edits: [edit] }], preferred: true };
  },
};

/** A part of a definition that something is missing from. */
interface Part {
  readonly object: JsonObject;
  /** The key of an action or event. */
  readonly key: string | undefined;
}

/** The object that a key or an opening brace belongs to. */
function partAt({ json }: ConnectorFile, span: Span): Part | undefined {
  const [innermost] = membersAround(json, span);
  const value = innermost?.entry.value;
  if (value?.kind === 'object') return { object: value, key: innermost?.entry.key.text };
  const item =
    value?.kind === 'array' ? value.items.find((candidate) => candidate.span.start === span.start) : undefined;
  return item?.kind === 'object' ? { object: item, key: undefined } : undefined;
}

/** The key under which an object stands; undefined for an item of a list. */
function keyOf({ json }: ConnectorFile, { span }: JsonObject): string | undefined {
  const [innermost] = membersAround(json, span);
  return innermost?.entry.value?.span.start === span.start ? innermost.entry.key.text : undefined;
}

/** By the modeler's convention the key is the id. */
function idFor({ key }: Part, newId: () => string): string {
  return key || newId();
}

/** Where somebody wrote a name in place of an id, it is the name; an error is called like its code. */
function nameFor({ object, key }: Part): string | undefined {
  const candidates = [key, textOf(object, 'id'), textOf(object, 'code')];
  return candidates.find((text) => text !== undefined && text.trim() !== '' && !isGenerated(text));
}

function textOf(object: JsonValue, key: string): string | undefined {
  const value = memberOf(object, key)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

function isGenerated(text: string): boolean {
  return /[0-9a-f]{8}-[0-9a-f]{4}-/i.test(text);
}

/** An id comes first, a name behind it. */
function insertion(
  { json }: ConnectorFile,
  object: JsonObject,
  entries: readonly (readonly [key: string, value: string])[],
): TextEdit {
  const behind = entries.some(([key]) => key === 'id') ? undefined : memberOf(object, 'id');
  return insertMembers(json, object, entries, behind);
}

function titlePart([key, value]: readonly [key: string, value: string]): string {
  return key === 'id' ? 'an id' : `the ${key} '${value}'`;
}
