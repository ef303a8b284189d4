import { processesOf } from './mappingEntries.ts';
import { rule } from './rule.ts';
import type { ScopeView } from './scopeView.ts';
import { loopCounters } from './variableFacts.ts';

/** Multi-instance elements count in these variables, whatever they held before. */
export const variableNameReserved = rule({
  code: 'variable-name-reserved',
  title: 'A variable has the name of a loop counter',
  kinds: ['extensions'],
  levels: { engine: 'hint', modeling: 'hint' },
  variation: 'warning in a process with a multi-instance element',
  *check(file, { scope }) {
    for (const process of processesOf(file)) {
      for (const { name } of process.variables) {
        if (!name || !loopCounters.includes(name.text)) continue;
        const counts = hasLoop(process.key.text, scope);
        yield {
          span: name.span,
          message: `Multi-instance elements keep their counters in '${name.text}': ${counts ? 'the one of this process overwrites the variable' : 'one would overwrite the variable'}. Choose another name`,
          ...(counts ? { levels: { engine: 'warning' as const, modeling: 'warning' as const } } : {}),
          element: name.text,
        };
      }
    }
  },
});

function hasLoop(process: string, scope: ScopeView): boolean {
  return [...scope.elementsById(process).values()].some((elements) =>
    elements.some(({ item }) => item.details.some(({ type }) => type === 'multiInstanceLoopCharacteristics')),
  );
}
