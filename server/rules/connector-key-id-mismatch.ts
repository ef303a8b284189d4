import { featuresOf, labelOf } from './connectorParts.ts';
import { alsoAt } from './places.ts';
import { rule } from './rule.ts';
import { repeatedIds } from './siblingIds.ts';

/** Only the modeler's form keeps key and id equal; nothing else compares them. An id that is a sibling's has a finding already. */
export const connectorKeyIdMismatch = rule({
  code: 'connector-key-id-mismatch',
  title: "An action's or event's id differs from its key",
  kinds: ['connector'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check({ uri, model }) {
    const repeated = new Set(repeatedIds(model).map(({ id }) => id));
    for (const { what, feature } of featuresOf(model)) {
      const { key, id } = feature;
      if (!id?.text || id.text === key.text || repeated.has(id)) continue;
      yield {
        span: id.span,
        message: `The id '${id.text}' of ${what} '${labelOf(feature)}' differs from its key '${key.text}', which the modeler keeps equal. Write '${key.text}'`,
        related: [alsoAt({ uri }, key, 'The key')],
        element: labelOf(feature),
        data: { key: key.text, id: id.text },
      };
    }
  },
});
