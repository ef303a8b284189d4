import { processesOf } from './mappingEntries.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';
import { usedNames } from './variableUses.ts';

/** Nothing in the project mentions the variable; a client may still read it. */
export const variableUnused = rule({
  code: 'variable-unused',
  title: 'Nothing uses a variable',
  kinds: ['extensions'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check(file, { scope }) {
    if (scope.hasBrokenProcesses || scope.hasBrokenExtensions) return;
    for (const process of processesOf(file)) {
      const used = process.variables.length > 0 ? usedNames(process, scope) : undefined;
      if (!used) continue;
      for (const { name, display, analytics } of process.variables) {
        if (!name?.text || display || analytics || used.has(name.text)) continue;
        yield {
          span: tokenOf(name),
          message: `Nothing in the project uses variable '${name.text}' of process '${process.key.text}'. Remove it if no client reads it`,
          tag: 'unnecessary',
          element: name.text,
          data: { process: process.key.text, variable: name.text },
        };
      }
    }
  },
});
