import { expressionNames } from '../model/expressionNames.ts';
import { rawOffsets, rawSpan } from '../syntax/jsonOffsets.ts';
import type { JsonString, JsonValue } from '../syntax/jsonTree.ts';
import { valuesIn } from '../syntax/jsonValues.ts';
import type { Name } from '../text/span.ts';

/** The names that the expressions in a value read, those in nested texts, too; keys are no expressions to the engine. */
export function namesInJson(text: string, value: JsonValue | undefined): readonly Name[] {
  return [...valuesIn(value)].flatMap((inner) => (inner.kind === 'string' ? namesInString(text, inner) : []));
}

/** `text` is the file. */
function namesInString(text: string, { value, inner }: JsonString): readonly Name[] {
  const names = expressionNames(value);
  if (names.length === 0) return [];
  const toRaw = rawOffsets(text, inner);
  return names.map((name) => ({ text: name.text, span: rawSpan(toRaw, name.span) }));
}
