import { processVariableTypes } from '../model/builtIns.ts';
import { member } from '../syntax/jsonTree.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';
import { labelOf, variablesOf } from './variables.ts';

const types = ['integer', 'string', 'boolean', 'date'];

/** The schema of the modeling service lets only simple values into the reports. */
export const variableAnalyticsType = rule({
  code: 'variable-analytics-type',
  title: 'A variable of this type cannot be recorded for reports',
  kinds: ['extensions'],
  levels: { engine: 'off', modeling: 'error' },
  *check(file) {
    for (const { variable } of variablesOf(file)) {
      const analytics = member(variable.json, 'analytics');
      const isOn = analytics !== undefined && !(analytics.kind === 'boolean' && analytics.value === false);
      // An unknown type is another defect of the same word.
      if (!isOn || !variable.type || types.includes(variable.type.text)) continue;
      if (!processVariableTypes.includes(variable.type.text)) continue;
      yield {
        span: tokenOf(variable.type),
        message: `Variable '${labelOf(variable)}' of type '${variable.type.text}' cannot be recorded for reports. Use ${types.map((type) => `'${type}'`).join(', ')}, or set 'analytics' to false`,
        element: labelOf(variable),
      };
    }
  },
});
