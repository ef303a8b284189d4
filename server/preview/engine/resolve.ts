import { type Evaluation, evaluate, type NameTable } from '../../expressions/evaluate.ts';
import { javaText } from '../../expressions/javaText.ts';
import { Stop } from '../../expressions/stop.ts';
import { isDictionary, isList, JsonTree, type Value } from '../../expressions/value.ts';
import { type Expression, expressionsIn } from '../../model/expressions.ts';
import { replacementOf } from './replacement.ts';

/** Ends the work of the engine: the task or the start of the process fails. */
export class EngineFailure extends Error {
  constructor(
    /** One sentence for the user. */
    readonly reason: string,
  ) {
    super(reason);
  }
}

/** A part of a value that nobody can know before the process runs. */
export interface Unknown {
  /** Where in the value, as a JSON pointer. */
  readonly pointer: string;
  readonly reason: string;
}

/** Evaluates the inside of one `${…}`. */
export type Evaluator = (body: string) => Evaluation;

/** What was noticed while a value was resolved. */
export interface Notes {
  readonly unknown: Unknown[];
  /** Sentences about expressions that gave null or the empty text because they failed. */
  readonly lost: string[];
}

/** Expressions over one table of names. */
export function evaluatorOf(names: NameTable): Evaluator {
  return (body) => evaluate(body, names);
}

/**
 * A value with all its `${…}` resolved, as ExpressionResolver does it: texts in lists, maps and trees of objects, wherever they
 * stand; trees of other kinds stay as they are. What is unknown is left out, and with it the list or text that it stands in:
 * undefined if nothing is left. Throws EngineFailure.
 */
export function resolveExpressions(value: Value, evaluator: Evaluator, notes: Notes, pointer = ''): Value | undefined {
  if (typeof value === 'string') return resolveText(value, evaluator, notes, pointer);
  if (isList(value)) return resolveList(value, evaluator, notes, pointer);
  if (isDictionary(value)) return resolveMap(value, evaluator, notes, pointer);
  if (value instanceof JsonTree && isDictionary(value.content))
    return resolveMap(value.content, evaluator, notes, pointer);
  return value;
}

function resolveList(list: readonly Value[], evaluator: Evaluator, notes: Notes, pointer: string): Value | undefined {
  const items = list.map((item, at) => resolveExpressions(item, evaluator, notes, `${pointer}/${at}`));
  const known = items.filter((item) => item !== undefined);
  return known.length === items.length ? known : undefined;
}

function resolveMap(map: ReadonlyMap<string, Value>, evaluator: Evaluator, notes: Notes, pointer: string): Value {
  const resolved = new Map<string, Value>();
  for (const [key, item] of map) {
    const found = resolveExpressions(item, evaluator, notes, `${pointer}/${escapePointer(key)}`);
    if (found !== undefined) resolved.set(key, found);
  }
  return resolved;
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

function resolveText(text: string, evaluator: Evaluator, notes: Notes, pointer: string): Value | undefined {
  const { closed } = expressionsIn(text);
  const [first] = closed;
  if (!first) return text;
  if (first.isWhole) return resolveWhole(first, evaluator, notes, pointer);
  return resolveInText(text, closed, evaluator, { notes, pointer });
}

/** An expression that is the whole text keeps the type of its value; malformed or failing it gives null and a line in the log. */
function resolveWhole({ body }: Expression, evaluator: Evaluator, notes: Notes, pointer: string): Value | undefined {
  const result = evaluator(body.text);
  if (result.kind === 'value') return result.value;
  if (result.kind === 'unknown') {
    notes.unknown.push({ pointer, reason: `\${${body.text}}: ${result.reason}` });
    return undefined;
  }
  notes.lost.push(`\${${body.text}} gives null: ${result.reason}`);
  return null;
}

interface TextPlace {
  readonly notes: Notes;
  readonly pointer: string;
}

/** Inside of a longer text a null becomes the text null, a failing expression nothing, and a malformed one ends the task. */
function resolveInText(
  text: string,
  expressions: readonly Expression[],
  evaluator: Evaluator,
  { notes, pointer }: TextPlace,
): string | undefined {
  const pieces: string[] = [];
  let end = 0;
  let known = true;
  for (const expression of expressions) {
    pieces.push(text.slice(end, expression.span.start));
    end = expression.span.end;
    const piece = pieceOf(expression, evaluator, notes, pointer);
    if (piece === undefined) known = false;
    else pieces.push(piece);
  }
  pieces.push(text.slice(end));
  return known ? pieces.join('') : undefined;
}

function pieceOf({ body }: Expression, evaluator: Evaluator, notes: Notes, pointer: string): string | undefined {
  const written = `\${${body.text}}`;
  const result = evaluator(body.text);
  if (result.kind === 'malformed')
    throw new EngineFailure(`'${written}' inside of a text cannot be parsed, ${result.reason}`);
  try {
    if (result.kind === 'value') return replacedBy(javaText(result.value), written, body.text, notes);
    if (result.kind === 'unknown') throw new Stop('unknown', result.reason);
    notes.lost.push(`${written} gives an empty text: ${result.reason}`);
    return '';
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    notes.unknown.push({ pointer, reason: `${written}: ${error.reason}` });
    return undefined;
  }
}

function replacedBy(value: string, written: string, body: string, notes: Notes): string {
  const replaced = replacementOf(value, [written, written, body]);
  if (replaced === undefined)
    notes.lost.push(`${written} gives an empty text: Java cannot read the '$' or '\\' in its value`);
  else if (replaced !== value)
    notes.lost.push(`${written} is changed: Java reads a '$' or '\\' in its value as a reference or an escape`);
  return replaced ?? '';
}

/** True if a text anywhere in the value holds a `${…}`, malformed ones included (`ExpressionResolver.containsExpression`). */
export function containsExpression(value: Value): boolean {
  if (typeof value === 'string') return expressionsIn(value).closed.length > 0;
  if (isList(value)) return value.some(containsExpression);
  if (isDictionary(value)) return [...value.values()].some(containsExpression);
  return value instanceof JsonTree && isDictionary(value.content) && containsExpression(value.content);
}
