import { expressionsIn } from '../model/expressions.ts';
import { member } from '../syntax/jsonTree.ts';
import { constantsOf } from './constants.ts';
import { placesIn, stringsIn } from './expressionTexts.ts';
import { rule } from './rule.ts';

/** Constants are added after the expressions of the inputs were resolved. */
export const constantExpression = rule({
  code: 'constant-expression',
  title: 'A constant holds an expression',
  kinds: ['extensions'],
  levels: { engine: 'information', modeling: 'information' },
  *check(file) {
    for (const { constant } of constantsOf(file)) {
      for (const text of stringsIn(member(constant.value, 'value'))) {
        for (const { span, body } of expressionsIn(text.value).closed) {
          yield {
            span: placesIn(file, text)(span),
            message: `'\${${body.text}}' in constant '${constant.key.text}' is sent as text: constants are not resolved. Map an input of type 'value' for an expression`,
            element: constant.key.text,
          };
        }
      }
    }
  },
});
