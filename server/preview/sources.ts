import { isDictionary, isList, type Value } from '../expressions/value.ts';
import { expressionsIn, variablesIn } from '../model/expressions.ts';
import type { EngineEntry } from './engine/entries.ts';
import { nameOf } from './engine/inputs.ts';
import { toJson } from './engine/json.ts';
import { containsExpression } from './engine/resolve.ts';
import type { PreviewSource } from './preview.ts';

/** Where the value of an entry comes from. */
export function sourceOf({ type, value, written }: EngineEntry): PreviewSource {
  if (value === null || type === 'absent' || type === 'unknown') {
    const isEmpty = type === 'absent' && written.value === undefined;
    return isEmpty
      ? { kind: 'none' }
      : { kind: 'unreadable', value: written.value === undefined ? undefined : toJson(value) };
  }
  if (type === 'variable') return { kind: 'variable', name: nameOf(value) };
  const json = toJson(value);
  if (type === 'jsonpatch') return { kind: 'jsonPatch', value: json };
  return containsExpression(value)
    ? { kind: 'expression', value: json, reads: namesRead(value) }
    : { kind: 'literal', value: json };
}

/** The names that the expressions of a value read, each once, in the order of the text. */
function namesRead(value: Value): readonly string[] {
  const names = [...textsIn(value)].flatMap((text) =>
    expressionsIn(text).closed.flatMap(({ body }) => variablesIn(body.text).map((name) => name.text)),
  );
  return [...new Set(names)];
}

function* textsIn(value: Value): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (isList(value)) for (const item of value) yield* textsIn(item);
  else if (isDictionary(value)) for (const item of value.values()) yield* textsIn(item);
}
