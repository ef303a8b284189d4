import {
  type JsonDocument,
  type JsonMember,
  type JsonValue,
  member,
  memberOf,
  nameOf,
  objectItems,
  objectMembers,
} from '../syntax/jsonTree.ts';
import type { Name, Span } from '../text/span.ts';

/** What a connector definition says. Parts of a wrong kind are left out here; the rules read them from the JSON tree. */
export interface ConnectorDefinition {
  readonly id: Name | undefined;
  /** In `"name": "movies"` this covers `movies`; undefined if the name is absent or no text. */
  readonly name: Name | undefined;
  readonly description: string | undefined;
  readonly actions: readonly Feature[];
  readonly events: readonly Feature[];
  readonly config: readonly ConfigEntry[];
  readonly errors: readonly ConnectorError[];
}

/** An action or an event of a connector. */
export interface Feature {
  /** The key in `actions` or `events`: by the modeler's convention the same as `id`. */
  readonly key: Name;
  readonly id: Name | undefined;
  readonly name: Name | undefined;
  readonly description: string | undefined;
  readonly inputs: readonly Parameter[];
  readonly outputs: readonly Parameter[];
  /** From the key's opening quote to the closing brace. */
  readonly span: Span;
}

/** A typed input or output of an action or event. */
export interface Parameter {
  readonly id: Name | undefined;
  readonly name: Name | undefined;
  readonly type: Name | undefined;
  readonly description: string | undefined;
  readonly required: boolean;
  /** The JSON schema beside the type, which the modeler prefers to the type; undefined if absent. */
  readonly model: JsonValue | undefined;
  readonly span: Span;
}

/** An entry of `config`: an environment variable of the connector's container. */
export interface ConfigEntry {
  readonly name: Name | undefined;
  readonly value: JsonValue | undefined;
  readonly secure: boolean;
  readonly span: Span;
}

/** An error that the connector says it can raise. */
export interface ConnectorError {
  readonly name: Name | undefined;
  readonly code: Name | undefined;
  readonly description: string | undefined;
  readonly span: Span;
}

/** Reads a connector definition from any JSON document; what is missing stays undefined or empty. */
export function readConnector(json: JsonDocument): ConnectorDefinition {
  const { root } = json;
  return {
    id: nameOf(member(root, 'id')),
    name: nameOf(member(root, 'name')),
    description: nameOf(member(root, 'description'))?.text,
    actions: objectMembers(member(root, 'actions')).map(readFeature),
    events: objectMembers(member(root, 'events')).map(readFeature),
    config: objectItems(member(root, 'config')).map(readConfigEntry),
    errors: objectItems(member(root, 'errors')).map(readError),
  };
}

/** True if the root is an object whose `actions` or `events` hold objects with an id and a name: what no other kind of JSON has. */
export function looksLikeConnector(json: JsonDocument): boolean {
  const features = [...objectMembers(member(json.root, 'actions')), ...objectMembers(member(json.root, 'events'))];
  return features.some(
    ({ value }) => nameOf(member(value, 'id')) !== undefined && nameOf(member(value, 'name')) !== undefined,
  );
}

function readFeature({ key, value, span }: JsonMember): Feature {
  return {
    key,
    id: nameOf(member(value, 'id')),
    name: nameOf(member(value, 'name')),
    description: nameOf(member(value, 'description'))?.text,
    inputs: objectItems(member(value, 'inputs')).map(readParameter),
    outputs: objectItems(member(value, 'outputs')).map(readParameter),
    span,
  };
}

function readParameter(value: JsonValue): Parameter {
  return {
    id: nameOf(member(value, 'id')),
    name: nameOf(member(value, 'name')),
    type: nameOf(member(value, 'type')),
    description: nameOf(member(value, 'description'))?.text,
    required: isTrue(member(value, 'required')),
    model: memberOf(value, 'model')?.value,
    span: value.span,
  };
}

function readConfigEntry(value: JsonValue): ConfigEntry {
  return {
    name: nameOf(member(value, 'name')),
    value: member(value, 'value'),
    secure: isTrue(member(value, 'secure')),
    span: value.span,
  };
}

function readError(value: JsonValue): ConnectorError {
  return {
    name: nameOf(member(value, 'name')),
    code: nameOf(member(value, 'code')),
    description: nameOf(member(value, 'description'))?.text,
    span: value.span,
  };
}

/** The engine's JSON reader takes the text "true" for true, too (Jackson's default coercion). */
function isTrue(value: JsonValue | undefined): boolean {
  return value?.kind === 'boolean' ? value.value === true : value?.kind === 'string' && value.value === 'true';
}
