import { processVariableTypes } from '../model/builtIns.ts';
import type { ProcessEntry } from '../model/extensions.ts';
import { isMappedWhole } from './mappingEntries.ts';
import { nearestName } from './nearest.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';
import { defaultOf, labelOf, variablesOf } from './variables.ts';

/** The engine validates unknown types as json, and fails when it has to parse a value of one (VariableParsingService). */
export const variableTypeUnknown = rule({
  code: 'variable-type-unknown',
  title: 'A variable has a type that the engine does not know',
  kinds: ['extensions'],
  levels: { engine: 'hint', modeling: 'error' },
  variation: 'error in engine with a default value, or when an output writes the variable',
  *check(file) {
    const written = new Map<ProcessEntry, ReadonlySet<string>>();
    for (const { process, variable } of variablesOf(file)) {
      const { type } = variable;
      if (!type || processVariableTypes.includes(type.text)) continue;
      const targets = written.get(process) ?? outputTargets(process);
      written.set(process, targets);
      const label = labelOf(variable);
      const isParsed = defaultOf(variable) !== undefined || targets.has(label);
      const near = nearestName(type.text, processVariableTypes);
      const consequence = isParsed ? 'the engine fails when it sets a value' : 'the engine treats it as json';
      yield {
        span: tokenOf(type),
        message: `Variable '${label}' has the unknown type '${type.text}': ${consequence}. ${near === undefined ? `Write one of ${processVariableTypes.map((known) => `'${known}'`).join(', ')}` : `Did you mean '${near}'?`}`,
        ...(isParsed ? { levels: { engine: 'error' as const } } : {}),
        element: label,
        data: { type: type.text, ...(near === undefined ? {} : { near }) },
      };
    }
  },
});

/** The variables that explicit outputs write. */
function outputTargets({ mappings }: ProcessEntry): ReadonlySet<string> {
  const explicit = mappings.filter((mapping) => !isMappedWhole(mapping, 'outputs'));
  return new Set(explicit.flatMap(({ outputs }) => outputs?.entries.map(({ key }) => key.text) ?? []));
}
