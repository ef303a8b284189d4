import {
  type JsonDocument,
  type JsonMember,
  type JsonValue,
  member,
  memberOf,
  nameOf,
  objectMembers,
} from '../syntax/jsonTree.ts';
import type { Name, Span } from '../text/span.ts';

/** What a process extensions file says, in the layout of today. */
export interface ProcessExtensions {
  /** The model id, which every import renews: it names no process. */
  readonly id: Name | undefined;
  readonly name: Name | undefined;
  readonly type: Name | undefined;
  /** In a file of the layout before 7.1.0.M6, the key of `extensions` that gives it away; such a file has no entries. */
  readonly legacyKey: Name | undefined;
  readonly processes: readonly ProcessEntry[];
}

/** What the file says about one process. */
export interface ProcessEntry {
  /** The key in `extensions`: the `id` of a `process` element in BPMN. */
  readonly key: Name;
  readonly span: Span;
  readonly variables: readonly Variable[];
  readonly mappings: readonly ElementMapping[];
  readonly constants: readonly ElementEntry[];
  readonly assignments: readonly ElementEntry[];
  /** The keys of `templates.tasks`. */
  readonly templates: readonly ElementEntry[];
}

/** A process variable: an entry of `properties`. */
export interface Variable {
  readonly key: Name;
  readonly id: Name | undefined;
  readonly name: Name | undefined;
  readonly type: Name | undefined;
  readonly required: boolean;
  /** The default value. */
  readonly value: JsonValue | undefined;
  /** The JSON schema beside the type; undefined if absent. */
  readonly model: JsonValue | undefined;
  readonly display: boolean;
  readonly analytics: boolean;
  /** The object as written, for what is wrong in it. */
  readonly json: JsonValue | undefined;
  readonly span: Span;
}

/** The mapping of one element: an entry of `mappings`. */
export interface ElementMapping {
  readonly element: Name;
  /** `MAP_ALL`, `MAP_ALL_INPUTS` or `MAP_ALL_OUTPUTS` as written; undefined if absent or no text. */
  readonly mappingType: Name | undefined;
  readonly inputs: MappingSide | undefined;
  readonly outputs: MappingSide | undefined;
  /** The object as written, for what is wrong in it. */
  readonly json: JsonValue | undefined;
  readonly span: Span;
}

/** `inputs` or `outputs` of one element's mapping. */
export interface MappingSide {
  /** The word `inputs` or `outputs`. */
  readonly key: Span;
  readonly span: Span;
  readonly entries: readonly MappingEntry[];
}

/**
 * One entry of a side. The direction turns round: an input's key is a parameter and its value a variable, an output's key
 * is a variable and its value a parameter.
 */
export interface MappingEntry {
  readonly key: Name;
  /** `variable` or `value` as written. */
  readonly type: Name | undefined;
  readonly value: JsonValue | undefined;
  /** The object as written, for what is wrong in it. */
  readonly json: JsonValue | undefined;
  readonly span: Span;
}

/** A keyed entry about one element, with the members below it: the constants of an element, its assignment, its templates. */
export interface ElementEntry {
  readonly element: Name;
  readonly members: readonly JsonMember[];
  readonly span: Span;
}

const legacyKeys = new Set(['properties', 'mappings', 'constants', 'assignments', 'templates', 'variablesMappings']);

/** Reads an extensions file from any JSON document; what is missing stays undefined or empty. */
export function readExtensions(json: JsonDocument): ProcessExtensions {
  const { root } = json;
  const keys = objectMembers(member(root, 'extensions'));
  const legacy = legacyKeyIn(keys.map((entry) => entry.key.text));
  const legacyKey = keys.find((entry) => entry.key.text === legacy)?.key;
  return {
    id: nameOf(member(root, 'id')),
    name: nameOf(member(root, 'name')),
    type: nameOf(member(root, 'type')),
    legacyKey,
    processes: legacyKey ? [] : keys.map(readProcess),
  };
}

/** The first of the keys of `extensions` that belongs to the layout before 7.1.0.M6. */
export function legacyKeyIn(keys: readonly string[]): string | undefined {
  return keys.find((key) => legacyKeys.has(key));
}

/** True if the root is an object with an object `extensions`. */
export function looksLikeExtensions(json: JsonDocument): boolean {
  return member(json.root, 'extensions')?.kind === 'object';
}

function readProcess({ key, value, span }: JsonMember): ProcessEntry {
  return {
    key,
    span,
    variables: objectMembers(member(value, 'properties')).map(readVariable),
    mappings: objectMembers(member(value, 'mappings')).map(readMapping),
    constants: objectMembers(member(value, 'constants')).map(readElementEntry),
    assignments: objectMembers(member(value, 'assignments')).map(readElementEntry),
    templates: objectMembers(member(member(value, 'templates'), 'tasks')).map(readElementEntry),
  };
}

function readVariable({ key, value, span }: JsonMember): Variable {
  return {
    key,
    id: nameOf(member(value, 'id')),
    name: nameOf(member(value, 'name')),
    type: nameOf(member(value, 'type')),
    required: isTrue(member(value, 'required')),
    value: member(value, 'value'),
    model: member(value, 'model'),
    display: isTrue(member(value, 'display')),
    analytics: isTrue(member(value, 'analytics')),
    json: value,
    span,
  };
}

function readMapping({ key, value, span }: JsonMember): ElementMapping {
  return {
    element: key,
    mappingType: nameOf(member(value, 'mappingType')),
    inputs: readSide(memberOf(value, 'inputs')),
    outputs: readSide(memberOf(value, 'outputs')),
    json: value,
    span,
  };
}

function readSide(side: JsonMember | undefined): MappingSide | undefined {
  if (side?.value?.kind !== 'object') return undefined;
  return { key: side.key.span, span: side.span, entries: objectMembers(side.value).map(readMappingEntry) };
}

function readMappingEntry({ key, value, span }: JsonMember): MappingEntry {
  return { key, type: nameOf(member(value, 'type')), value: member(value, 'value'), json: value, span };
}

function readElementEntry({ key, value, span }: JsonMember): ElementEntry {
  return { element: key, members: value?.kind === 'object' ? value.members : [], span };
}

function isTrue(value: JsonValue | undefined): boolean {
  return value?.kind === 'boolean' && value.value === true;
}
