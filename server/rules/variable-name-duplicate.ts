import type { Variable } from '../model/extensions.ts';
import { processesOf } from './mappingEntries.ts';
import { alsoAt, tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** Variables are looked up by name, and any one of two is found. */
export const variableNameDuplicate = rule({
  code: 'variable-name-duplicate',
  title: 'Two variables of a process have the same name',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check(file) {
    for (const process of processesOf(file)) {
      const first = new Map<string, Variable>();
      for (const variable of process.variables) {
        if (!variable.name?.text) continue;
        const { text } = variable.name;
        const other = first.get(text);
        if (!other) first.set(text, variable);
        else if (other.name && other.key.text !== variable.key.text) {
          yield {
            span: tokenOf(variable.name),
            message: `Process '${process.key.text}' declares variable '${text}' twice: the engine takes any one of them. Rename or remove one`,
            related: [alsoAt(file, other.name, `Variable '${text}' is declared here, too`)],
            element: text,
          };
        }
      }
    }
  },
});
