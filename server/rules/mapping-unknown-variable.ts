import type { Name } from '../text/span.ts';
import { isMultiInstance } from './mappingTarget.ts';
import { tokenOf } from './places.ts';
import { isReversed, type ResolvedEntry, resolvedEntries } from './resolvedMappings.ts';
import { type Levels, rule } from './rule.ts';
import { suggestions } from './suggestions.ts';
import { mayHold } from './variableFacts.ts';

/** The engine writes an output only if its target is declared or holds a value already (VariablesPropagator). */
export const mappingUnknownVariable = rule({
  code: 'mapping-unknown-variable',
  title: 'A mapping names a variable that the process does not declare',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'error' },
  variation:
    'information in engine for inputs; off in engine if something else may create the variable; off in modeling for outputs of type value',
  *check(file, { scope }) {
    if (scope.hasBrokenExtensions || scope.hasBrokenProcesses) return;
    const suggest = suggestions();
    for (const resolved of resolvedEntries(file, scope)) {
      const name = variableIn(resolved);
      if (!name || resolved.facts.declared.has(name.text) || isReversed(resolved)) continue;
      const near = suggest(name.text, [...resolved.facts.declared.keys()]);
      yield {
        span: tokenOf(name),
        message: `${defect(resolved.process.key.text, name.text)}: ${messageOf(resolved.side, name.text, near)}`,
        levels: levelsOf(resolved, name.text),
        element: name.text,
        data: {
          process: resolved.process.key.text,
          variable: name.text,
          ...(near === undefined ? {} : { near }),
        },
      };
    }
  },
});

const completeTypes: ReadonlySet<string | undefined> = new Set(['variable', 'value', 'jsonpatch']);

function variableIn({ side, entry, type, named }: ResolvedEntry): Name | undefined {
  if (side === 'inputs') return named;
  const isComplete = completeTypes.has(type);
  return isComplete && entry.value && entry.value.kind !== 'null' ? entry.key : undefined;
}

function defect(process: string, variable: string): string {
  return variable === '' ? 'The entry names no variable' : `Process '${process}' declares no variable '${variable}'`;
}

function messageOf(side: ResolvedEntry['side'], variable: string, near: string | undefined): string {
  const consequence =
    side === 'outputs' ? 'the output is dropped silently' : 'it is not sent unless the start request brings it';
  const advice = variable === '' ? 'Name one' : "Declare it under 'properties'";
  return `${consequence}. ${near === undefined ? advice : `Did you mean '${near}'?`}`;
}

function levelsOf(resolved: ResolvedEntry, name: string): Levels {
  const { side, type, target, facts, ignored } = resolved;
  const bypassed = side === 'outputs' && target.implementation !== undefined && isMultiInstance(target);
  const isQuiet = ignored || bypassed || mayHold(facts, name);
  return {
    engine: isQuiet ? 'off' : side === 'outputs' ? 'warning' : 'information',
    modeling: type === 'variable' ? 'error' : 'off',
  };
}
