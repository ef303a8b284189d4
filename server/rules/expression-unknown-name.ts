import { expressionsIn, variablesIn } from '../model/expressions.ts';
import type { Name } from '../text/span.ts';
import { type ExpressionText, expressionTexts, placesIn } from './expressionTexts.ts';
import { parameterNames, targetOf } from './mappingTarget.ts';
import { rule } from './rule.ts';
import type { ScopeView } from './scopeView.ts';
import { suggestions } from './suggestions.ts';
import { mayHold, variableFacts } from './variableFacts.ts';

/** Expressions of mappings see process variables, in outputs those of the connector before them, and nothing else. */
export const expressionUnknownName = rule({
  code: 'expression-unknown-name',
  title: 'An expression names a variable that nothing declares',
  kinds: ['extensions'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check(file, { scope }) {
    if (scope.hasBrokenExtensions || scope.hasBrokenProcesses || scope.hasBrokenConnectors) return;
    const suggest = suggestions();
    for (const expressionText of expressionTexts(file, scope)) {
      const { process, text, element } = expressionText;
      const { declared } = variableFacts(process, scope);
      const outputs = outputNames(expressionText, scope);
      for (const { text: name, span } of unknownNames(expressionText, scope, outputs)) {
        const near = suggest(name, [...declared.keys(), ...(outputs ?? [])]);
        yield {
          span: placesIn(file, text)(span),
          message: `Process '${process.key.text}' declares no variable '${name}', which this expression for '${element}' reads. ${near === undefined ? 'Declare it, or let the start request bring it' : `Did you mean '${near}'?`}`,
          element: name,
          data: { variable: name, ...(near === undefined ? {} : { near }) },
        };
      }
    }
  },
});

type Outputs = ReadonlySet<string> | undefined;

/** With offsets in the decoded text; none where the outputs that the expression sees are not known. */
function unknownNames({ process, text }: ExpressionText, scope: ScopeView, outputs: Outputs): Name[] {
  if (!outputs) return [];
  const facts = variableFacts(process, scope);
  const names = expressionsIn(text.value).closed.flatMap(({ body }) => namesIn(body));
  return names.filter(
    (name) => !facts.declared.has(name.text) && !mayHold(facts, name.text) && !outputs.has(name.text),
  );
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
function outputNames({ process, placed }: ExpressionText, scope: ScopeView): Outputs {
  if (!placed || placed.side === 'inputs') return new Set();
  const { contract } = targetOf(process, placed.mapping.element.text, scope);
  return contract.kind === 'action' ? parameterNames(contract, 'outputs') : undefined;
}
