import { member, memberOf } from '../syntax/jsonTree.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';
import { labelOf, variablesOf } from './variables.ts';

/** The schema of the modeling service wants a name to show for whatever is shown. */
export const variableDisplayName = rule({
  code: 'variable-display-name',
  title: 'A variable is to be displayed and has no display name',
  kinds: ['extensions'],
  levels: { engine: 'off', modeling: 'error' },
  *check(file) {
    for (const { variable } of variablesOf(file)) {
      const display = memberOf(variable.json, 'display');
      if (!display || !variable.display || member(variable.json, 'displayName')) continue;
      yield {
        span: tokenOf(display.key),
        message: `Variable '${labelOf(variable)}' is to be displayed: the modeling service requires a 'displayName' for it. Add one or set 'display' to false`,
        element: labelOf(variable),
      };
    }
  },
});
