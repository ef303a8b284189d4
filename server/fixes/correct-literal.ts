import { comparableType } from '../model/types.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import type { Fix } from './fix.ts';
import { editOf, inExtensions } from './inExtensions.ts';
import { isoTexts } from './isoTexts.ts';
import { removeMember, valueAt } from './jsonPlaces.ts';

/** Writes a literal as its type wants it, where the same value can be said in that type. */
export const correctLiteral = inExtensions(
  ['mapping-literal-type', 'variable-value-type', 'variable-date-value', 'extensions-schema'],
  function* ({ uri, code, span, data }, { file }): Iterable<Fix> {
    const found = valueAt(file.json, span);
    if (!found) return;
    const type = comparableType({ type: data?.type, model: undefined });
    const texts = type === undefined ? ofSchema(found.value, file.text) : ofType(found.value, type, file.text);
    // A default of a wrong kind stops the process at its start, so nobody can rely on it.
    const flags = { preferred: true, safe: code === 'variable-value-type' };
    for (const newText of texts) {
      yield editOf(uri, `Change to ${newText}`, [{ span: found.value.span, newText }], flags);
    }
    const isOptional = code === 'extensions-schema' || code === 'variable-value-type';
    if (!isOptional || found.value.kind !== 'null') return;
    yield editOf(uri, `Remove '${found.entry.key.text}', which is null`, [removeMember(found)], { preferred: true });
  },
);

/** The JSON texts to choose from; none if nothing of that type says the same. */
function ofType(value: JsonValue, type: string, text: string): readonly string[] {
  if (type === 'string') return asText(value, text);
  if (type === 'date' || type === 'datetime') {
    return value.kind === 'string' ? isoTexts(value.value, type).map((iso) => JSON.stringify(iso)) : [];
  }
  if (value.kind === 'string') return converted(value.value.trim(), type);
  if (value.kind !== 'number' || type !== 'integer') return [];
  return Number.isSafeInteger(value.value) ? [String(value.value)] : [];
}

function converted(text: string, type: string): readonly string[] {
  if (type === 'boolean') return /^(true|false)$/i.test(text) ? [text.toLowerCase()] : [];
  if (type === 'integer') return /^[+-]?\d{1,15}$/.test(text) ? [String(Number(text))] : [];
  const isDecimal = type === 'bigdecimal' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);
  return isDecimal ? [text] : [];
}

function asText(value: JsonValue, text: string): readonly string[] {
  const isPlain = value.kind === 'number' || value.kind === 'boolean';
  return isPlain ? [JSON.stringify(text.slice(value.span.start, value.span.end))] : [];
}

/** Where the schema wants the other of text and truth value: which one, the check of the edited file tells. */
function ofSchema(value: JsonValue, text: string): readonly string[] {
  return value.kind === 'string' ? converted(value.value, 'boolean') : asText(value, text);
}
