import { type JsonDocument, type JsonMember, type JsonObject, type JsonValue, memberOf } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';
import { appendMembers } from './jsonAppend.ts';

/** A member of an object together with that object. */
export interface PlacedMember {
  readonly owner: JsonObject;
  readonly entry: JsonMember;
}

/** True if the inner span lies in the outer one. */
export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The members around a place, the innermost first. Walks down one branch of the tree. */
export function membersAround({ root }: JsonDocument, place: Span): readonly PlacedMember[] {
  const around: PlacedMember[] = [];
  for (let value = root; value; ) {
    // The loop variable changes below, and TypeScript narrows none that does.
    const within: JsonValue = value;
    if (within.kind === 'array') {
      value = within.items.find(({ span }) => holds(span, place));
      continue;
    }
    const entry = within.kind === 'object' ? within.members.find(({ span }) => holds(span, place)) : undefined;
    if (within.kind === 'object' && entry) around.unshift({ owner: within, entry });
    value = entry?.value;
  }
  return around;
}

/** The member that a place names: the one whose key it lies on, or else the one that holds the value it lies on among its own members. */
export function memberNamedAt(json: JsonDocument, place: Span): PlacedMember | undefined {
  const [innermost, next] = membersAround(json, place);
  return innermost && isOnKey(innermost.entry, place) ? innermost : next;
}

/** The value that stands exactly at a place, or begins there if the place is only its opening brace or bracket. */
export function valueAt(json: JsonDocument, place: Span): PlacedValue | undefined {
  const [innermost] = membersAround(json, place);
  const value = innermost?.entry.value;
  return innermost && value?.span.start === place.start ? { ...innermost, value } : undefined;
}

export interface PlacedValue extends PlacedMember {
  readonly value: JsonValue;
}

/** The object at the end of a path of keys, or undefined. */
export function objectAt({ root }: JsonDocument, path: readonly string[]): JsonObject | undefined {
  let value = root;
  for (const key of path) value = memberOf(value, key)?.value;
  return value?.kind === 'object' ? value : undefined;
}

/**
 * The edit that adds members to the object at a path below `owner`, with the objects on the way that are missing; undefined
 * if something else stands in the way, or if there is nothing to add.
 */
export function addMembers(
  json: JsonDocument,
  owner: JsonObject,
  path: readonly string[],
  members: readonly (readonly [key: string, value: unknown])[],
): TextEdit | undefined {
  if (members.length === 0) return undefined;
  const [first, ...rest] = path;
  if (first === undefined) return appendMembers(json, owner, members);
  const next = memberOf(owner, first);
  if (next) return next.value?.kind === 'object' ? addMembers(json, next.value, rest, members) : undefined;
  const nested = rest.reduceRight<object>((value, key) => ({ [key]: value }), Object.fromEntries(members));
  return appendMembers(json, owner, [[first, nested]]);
}

/**
 * The edits that add what an object lacks: the members of `additions` that are not there, and inside those that are there what
 * they lack. Undefined if something that is no object stands where members are to be added.
 */
export function mergeMembers(json: JsonDocument, owner: JsonObject, additions: object): TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  const missing: [key: string, value: unknown][] = [];
  for (const [key, addition] of Object.entries(additions)) {
    const present = memberOf(owner, key);
    // An empty object adds nothing to an object that is there.
    const isEmpty = typeof addition === 'object' && addition !== null && Object.keys(addition).length === 0;
    if (!present && !isEmpty) missing.push([key, addition]);
    if (!present || isEmpty) continue;
    const inside =
      present.value?.kind === 'object' && typeof addition === 'object' && addition !== null
        ? mergeMembers(json, present.value, addition)
        : undefined;
    if (!inside) return undefined;
    edits.push(...inside);
  }
  return missing.length > 0 ? [...edits, appendMembers(json, owner, missing)] : edits;
}

/** The edit that removes a member with its comma and the white space that its neighbours do not need. */
export function removeMember({ owner, entry }: PlacedMember): TextEdit {
  const at = owner.members.indexOf(entry);
  const before = owner.members[at - 1];
  const next = owner.members[at + 1];
  if (before) return { span: { start: before.span.end, end: entry.span.end }, newText: '' };
  const span = next
    ? { start: entry.span.start, end: next.span.start }
    : { start: owner.span.start + 1, end: owner.span.end - 1 };
  return { span, newText: '' };
}

/** The edit that writes a text, number or truth value in place of a value, or a text in place of a key. */
export function replaceWith({ span }: { readonly span: Span }, value: string | number | boolean): TextEdit {
  return { span, newText: JSON.stringify(value) };
}

/** The edit that writes another text between the quotes of a string or key. */
export function rewrite(inner: Span, text: string): TextEdit {
  return { span: inner, newText: JSON.stringify(text).slice(1, -1) };
}

/** The edit that sets a member of an object, which is added at the end if it is missing. */
export function setMember(
  json: JsonDocument,
  owner: JsonObject,
  key: string,
  value: string | number | boolean,
): TextEdit {
  const present = memberOf(owner, key)?.value;
  return present ? replaceWith(present, value) : appendMembers(json, owner, [[key, value]]);
}

/** An empty key is underlined with its quotes. */
function isOnKey({ key }: JsonMember, { start, end }: Span): boolean {
  return key.span.start - 1 <= start && end <= key.span.end + 1;
}
