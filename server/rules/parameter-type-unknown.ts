import { isKnownParameterType, modelerTypes, processVariableTypes } from '../model/builtIns.ts';
import { parameterLists } from './connectorParts.ts';
import { nearestName } from './nearest.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** Any text is allowed as a type; what nobody knows is treated like json, which a misspelled type is not meant to be. */
export const parameterTypeUnknown = rule({
  code: 'parameter-type-unknown',
  title: 'The type of a parameter is known to nobody',
  kinds: ['connector'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check({ model }) {
    for (const { what, parameters } of parameterLists(model)) {
      for (const { name, type } of parameters) {
        if (!type || isKnownParameterType(type.text)) continue;
        const near = nearestName(type.text, [...processVariableTypes, ...modelerTypes]);
        const advice = near === undefined ? `Known ones are ${someTypes}` : `Did you mean '${near}'?`;
        yield {
          span: tokenOf(type),
          message: `The type '${type.text}' of ${what} '${name?.text ?? ''}' is unknown and treated like 'json'. ${advice}`,
          element: name?.text ?? '',
          data: { type: type.text, ...(near === undefined ? {} : { near }) },
        };
      }
    }
  },
});

const someTypes = processVariableTypes.map((type) => `'${type}'`).join(', ');
