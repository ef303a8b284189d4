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
import { openingOf, smallestOf, tokenOf } from './places.ts';
import { keptMembers } from './repeatedKeys.ts';
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

/** Compares a document with a schema. Goes as deep as the schema does, whatever the document; of repeated keys the last counts. */
export function breachesOf(root: JsonValue, shape: RecordShape): readonly Breach[] {
  const breaches: Breach[] = [];
  compare(new Step({ value: root, shape, key: undefined, engine: true, schema: true }, undefined), breaches);
  // The engine's reader takes null for any part, but a whole file of it gives no definition.
  return root.kind === 'null' ? breaches.map((breach) => ({ ...breach, readable: false })) : breaches;
}

/** Where the comparison is. */
interface Place {
  readonly value: JsonValue;
  readonly shape: Shape;
  /** The key before the value; undefined for the root and for items of lists. */
  readonly key: Name | undefined;
  readonly engine: boolean;
  readonly schema: boolean;
}

/** A place on the way down. Its words are made when a finding needs them: most values are right. */
class Step {
  constructor(
    readonly at: Place,
    private readonly around: Step | undefined,
  ) {}

  /** What a message calls the value: `'inputs' of action 'getDesc'`. */
  get label(): string {
    const { value, shape, key } = this.at;
    if (shape.kind !== 'record') return `'${key?.text ?? ''}' of ${lowerFirst(this.around?.label ?? '')}`;
    const label = labelOf(shape, value, key);
    return key || !this.around || nameIn(value) ? label : `${label} in ${this.around.label}`;
  }

  /** The action, parameter, config entry or error that the value is or is in. */
  get element(): string {
    const { value, shape, key } = this.at;
    const own = shape.kind === 'record' ? nameIn(value) || (key?.text ?? '') : '';
    return own || (this.around?.element ?? '');
  }

  into(shape: RecordShape, value: JsonValue, key: Name | undefined): Step {
    return new Step({ ...this.at, value, shape, key }, this);
  }

  toProperty({ shape, engine, schema }: Property, key: Name, value: JsonValue): Step {
    return new Step({ value, shape, key, engine: this.at.engine && engine, schema }, this);
  }
}

function compare(step: Step, breaches: Breach[]): void {
  const { value, shape } = step.at;
  if (!isOfKind(shape, value)) compareKinds(step, breaches);
  else if (shape.kind === 'text') breaches.push(emptiness(step));
  else if (shape.kind === 'list' && value.kind === 'array') compareItems(step, shape.item, value, breaches);
  else if (shape.kind === 'map' && value.kind === 'object') compareEntries(step, shape.entry, value, breaches);
  else if (shape.kind === 'record' && value.kind === 'object') compareMembers(step, shape, value, breaches);
}

/** True for a value that needs no step of its own: right, and with nothing in it that could be wrong. */
function isRight(shape: Shape, value: JsonValue): boolean {
  if (shape.kind === 'text') return value.kind === 'string' && !(shape.filled && value.value === '');
  return (shape.kind === 'any' || shape.kind === 'flag' || shape.kind === 'object') && isOfKind(shape, value);
}

function compareKinds(step: Step, breaches: Breach[]): void {
  const { value, shape, engine, schema: refused } = step.at;
  const readable = !engine || isReadByEngine(shape, value);
  if (!refused && readable) return;
  const message = `${step.label} must be ${wanted(shape)}, not ${found(value)}`;
  breaches.push({ ...breachIn(step), problem: 'kind', span: smallestOf(value), message, readable, refused });
}

function emptiness(step: Step): Breach {
  return {
    ...breachIn(step),
    problem: 'empty',
    span: step.at.value.span,
    message: `${step.label} is empty. Write a text`,
  };
}

function compareItems(step: Step, shape: RecordShape, { items }: JsonArray, breaches: Breach[]): void {
  for (const item of items) compare(step.into(shape, item, undefined), breaches);
}

function compareEntries(step: Step, shape: RecordShape, object: JsonObject, breaches: Breach[]): void {
  for (const { key, value } of keptMembers(object)) if (value) compare(step.into(shape, value, key), breaches);
}

function compareMembers(step: Step, shape: RecordShape, object: JsonObject, breaches: Breach[]): void {
  const members = keptMembers(object);
  const unknown: Name[] = [];
  for (const { key, value } of members) {
    const property = Object.hasOwn(shape.properties, key.text) ? shape.properties[key.text] : undefined;
    if (!property) unknown.push(key);
    else if (value && !isRight(property.shape, value)) compare(step.toProperty(property, key, value), breaches);
  }
  const meant = unknown.length > 0 ? compareUnknown(step, shape, unknown, breaches) : undefined;
  const missing = shape.required.filter((key) => !hasKey(members, key) && !meant?.has(key));
  if (missing.length > 0) breaches.push(missingKeys(step, missing));
}

/** Answers which of the absent keys the unknown ones most likely mean. */
function compareUnknown(
  step: Step,
  shape: RecordShape,
  unknown: readonly Name[],
  breaches: Breach[],
): ReadonlySet<string> {
  const members = step.at.value.kind === 'object' ? step.at.value.members : [];
  const absent = Object.keys(shape.properties).filter((key) => shape.properties[key]?.schema && !hasKey(members, key));
  const meant = new Set<string>();
  for (const key of unknown) {
    const near = meantKey(key.text, absent);
    if (near !== undefined) meant.add(near);
    if (near !== undefined || !shape.open) breaches.push(unknownKey(step, shape, key, near));
  }
  return meant;
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
  const { key, value } = step.at;
  const names = missing.map((name) => `'${name}'`).join(missing.length === 2 ? ' and ' : ', ');
  const message = `${step.label} has no ${names}. Add ${missing.length > 1 ? 'them' : 'it'}`;
  const span = key ? tokenOf(key) : openingOf(value);
  return { ...breachIn(step), problem: 'missing', span, message, data: { missing: missing.join() } };
}

/** What is common to the breaches of one value. */
function breachIn({ element }: Step): Pick<Breach, 'readable' | 'refused' | 'element' | 'data'> {
  return { readable: true, refused: true, element, data: {} };
}

/** `Action 'getDesc'`, or `The connector` and `A parameter` while there is no name. */
function labelOf({ what }: RecordShape, value: JsonValue, key: Name | undefined): string {
  const name = nameIn(value) || key?.text;
  if (what === 'connector') return name ? `Connector '${name}'` : 'The connector';
  if (name) return `${what.charAt(0).toUpperCase()}${what.slice(1)} '${name}'`;
  return /^[aeiou]/.test(what) ? `An ${what}` : `A ${what}`;
}

function nameIn(value: JsonValue): string | undefined {
  return nameOf(member(value, 'name'))?.text;
}

function hasKey(members: readonly JsonMember[], key: string): boolean {
  return members.some((entry) => entry.key.text === key);
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
