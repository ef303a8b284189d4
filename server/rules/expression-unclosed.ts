import { expressionsIn } from '../model/expressions.ts';
import { expressionTexts, placesIn } from './expressionTexts.ts';
import { rule } from './rule.ts';

/** Without `}` the expression finder of the engine sees no expression, and the text goes out as it stands. */
export const expressionUnclosed = rule({
  code: 'expression-unclosed',
  title: 'An expression has no closing brace',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check(file, { scope }) {
    for (const { text, element } of expressionTexts(file, scope)) {
      const { unclosed } = expressionsIn(text.value);
      if (unclosed.length === 0) continue;
      const place = placesIn(file, text);
      for (const opener of unclosed) {
        yield {
          span: place(opener),
          message: `No '}' ends the expression that '\${' begins: it is sent as text. Add '}'`,
          element,
        };
      }
    }
  },
});
