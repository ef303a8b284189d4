import { expressionsIn } from '../model/expressions.ts';
import { expressionTexts, placesIn } from './expressionTexts.ts';
import { rule } from './rule.ts';

/** BPMN attributes may be written with `#{…}`, the resolver of mappings knows `${…}` alone. */
export const expressionHash = rule({
  code: 'expression-hash',
  title: 'An expression is written with #{…}',
  kinds: ['extensions'],
  levels: { engine: 'information', modeling: 'information' },
  variation: 'warning when it is the whole text',
  *check(file, { scope }) {
    for (const { text, element } of expressionTexts(file, scope)) {
      for (const { span, body, isWhole } of expressionsIn(text.value, '#{').closed) {
        yield {
          span: placesIn(file, text)(span),
          message: `'#{${body.text}}' is sent as text: mappings resolve expressions with a dollar sign only. Write '\${${body.text}}' if it is meant as one`,
          ...(isWhole ? { levels: { engine: 'warning' as const, modeling: 'warning' as const } } : {}),
          element,
          data: { expression: body.text },
        };
      }
    }
  },
});
