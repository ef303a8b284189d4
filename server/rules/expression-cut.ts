import { expressionsIn, isCut } from '../model/expressions.ts';
import { expressionTexts, placesIn } from './expressionTexts.ts';
import { rule } from './rule.ts';

/** The engine finds expressions with a regular expression that stops at the first `}`, in quotes and in maps, too. */
export const expressionCut = rule({
  code: 'expression-cut',
  title: 'A brace inside an expression ends it',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check(file, { scope }) {
    for (const { text, element } of expressionTexts(file, scope)) {
      for (const expression of expressionsIn(text.value).closed) {
        if (!isCut(text.value, expression)) continue;
        const { end } = expression.span;
        yield {
          span: placesIn(file, text)({ start: end - 1, end }),
          message: `This '}' ends the expression although another one was meant: the engine stops at the first, in quotes and maps, too. Write '\${${expression.body.text}…' without a brace inside`,
          element,
        };
      }
    }
  },
});
