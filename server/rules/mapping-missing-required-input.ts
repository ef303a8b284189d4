import { isMappedWhole } from './mappingEntries.ts';
import { type KnownContract, parametersOf } from './mappingTarget.ts';
import { nearestName } from './nearest.ts';
import { tokenOf } from './places.ts';
import { type ResolvedMapping, resolvedMappings } from './resolvedMappings.ts';
import { rule } from './rule.ts';

/** Neither the engine nor the modeling service looks at `required`: the connector simply gets no value. */
export const mappingMissingRequiredInput = rule({
  code: 'mapping-missing-required-input',
  title: 'A required input of the action is not mapped',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check(file, { scope }) {
    for (const resolved of resolvedMappings(file, scope)) {
      const { target, mapping } = resolved;
      if (target.contract.kind !== 'action' || isMappedWhole(mapping, 'inputs')) continue;
      const { contract } = target;
      for (const name of unsent(resolved, contract)) {
        yield {
          span: mapping.inputs?.key ?? tokenOf(mapping.element),
          message: `Input '${name}' of action '${contract.connector}.${contract.action}' is required and not mapped: the connector gets no value for it. Map it, or set it under 'constants'`,
          element: name,
          data: { element: mapping.element.text, parameter: name },
        };
      }
    }
  },
});

/** What is misspelled or reversed was meant to be mapped; other rules say what is wrong with it. */
function unsent({ process, mapping }: ResolvedMapping, contract: KnownContract): string[] {
  const entries = mapping.inputs?.entries ?? [];
  const unmapped = requiredInputs(contract).filter((name) => !entries.some(({ key }) => key.text === name));
  if (unmapped.length === 0) return [];
  const constants = process.constants.filter(({ element }) => element.text === mapping.element.text);
  const sent = new Set(constants.flatMap(({ members }) => members.map(({ key }) => key.text)));
  const inputs = new Set(parametersOf(contract, 'inputs').flatMap(({ name }) => name?.text ?? []));
  const strangers = entries.filter(({ key }) => !inputs.has(key.text));
  return unmapped.filter(
    (name) =>
      !sent.has(name) &&
      !strangers.some(
        ({ key, value }) =>
          nearestName(key.text, [name]) === name || (value?.kind === 'string' && value.value === name),
      ),
  );
}

/** Of several definitions of one action, what all of them require. */
function requiredInputs({ actions }: KnownContract): string[] {
  const [first, ...others] = actions.map(
    ({ item }) => new Set(item.inputs.flatMap(({ name, required }) => (required && name ? name.text : []))),
  );
  return [...(first ?? [])].filter((name) => others.every((required) => required.has(name)));
}
