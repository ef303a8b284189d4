import { actionsOf, repeated } from './connectorParts.ts';
import { alsoAt } from './places.ts';
import { rule } from './rule.ts';

/** Tasks name an action by its name, so only one of two contracts can be meant: the service's table keeps the last. */
export const actionNameDuplicate = rule({
  code: 'action-name-duplicate',
  title: 'Two actions of a connector have the same name',
  kinds: ['connector'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check({ uri, model }) {
    for (const group of repeated(actionsOf(model), ({ name }) => name)) {
      const last = group.at(-1)?.name;
      for (const { name } of group.slice(0, -1)) {
        if (!name || !last) continue;
        yield {
          span: name.span,
          message: `A later action is called '${name.text}', too, and hides this one. Rename or remove one of them`,
          related: [alsoAt({ uri }, last, `Action '${name.text}' that counts`)],
          element: name.text,
        };
      }
    }
  },
});
