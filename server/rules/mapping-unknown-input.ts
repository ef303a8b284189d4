import { rule } from './rule.ts';
import { unknownParameters } from './unknownParameter.ts';

/** The engine sends the value under a name that the connector does not read. */
export const mappingUnknownInput = rule({
  code: 'mapping-unknown-input',
  title: 'A mapping names an input that the action does not have',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'error' },
  variation: 'off in engine where the engine does not look at the entry: a half that is mapped as a whole',
  check: (file, { scope }) => unknownParameters(file, 'inputs', scope),
});
