import type { JsonValue } from '../syntax/jsonTree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Fix, FixContext, Fixer } from './fix.ts';
import { type PlacedValue, removeMember, valueAt } from './jsonPlaces.ts';

/** The keys of a connector definition whose values are texts. */
const textKeys = new Set(['id', 'name', 'description', 'template', 'type', 'code', 'value']);

/** The keys whose values are true or false. */
const flagKeys = new Set(['required', 'secure', 'display', 'analytics']);

/** The keys that a part of a definition may not lack. */
const neededKeys = new Set(['id', 'name', 'type']);

/** Writes a value as the kind that was meant: true without quotes, a number or truth value of a text in quotes; takes null away. */
export const correctKind: Fixer = {
  codes: ['connector-schema'],
  *fixes({ uri, span, data }, { file }) {
    // Facts belong to the findings about keys.
    if (file.kind !== 'connector' || data?.key !== undefined || data?.missing !== undefined) return;
    const placed = valueAt(file.json, span);
    const correction = placed && correctionOf(placed, file);
    if (!correction) return;
    const { title, edit } = correction;
    yield { title, edits: [{ uri, edits: [edit] }], preferred: true, safe: true } satisfies Fix;
  },
};

interface Correction {
  readonly title: string;
  readonly edit: TextEdit;
}

function correctionOf(placed: PlacedValue, { text }: FixContext['file']): Correction | undefined {
  const { entry, value } = placed;
  const key = entry.key.text;
  const written = text.slice(value.span.start, value.span.end);
  const flag = flagKeys.has(key) ? flagIn(value) : undefined;
  if (flag !== undefined) return { title: `Write ${flag} without quotes`, edit: { span: value.span, newText: flag } };
  if (textKeys.has(key) && (value.kind === 'number' || value.kind === 'boolean')) {
    return { title: 'Write it in quotes', edit: { span: value.span, newText: JSON.stringify(written) } };
  }
  if (value.kind !== 'null' || neededKeys.has(key)) return undefined;
  return { title: `Remove '${key}', which is null`, edit: removeMember(placed) };
}

/** The engine reads these texts as truth values (Jackson's default coercion). */
function flagIn(value: JsonValue): 'true' | 'false' | undefined {
  if (value.kind !== 'string') return undefined;
  return value.value.toLowerCase() === 'true' ? 'true' : value.value.toLowerCase() === 'false' ? 'false' : undefined;
}
