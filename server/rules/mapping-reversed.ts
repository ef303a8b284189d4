import { tokenOf } from './places.ts';
import { isReversed, resolvedEntries } from './resolvedMappings.ts';
import { rule } from './rule.ts';

/** In inputs the key is the parameter, in outputs it is the variable: the two are easily confused. */
export const mappingReversed = rule({
  code: 'mapping-reversed',
  title: 'Variable and parameter of a mapping have changed places',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'error' },
  *check(file, { scope }) {
    for (const resolved of resolvedEntries(file, scope)) {
      const { side, entry, ignored, named } = resolved;
      if (!named || !isReversed(resolved)) continue;
      const order =
        side === 'inputs'
          ? `'${named.text}' is the parameter and '${entry.key.text}' the variable: in inputs the key is the parameter`
          : `'${entry.key.text}' is the parameter and '${named.text}' the variable: in outputs the key is the variable`;
      yield {
        span: tokenOf(entry.key),
        message: `${order}. Let them change places`,
        ...(ignored ? { levels: { engine: 'off' as const } } : {}),
        element: entry.key.text,
        data: { key: entry.key.text, value: named.text },
      };
    }
  },
});
