import { expressionsIn, variablesIn } from '../model/expressions.ts';
import type { ProcessEntry } from '../model/extensions.ts';
import type { ExtensionsFile } from '../model/file.ts';
import type { Name } from '../text/span.ts';
import { type ExpressionText, expressionTexts, placesIn } from './expressionTexts.ts';
import { parameterNames, targetOf } from './mappingTarget.ts';
import { nearestName } from './nearest.ts';
import { type Report, rule } from './rule.ts';
import type { ScopeView } from './scopeView.ts';
import { mayHold, type VariableFacts, variableFacts } from './variableFacts.ts';

/** Expressions of mappings see process variables, in outputs those of the connector before them, and nothing else. */
export const expressionUnknownName = rule({
  code: 'expression-unknown-name',
  title: 'An expression names a variable that nothing declares',
  kinds: ['extensions'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check(file, { scope }) {
    if (scope.hasBrokenExtensions || scope.hasBrokenProcesses || scope.hasBrokenConnectors) return;
    const factsOf = new Map<ProcessEntry, VariableFacts>();
    for (const expressionText of expressionTexts(file)) {
      const { process } = expressionText;
      const facts = factsOf.get(process) ?? variableFacts(process, scope);
      factsOf.set(process, facts);
      const outputs = outputNames(expressionText, scope);
      if (outputs) yield* unknownNames(file, expressionText, facts, outputs);
    }
  },
});

function* unknownNames(
  file: ExtensionsFile,
  { process, text, element }: ExpressionText,
  facts: VariableFacts,
  outputs: ReadonlySet<string>,
): Iterable<Report> {
  const names = expressionsIn(text.value).closed.flatMap(({ body }) => namesIn(body));
  const unknown = names.filter(
    (name) => !facts.declared.has(name.text) && !mayHold(facts, name.text) && !outputs.has(name.text),
  );
  if (unknown.length === 0) return;
  const place = placesIn(file, text);
  for (const { text: name, span } of unknown) {
    const near = nearestName(name, [...facts.declared.keys(), ...outputs]);
    yield {
      span: place(span),
      message: `Process '${process.key.text}' declares no variable '${name}', which this expression for '${element}' reads. ${near === undefined ? 'Declare it, or let the start request bring it' : `Did you mean '${near}'?`}`,
      element: name,
      data: { variable: name, ...(near === undefined ? {} : { near }) },
    };
  }
}

/** The variables of an expression with offsets in the whole text. */
function namesIn(body: Name): Name[] {
  const { start } = body.span;
  return variablesIn(body.text).map(({ text, span }) => ({
    text,
    span: { start: start + span.start, end: start + span.end },
  }));
}

/** What an expression sees beside variables; undefined if that is not known: the outputs of what is no known action. */
function outputNames({ process, placed }: ExpressionText, scope: ScopeView): ReadonlySet<string> | undefined {
  if (!placed || placed.side === 'inputs') return new Set();
  const { contract } = targetOf(process, placed.mapping.element.text, scope);
  return contract.kind === 'action' ? parameterNames(contract, 'outputs') : undefined;
}
