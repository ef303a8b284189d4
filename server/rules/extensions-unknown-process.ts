import { processesOf } from './mappingEntries.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';
import { suggestions } from './suggestions.ts';

/** Extensions are found by the id of a process: under any other key nobody looks. */
export const extensionsUnknownProcess = rule({
  code: 'extensions-unknown-process',
  title: 'Extensions are kept under an id that no process has',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check(file, { scope }) {
    if (scope.hasBrokenProcesses) return;
    const suggest = suggestions();
    for (const { key } of processesOf(file)) {
      if (scope.processes(key.text).length > 0) continue;
      const near = suggest(key.text, scope.processIds());
      yield {
        span: tokenOf(key),
        message: `No process has the id '${key.text}': nobody reads what stands under it. ${near === undefined ? 'Write the id of a process or remove it' : `Did you mean '${near}'?`}`,
        element: key.text,
        data: { process: key.text, ...(near === undefined ? {} : { near }) },
      };
    }
  },
});
