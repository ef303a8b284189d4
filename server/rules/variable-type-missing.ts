import { memberOf } from '../syntax/jsonTree.ts';
import { nearestName } from './nearest.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';
import { defaultOf, labelOf, variablesOf } from './variables.ts';

/** A value without a type fails the validation of variables when the process starts. */
export const variableTypeMissing = rule({
  code: 'variable-type-missing',
  title: 'A variable has no type',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'error' },
  variation: 'error in engine with a default value',
  *check(file) {
    for (const { variable } of variablesOf(file)) {
      const type = memberOf(variable.json, 'type');
      if ((type && type.value?.kind !== 'null') || hasMisspelledType(variable.json)) continue;
      const hasDefault = defaultOf(variable) !== undefined;
      const consequence = hasDefault
        ? 'its default stops the process at its start'
        : 'any value stops the process at its start';
      yield {
        span: tokenOf(variable.name ?? variable.key),
        message: `Variable '${labelOf(variable)}' has no 'type': ${consequence}. Add one`,
        ...(hasDefault ? { levels: { engine: 'error' as const } } : {}),
        element: labelOf(variable),
      };
    }
  },
});

/** Then the key is what is wrong, and the rule about the schema says it. */
function hasMisspelledType(variable: Parameters<typeof memberOf>[0]): boolean {
  return (
    variable?.kind === 'object' && variable.members.some(({ key }) => nearestName(key.text, ['type']) !== undefined)
  );
}
