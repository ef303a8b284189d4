import { type Compatibility, compatibility, type Typed } from '../model/types.ts';
import type { Name } from '../text/span.ts';
import { namedByEntry } from './mappingEntries.ts';
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
      const named = namedByEntry(resolved.entry);
      const pair = named && !resolved.ignored ? pairOf(resolved, named) : undefined;
      if (!named || !pair) continue;
      const { parameter, variable, meeting } = pair;
      yield {
        span: tokenOf(named),
        message: `Parameter '${parameter.name}' is of type '${parameter.type}', variable '${variable.name}' of type '${variable.type}': nothing converts the value. Use the same type on both sides`,
        ...(meeting === 'near' ? { levels: { engine: 'hint' as const, modeling: 'hint' as const } } : {}),
        element: named.text,
        data: { parameterType: parameter.type, variableType: variable.type },
      };
    }
  },
});

interface Side {
  readonly name: string;
  readonly type: string;
}

interface Pair {
  readonly parameter: Side;
  readonly variable: Side;
  readonly meeting: Compatibility;
}

const order: readonly Compatibility[] = ['same', 'unknown', 'near', 'different'];

/** The best meeting of all definitions of the two names, if even that is not right. */
function pairOf(resolved: ResolvedEntry, named: Name): Pair | undefined {
  const [best] = pairsOf(resolved, named).sort((a, b) => order.indexOf(a.meeting) - order.indexOf(b.meeting));
  return best?.meeting === 'near' || best?.meeting === 'different' ? best : undefined;
}

function pairsOf({ side, entry, target, facts }: ResolvedEntry, named: Name): Pair[] {
  if (target.contract.kind !== 'action') return [];
  const [parameterName, variableName] = side === 'inputs' ? [entry.key.text, named.text] : [named.text, entry.key.text];
  const parameters = parametersCalled(parameterName, target.contract, side);
  const variables = facts.declared.get(variableName) ?? [];
  return parameters.map(typedOf).flatMap((parameter) =>
    variables.map(typedOf).map((variable) => ({
      parameter: { name: parameterName, type: parameter.type ?? '' },
      variable: { name: variableName, type: variable.type ?? '' },
      meeting: side === 'inputs' ? compatibility(variable, parameter) : compatibility(parameter, variable),
    })),
  );
}

function typedOf({ type, model }: { readonly type: Name | undefined; readonly model: Typed['model'] }): Typed {
  return { type: type?.text, model };
}
