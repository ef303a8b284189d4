import { type Compatibility, compatibility, type Typed } from '../model/types.ts';
import type { Name } from '../text/span.ts';
import { parametersCalled } from './mappingTarget.ts';
import { tokenOf } from './places.ts';
import { type ResolvedEntry, resolvedEntries } from './resolvedMappings.ts';
import { rule } from './rule.ts';

/** No value is converted on its way: the receiver gets the kind of value that the sender has. */
export const mappingTypeMismatch = rule({
  code: 'mapping-type-mismatch',
  title: 'Variable and parameter of a mapping have different types',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  variation: 'hint for near kinds, such as date and datetime',
  *check(file, { scope }) {
    for (const resolved of resolvedEntries(file, scope)) {
      const { side, entry, named } = resolved;
      const pair = named && !resolved.ignored ? pairOf(resolved, named) : undefined;
      if (!named || !pair) continue;
      const [parameter, variable] = side === 'inputs' ? [entry.key.text, named.text] : [named.text, entry.key.text];
      const [parameterType, variableType] = [pair.parameter.type ?? '', pair.variable.type ?? ''];
      yield {
        span: tokenOf(named),
        message: `Parameter '${parameter}' is of type '${parameterType}', variable '${variable}' of type '${variableType}': nothing converts the value. Use the same type on both sides`,
        ...(pair.meeting === 'near' ? { levels: { engine: 'hint' as const, modeling: 'hint' as const } } : {}),
        element: named.text,
        data: { parameterType, variableType },
      };
    }
  },
});

interface Pair {
  readonly parameter: Typed;
  readonly variable: Typed;
  readonly meeting: Compatibility;
}

const order: readonly Compatibility[] = ['same', 'unknown', 'near', 'different'];

/** The best meeting of all definitions of the two names, if even that is not right. */
function pairOf({ side, entry, target, facts }: ResolvedEntry, named: Name): Pair | undefined {
  if (target.contract.kind !== 'action') return undefined;
  const isInput = side === 'inputs';
  const parameters = parametersCalled(isInput ? entry.key.text : named.text, target.contract, side);
  const variables = facts.declared.get(isInput ? named.text : entry.key.text) ?? [];
  const meet = isInput
    ? (parameter: Typed, variable: Typed) => compatibility(variable, parameter)
    : (parameter: Typed, variable: Typed) => compatibility(parameter, variable);
  const best = bestOf(parameters.map(typedOf), variables.map(typedOf), meet);
  return best?.meeting === 'near' || best?.meeting === 'different' ? best : undefined;
}

/** Of equally good meetings the first. */
function bestOf(
  parameters: readonly Typed[],
  variables: readonly Typed[],
  meet: (parameter: Typed, variable: Typed) => Compatibility,
): Pair | undefined {
  let best: Pair | undefined;
  for (const parameter of parameters) {
    for (const variable of variables) {
      const meeting = meet(parameter, variable);
      if (!best || order.indexOf(meeting) < order.indexOf(best.meeting)) best = { parameter, variable, meeting };
    }
  }
  return best;
}

function typedOf({ type, model }: { readonly type: Name | undefined; readonly model: Typed['model'] }): Typed {
  return { type: type?.text, model };
}
