import {
  type JsonArray,
  type JsonMember,
  type JsonObject,
  type JsonValue,
  member,
  nameOf,
} from '../syntax/jsonTree.ts';
import type { Name, Span } from '../text/span.ts';
import { nearestName } from './nearest.ts';
import { openingOf, tokenOf } from './places.ts';
import type { FixData } from './rule.ts';
import { found, isOfKind, isReadByEngine, type Property, type RecordShape, type Shape, wanted } from './shape.ts';

/** One place where a JSON value is not what a schema asks for. */
export interface Breach {
  readonly problem: 'kind' | 'empty' | 'missing' | 'unknown key' | 'near key';
  readonly span: Span;
  readonly message: string;
  /** False if the engine's model cannot take the value at all. */
  readonly readable: boolean;
  /** False if the schema itself has nothing against it. */
  readonly refused: boolean;
  /** The action, parameter, config entry or error that it is in. */
  readonly element: string;
  readonly data: FixData;
}

/** Where the walk is. */
interface Step {
  readonly value: JsonValue;
  readonly shape: Shape;
  /** What a message calls the value: `'inputs' of action 'getDesc'`. */
  readonly label: string;
  readonly element: string;
  /** The key before the value; undefined for the root and for items of lists. */
  readonly key: Name | undefined;
  readonly engine: boolean;
  readonly schema: boolean;
}

/** Compares a document with a schema. Goes as deep as the schema does, whatever the document; of repeated keys the last counts. */
export function* breachesOf(root: JsonValue, shape: RecordShape): Iterable<Breach> {
  const label = labelOf(shape, root, undefined);
  const element = elementOf(root, undefined);
  for (const breach of walk({ value: root, shape, label, element, key: undefined, engine: true, schema: true })) {
    // The engine's reader takes null for any part, but a whole file of it gives no definition.
    yield root.kind === 'null' ? { ...breach, readable: false } : breach;
  }
}

function walk(step: Step): Iterable<Breach> {
  const { value, shape } = step;
  if (!isOfKind(shape, value)) return wrongKind(step);
  if (shape.kind === 'text') return emptiness(step);
  if (shape.kind === 'list' && value.kind === 'array') return itemsOf(step, shape.item, value);
  if (shape.kind === 'map' && value.kind === 'object') return entriesOf(step, shape.entry, value);
  return shape.kind === 'record' && value.kind === 'object' ? membersOf(step, shape, value) : [];
}

function* wrongKind(step: Step): Iterable<Breach> {
  const { value, shape, engine, schema: refused, label } = step;
  const readable = !engine || isReadByEngine(shape, value);
  const message = `${label} must be ${wanted(shape)}, not ${found(value)}`;
  if (refused || !readable) {
    yield { ...breachIn(step), problem: 'kind', span: spanOf(value), message, readable, refused };
  }
}

function* emptiness(step: Step): Iterable<Breach> {
  const { value, shape, label } = step;
  if (shape.kind !== 'text' || !shape.filled || value.kind !== 'string' || value.value !== '') return;
  yield { ...breachIn(step), problem: 'empty', span: value.span, message: `${label} is empty. Write a text` };
}

function* itemsOf(step: Step, shape: RecordShape, { items }: JsonArray): Iterable<Breach> {
  for (const item of items) yield* walk(stepInto(step, shape, item, undefined));
}

function* entriesOf(step: Step, shape: RecordShape, object: JsonObject): Iterable<Breach> {
  for (const { key, value } of keptMembers(object)) if (value) yield* walk(stepInto(step, shape, value, key));
}

function* membersOf(step: Step, shape: RecordShape, object: JsonObject): Iterable<Breach> {
  const members = keptMembers(object);
  const present = new Set(members.map(({ key }) => key.text));
  const absent = Object.keys(shape.properties).filter((key) => shape.properties[key]?.schema && !present.has(key));
  const meant = new Set<string>();
  for (const { key, value } of members) {
    const property = Object.hasOwn(shape.properties, key.text) ? shape.properties[key.text] : undefined;
    if (property) {
      if (value) yield* walk(stepToProperty(step, property, { key, value }));
      continue;
    }
    const near = meantKey(key.text, absent);
    if (near !== undefined) meant.add(near);
    if (near !== undefined || !shape.open) yield unknownKey(step, shape, key, near);
  }
  const missing = shape.required.filter((key) => absent.includes(key) && !meant.has(key));
  if (missing.length > 0) yield missingKeys(step, missing);
}

function unknownKey(step: Step, shape: RecordShape, key: Name, near: string | undefined): Breach {
  const base = { ...breachIn(step), span: tokenOf(key), refused: !shape.open };
  const subject = `'${key.text}' is no key of ${lowerFirst(step.label)}`;
  return near === undefined
    ? { ...base, problem: 'unknown key', message: `${subject}: nobody reads it. Remove it`, data: { key: key.text } }
    : {
        ...base,
        problem: 'near key',
        message: `${subject}: nobody reads it. Did you mean '${near}'?`,
        data: { key: key.text, near },
      };
}

function missingKeys(step: Step, missing: readonly string[]): Breach {
  const names = missing.map((key) => `'${key}'`).join(missing.length === 2 ? ' and ' : ', ');
  const message = `${step.label} has no ${names}. Add ${missing.length > 1 ? 'them' : 'it'}`;
  const span = step.key ? tokenOf(step.key) : openingOf(step.value);
  return { ...breachIn(step), problem: 'missing', span, message, data: { missing: missing.join() } };
}

/** What is common to the breaches of one value. */
function breachIn({ element }: Step): Pick<Breach, 'readable' | 'refused' | 'element' | 'data'> {
  return { readable: true, refused: true, element, data: {} };
}

function stepInto(step: Step, shape: RecordShape, value: JsonValue, key: Name | undefined): Step {
  const label = labelOf(shape, value, key) + (key || nameIn(value) ? '' : ` in ${step.label}`);
  return { ...step, value, shape, key, label, element: elementOf(value, key) || step.element };
}

function stepToProperty(
  step: Step,
  { shape: inner, engine, schema }: Property,
  { key, value }: { readonly key: Name; readonly value: JsonValue },
): Step {
  const label = `'${key.text}' of ${lowerFirst(step.label)}`;
  return { ...step, value, shape: inner, key, label, engine: step.engine && engine, schema };
}

/** `Action 'getDesc'`, or `The connector` and `A parameter` while there is no name. */
function labelOf({ what }: RecordShape, value: JsonValue, key: Name | undefined): string {
  const name = nameIn(value) || key?.text;
  if (what === 'connector') return name ? `Connector '${name}'` : 'The connector';
  if (name) return `${what.charAt(0).toUpperCase()}${what.slice(1)} '${name}'`;
  return /^[aeiou]/.test(what) ? `An ${what}` : `A ${what}`;
}

function elementOf(value: JsonValue, key: Name | undefined): string {
  return nameIn(value) || (key?.text ?? '');
}

function nameIn(value: JsonValue): string | undefined {
  return nameOf(member(value, 'name'))?.text;
}

/** An object or array that is out of place is underlined where it opens: its members are not what is wrong. */
function spanOf(value: JsonValue): Span {
  return value.kind === 'object' || value.kind === 'array' ? openingOf(value) : value.span;
}

function keptMembers(object: JsonObject): readonly JsonMember[] {
  return [...new Map(object.members.map((entry) => [entry.key.text, entry])).values()];
}

/** Other words for a key, from the layouts of the first years and from neighbouring formats. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['input', 'inputs'],
  ['inputParameters', 'inputs'],
  ['output', 'outputs'],
  ['outputParameters', 'outputs'],
  ['variablesMappings', 'mappings'],
  ['action', 'actions'],
  ['event', 'events'],
  ['error', 'errors'],
  ['configuration', 'config'],
  ['desc', 'description'],
]);

/** The absent key that an unknown one most likely means. */
export function meantKey(key: string, absent: readonly string[]): string | undefined {
  const other = otherWords.get(key);
  return other !== undefined && absent.includes(other) ? other : nearestName(key, absent);
}

function lowerFirst(label: string): string {
  return label.startsWith("'") ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
