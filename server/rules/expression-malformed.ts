import { expressionsIn, isCut, malformation } from '../model/expressions.ts';
import { expressionTexts, placesIn } from './expressionTexts.ts';
import { rule } from './rule.ts';

/** JUEL fails on it: alone it gives null and a line in the log, inside a text the task fails (ExpressionResolver). */
export const expressionMalformed = rule({
  code: 'expression-malformed',
  title: 'An expression cannot be parsed',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  variation: 'error in engine inside a longer text',
  *check(file, { scope }) {
    for (const { text, element } of expressionTexts(file, scope)) {
      for (const expression of expressionsIn(text.value).closed) {
        const { span, body, isWhole } = expression;
        const reason = malformation(body.text);
        if (reason === undefined || isCut(text.value, expression)) continue;
        const consequence = isWhole ? 'its value is null' : 'the task fails';
        yield {
          span: placesIn(file, text)(span),
          message: `'\${${body.text}}' cannot be parsed, ${reason}: ${consequence}. Correct the expression`,
          ...(isWhole ? {} : { levels: { engine: 'error' as const } }),
          element,
        };
      }
    }
  },
});
