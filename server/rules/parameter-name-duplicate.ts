import { labelOf, parameterLists, repeated } from './connectorParts.ts';
import { alsoAt } from './places.ts';
import { rule } from './rule.ts';

/** Mappings go by name, so two parameters of one name are one. An input and an output of one name are normal. */
export const parameterNameDuplicate = rule({
  code: 'parameter-name-duplicate',
  title: 'Two inputs, or two outputs, of an action have the same name',
  kinds: ['connector'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check({ uri, model }) {
    for (const { what, owner, parameters } of parameterLists(model)) {
      for (const [first, ...others] of repeated(parameters, ({ name }) => name)) {
        for (const { name } of others) {
          if (!name || !first?.name) continue;
          yield {
            span: name.span,
            message: `${owner.what === 'action' ? 'Action' : 'Event'} '${labelOf(owner.feature)}' has another ${what} '${name.text}'. Rename or remove one of them`,
            related: [alsoAt({ uri }, first.name, `The first ${what} '${name.text}'`)],
            element: name.text,
          };
        }
      }
    }
  },
});
