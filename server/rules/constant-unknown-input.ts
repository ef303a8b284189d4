import { constantsOf } from './constants.ts';
import { parameterNames, targetOf } from './mappingTarget.ts';
import { nearestName } from './nearest.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** Constants are sent whether the action knows them or not. Names that begin with `_activiti_` are the engine's own. */
export const constantUnknownInput = rule({
  code: 'constant-unknown-input',
  title: 'A constant has a name that the action does not take',
  kinds: ['extensions'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check(file, { scope }) {
    if (scope.hasBrokenConnectors) return;
    for (const { process, entry, constant } of constantsOf(file)) {
      const { text } = constant.key;
      const { contract } = targetOf(process, entry.element.text, scope);
      if (contract.kind !== 'action' || text.startsWith('_activiti_')) continue;
      const inputs = parameterNames(contract, 'inputs');
      if (inputs.has(text)) continue;
      const near = nearestName(text, inputs);
      yield {
        span: tokenOf(constant.key),
        message: `Action '${contract.connector}.${contract.action}' has no input '${text}'; the constant is sent all the same. ${near === undefined ? 'Remove it if the connector does not read it' : `Did you mean '${near}'?`}`,
        element: text,
        data: { parameter: text, ...(near === undefined ? {} : { near }) },
      };
    }
  },
});
