import type { Scope } from '../index/scope.ts';
import { isVariableName } from '../model/expressionVariables.ts';
import type { Span } from '../text/span.ts';
import { variablePlaces } from './bpmnVariablePlaces.ts';
import type { Completion } from './completion.ts';
import { expressionFunctions } from './expressionFunctions.ts';
import { escapeSnippet } from './jsonProposal.ts';
import { type MappingName, partnerNames, variablesOf } from './mappingNames.ts';
import { nameDocumentation } from './nameDocumentation.ts';

/** Where names of an expression resolve: in a process, and in what an element gives back if it is in its `outputs`. */
export interface ExpressionPlace {
  readonly process: string;
  /** The element whose output mapping it is; undefined elsewhere. */
  readonly outputsOf: string | undefined;
}

/** A part of a file that may hold expressions, as it is written there. */
export interface ExpressionText {
  /** The whole file. */
  readonly text: string;
  /** Between the quotes or the tags. */
  readonly span: Span;
  readonly language: 'json' | 'xml';
}

/**
 * The names that may stand at an offset (UTF-16 code units) inside `${…}`, in XML inside `#{…}`, too: what comes back first, as
 * the engine looks it up, then variables, then the functions. A brace that is missing comes along. Undefined outside of an
 * expression; empty behind a dot and in quotes.
 */
export function expressionCompletions(
  within: ExpressionText,
  offset: number,
  where: ExpressionPlace,
  scope: Scope,
): readonly Completion[] | undefined {
  const span = wordOfExpression(within, offset);
  if (!span) return span === null ? [] : undefined;
  return completionsAt(within, span, entriesOf(namesIn(where, scope), expressionFunctions));
}

/** An entry of a list before it is fitted into a text; `call` is what an editor inserts as a snippet instead of the label. */
export type ExpressionEntry = Pick<Completion, 'label' | 'kind' | 'detail' | 'documentation'> & {
  readonly call?: string;
};

/** The entries at the word of an expression, in their order, each with the brace that may be missing. */
export function completionsAt(
  { text, span: { end } }: ExpressionText,
  span: Span,
  entries: readonly ExpressionEntry[],
): readonly Completion[] {
  const isClosed = /^(?:(?!\$\{)[^}])*\}/.test(text.slice(span.end, end));
  return entries.map(({ call, ...entry }, index) => {
    const insert = call ?? escapeSnippet(entry.label);
    const stop = insert.includes('$1') ? '' : '$1';
    const isPlain = isClosed && call === undefined;
    return {
      ...entry,
      sortText: String(index).padStart(6, '0'),
      edit: { span, newText: isPlain ? entry.label : isClosed ? insert : `${insert}${stop}}$0` },
      ...(isPlain ? {} : { snippet: true }),
    };
  });
}

/** Names as entries; those that no expression can say are left out, and the others follow. */
export function entriesOf(
  names: readonly MappingName[],
  others: readonly ExpressionEntry[],
): readonly ExpressionEntry[] {
  return [...names.filter(({ name }) => isVariableName(name)).map(entryOf), ...others];
}

/** The word at the offset of an expression; null where no name may stand in it, undefined outside of all. */
export function wordOfExpression({ text, span, language }: ExpressionText, offset: number): Span | null | undefined {
  const before = text.slice(span.start, offset);
  const opener = Math.max(before.lastIndexOf('${'), language === 'xml' ? before.lastIndexOf('#{') : -1);
  if (opener < 0 || before.includes('}', opener)) return undefined;
  const body = before.slice(opener + 2);
  if (isInQuotes(body, language)) return null;
  const word = wordAt(text, offset, offset - body.length);
  return /\.\s*$/.test(text.slice(offset - body.length, word.start)) ? null : word;
}

/** How quotes are written inside of a text that may stand between quotes itself. */
const writtenQuotes = { json: /(')|(\\")/g, xml: /('|&apos;)|("|&quot;)/g } as const;

function isInQuotes(body: string, language: ExpressionText['language']): boolean {
  let open: 'single' | 'double' | undefined;
  for (const [, single] of body.matchAll(writtenQuotes[language])) {
    const found = single === undefined ? 'double' : 'single';
    if (open === undefined) open = found;
    else if (open === found) open = undefined;
  }
  return open !== undefined;
}

/** The word around the offset, not further to the left than the expression. */
function wordAt(text: string, offset: number, from: number): Span {
  const before = [...text.slice(Math.max(from, offset - longestName), offset)];
  const start = before.findLastIndex((character) => !wordCharacter.test(character)) + 1;
  // The dollar of the next expression is none of this word.
  const after = /^(?:[\p{L}\p{N}_]|\$(?!\{))*/u.exec(text.slice(offset, offset + longestName))?.[0] ?? '';
  return { start: offset - before.slice(start).join('').length, end: offset + after.length };
}

const wordCharacter = /[\p{L}\p{N}_$]/u;

const longestName = 1000;

function namesIn({ process, outputsOf }: ExpressionPlace, scope: Scope): readonly MappingName[] {
  const outputs = outputsOf === undefined ? [] : partnerNames(process, scope)(outputsOf, 'outputs');
  const returned = new Set(outputs.map(({ name }) => name));
  return [...outputs, ...readableVariables(process, scope).filter(({ name }) => !returned.has(name))];
}

/** The variables that a process declares, then those that its BPMN alone makes: results, loops, form properties. */
export function readableVariables(process: string, scope: Scope): readonly MappingName[] {
  const declared = variablesOf(process, scope);
  const known = new Set(declared.map(({ name }) => name));
  const untold = { type: undefined, model: undefined, required: false, initial: undefined } as const;
  const made = scope.processes(process).flatMap(({ file }) =>
    variablePlaces(file, scope).flatMap(({ role, symbol }): MappingName[] => {
      if (role !== 'definition' || symbol.kind !== 'variable' || symbol.process !== process) return [];
      if (symbol.name === '' || known.has(symbol.name)) return [];
      known.add(symbol.name);
      const description = 'Written by the process itself';
      return [{ kind: 'variable', role: 'variable', name: symbol.name, owner: process, description, ...untold }];
    }),
  );
  return [...declared, ...made];
}

function entryOf(name: MappingName): ExpressionEntry {
  const role = name.role === 'output' ? 'output' : 'variable';
  return {
    label: name.name,
    kind: name.kind,
    detail: name.type === undefined ? role : `${role}, ${name.type}`,
    documentation: nameDocumentation(name),
  };
}
