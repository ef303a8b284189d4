import { literalFit } from '../model/literals.ts';
import type { Typed } from '../model/types.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import type { Name } from '../text/span.ts';
import { parametersCalled } from './mappingTarget.ts';
import { smallestOf } from './places.ts';
import { type ResolvedEntry, resolvedEntries } from './resolvedMappings.ts';
import { rule } from './rule.ts';
import { found } from './shape.ts';

/** A literal goes out as it is written; the receiver's type does not change it. */
export const mappingLiteralType = rule({
  code: 'mapping-literal-type',
  title: 'A literal of a mapping is not of the type of its target',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'warning' },
  variation: 'hint for a text that would convert',
  *check(file, { scope }) {
    for (const resolved of resolvedEntries(file, scope)) {
      const { entry, ignored, side, type } = resolved;
      const { value } = entry;
      if (ignored || !value || type !== 'value') continue;
      const targets = targetsOf(resolved);
      const fits = targets.map((target) => literalFit(value, target));
      if (fits.length === 0 || fits.some((fit) => fit === 'fits' || fit === 'unknown')) continue;
      const what = side === 'inputs' ? 'Input' : 'Variable';
      yield {
        span: smallestOf(value),
        message: `${what} '${entry.key.text}' is of type '${targets[0]?.type}', its value is ${described(value)}: nothing converts it. Write a value of that type`,
        ...(fits.includes('converts') ? { levels: { engine: 'hint' as const, modeling: 'hint' as const } } : {}),
        element: entry.key.text,
        data: { type: targets[0]?.type ?? '' },
      };
    }
  },
});

function targetsOf({ side, entry, target, facts }: ResolvedEntry): Typed[] {
  if (side === 'outputs') return (facts.declared.get(entry.key.text) ?? []).map(typedOf);
  if (target.contract.kind !== 'action') return [];
  return parametersCalled(entry.key.text, target.contract, 'inputs').map(typedOf);
}

function typedOf({ type, model }: { readonly type: Name | undefined; readonly model: Typed['model'] }): Typed {
  return { type: type?.text, model };
}

const longest = 30;

function described(value: JsonValue): string {
  if (value.kind === 'object' || value.kind === 'array') return found(value);
  if (value.kind !== 'string') return `'${value.value}'`;
  return value.value.length > longest ? 'a text' : `the text '${value.value}'`;
}
