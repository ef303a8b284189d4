import { tokenOf } from './places.ts';
import { rule } from './rule.ts';
import { isAcceptedVariableName } from './variableFacts.ts';
import { variablesOf } from './variables.ts';

/** The file may declare any name; requests to the engine's API may not, nor may the modeler's form. */
export const variableNameInvalid = rule({
  code: 'variable-name-invalid',
  title: 'A variable has a name that the API refuses',
  kinds: ['extensions'],
  levels: { engine: 'information', modeling: 'information' },
  *check(file) {
    for (const { variable } of variablesOf(file)) {
      const { name } = variable;
      if (!name || isAcceptedVariableName(name.text)) continue;
      yield {
        span: tokenOf(name),
        message: `Variable '${name.text}' cannot be set through the engine's API, and expressions may misread it. Use a letter, then letters, digits and underscores`,
        element: name.text,
      };
    }
  },
});
