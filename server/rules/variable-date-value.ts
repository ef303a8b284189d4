import { isEngineDate, isExpressionText, isServiceDate, isServiceDateTime } from '../model/dates.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import { smallestOf } from './places.ts';
import { type Levels, rule } from './rule.ts';
import { defaultOf, labelOf, variablesOf } from './variables.ts';

/** The engine has one pattern for both types, the modeling service a stricter one for each. */
export const variableDateValue = rule({
  code: 'variable-date-value',
  title: 'The default of a date cannot be read',
  kinds: ['extensions'],
  levels: { engine: 'error', modeling: 'error' },
  variation: 'off where only the other authority refuses it',
  *check(file, { profile }) {
    for (const { variable } of variablesOf(file)) {
      const type = variable.type?.text;
      const value = defaultOf(variable);
      if (!value || (type !== 'date' && type !== 'datetime')) continue;
      const levels = levelsOf(value, type);
      if (!levels) continue;
      const wanted =
        profile === 'engine'
          ? "The engine reads '2024-12-31', with a time and an offset if need be: '2024-12-31T23:59:59.000Z'"
          : `The modeling service takes ${type === 'date' ? "'2024-12-31'" : "'2024-12-31T23:59:59', with an offset such as '+01:00' if need be"}`;
      yield {
        span: smallestOf(value),
        message: `The default of ${type} '${labelOf(variable)}' cannot be read. ${wanted}`,
        levels,
        element: labelOf(variable),
        data: { type },
      };
    }
  },
});

function levelsOf(value: JsonValue, type: 'date' | 'datetime'): Levels | undefined {
  const text = value.kind === 'string' ? value.value : '';
  if (isExpressionText(text)) return undefined;
  const isRight = type === 'date' ? isServiceDate : isServiceDateTime;
  return { engine: isEngineDate(text) ? 'off' : 'error', modeling: isRight(text) ? 'off' : 'error' };
}
