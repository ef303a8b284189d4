import { alsoAt } from './places.ts';
import { rule } from './rule.ts';
import { repeatedIds } from './siblingIds.ts';

/** Mostly the trace of a copied action or parameter. Names count, ids do not, except to the modeler. */
export const connectorIdDuplicate = rule({
  code: 'connector-id-duplicate',
  title: 'Two actions, events or parameters beside each other have the same id',
  kinds: ['connector'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check({ uri, model }) {
    for (const { item, id, rightful } of repeatedIds(model)) {
      yield {
        span: id.span,
        message: `The id '${id.text}' belongs to another one beside '${item.name?.text ?? id.text}'. Give it an id of its own`,
        related: [alsoAt({ uri }, rightful, `Also has the id '${id.text}'`)],
        element: item.name?.text ?? id.text,
        data: { id: id.text, ...(item.key ? { key: item.key.text } : {}) },
      };
    }
  },
});
