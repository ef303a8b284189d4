import { rule } from './rule.ts';
import { unknownParameters } from './unknownParameter.ts';

/** The connector returns nothing under the name, so that nothing is written. */
export const mappingUnknownOutput = rule({
  code: 'mapping-unknown-output',
  title: 'A mapping names an output that the action does not have',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'error' },
  variation:
    'off in engine where the engine does not look at the entry: a half that is mapped as a whole, a multi-instance task',
  check: (file, { scope }) => unknownParameters(file, 'outputs', scope),
});
