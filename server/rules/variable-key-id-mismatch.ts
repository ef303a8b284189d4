import { tokenOf } from './places.ts';
import { rule } from './rule.ts';
import { labelOf, variablesOf } from './variables.ts';

/** The modeler writes the same text twice; nothing has read either since June 2019. */
export const variableKeyIdMismatch = rule({
  code: 'variable-key-id-mismatch',
  title: 'The key of a variable is not its id',
  kinds: ['extensions'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check(file) {
    for (const { variable } of variablesOf(file)) {
      const { key, id } = variable;
      if (!id || id.text === key.text) continue;
      yield {
        span: tokenOf(id),
        message: `Variable '${labelOf(variable)}' has the id '${id.text}' and stands under the key '${key.text}': the modeler keeps both alike. Variables are found by name only`,
        element: labelOf(variable),
        data: { key: key.text, id: id.text },
      };
    }
  },
});
