import { member, memberOf } from '../syntax/jsonTree.ts';
import { entriesOfFile } from './mappingEntries.ts';
import { nearestName } from './nearest.ts';
import { tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** An entry without a type is neither variable nor value to the engine, which passes over it. */
export const mappingEntryIncomplete = rule({
  code: 'mapping-entry-incomplete',
  title: 'A mapping entry has a value and no type',
  kinds: ['extensions'],
  levels: { engine: 'warning', modeling: 'error' },
  *check(file, { scope }) {
    for (const { entry, side, ignored } of entriesOfFile(file, scope)) {
      if (entry.type) continue;
      const type = memberOf(entry.json, 'type');
      const isTyped = type !== undefined && type.value?.kind !== 'null';
      if (isTyped || !member(entry.json, 'value') || hasMisspelledType(entry.json)) continue;
      yield {
        span: tokenOf(entry.key),
        message: `${side === 'inputs' ? 'Input' : 'Output'} '${entry.key.text}' has a value and no type: the engine skips it silently. Add "type": "variable" or "type": "value"`,
        ...(ignored ? { levels: { engine: 'off' as const } } : {}),
        element: entry.key.text,
      };
    }
  },
});

/** Then the key is what is wrong, and the rule about the schema says it. */
function hasMisspelledType(entry: Parameters<typeof member>[0]): boolean {
  if (entry?.kind !== 'object') return false;
  return entry.members.some(({ key }) => nearestName(key.text, ['type']) !== undefined);
}
