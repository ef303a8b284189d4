import { tokenOf } from './places.ts';
import { resolvedEntries } from './resolvedMappings.ts';
import { rule } from './rule.ts';

/** The modeling service refuses other names in what a message carries (ProcessExtensionMessageMappingValidator). */
export const messagePayloadName = rule({
  code: 'message-payload-name',
  title: 'A message carries a name that the modeling service refuses',
  kinds: ['extensions'],
  levels: { engine: 'off', modeling: 'error' },
  *check(file, { scope }) {
    for (const { side, entry, mapping, target } of resolvedEntries(file, scope)) {
      if (side !== 'inputs' || /^[a-z]([a-zA-Z0-9]+)?$/.test(entry.key.text)) continue;
      if (!target.elements.some(({ item }) => item.details.some(({ type }) => type === 'messageEventDefinition')))
        continue;
      yield {
        span: tokenOf(entry.key),
        message: `The modeling service refuses '${entry.key.text}' as a name in the message of '${mapping.element.text}'. Use a small letter, then letters and digits`,
        element: entry.key.text,
      };
    }
  },
});
