import { memberOf } from '../syntax/jsonTree.ts';
import { meantKey } from './breaches.ts';
import { isBroken, openingOf } from './places.ts';
import { rule } from './rule.ts';

/** The product's documentation asks for a description; no code does. */
export const connectorDescriptionMissing = rule({
  code: 'connector-description-missing',
  title: 'A connector definition has no description',
  kinds: ['connector'],
  levels: { engine: 'hint', modeling: 'hint' },
  *check(file) {
    const { root } = file.json;
    if (root?.kind !== 'object' || isBroken(file) || memberOf(root, 'description')) return;
    if (root.members.some(({ key }) => meantKey(key.text, ['description']) === 'description')) return;
    const { name } = file.model;
    yield {
      span: name?.text ? name.span : openingOf(root),
      message: `Connector '${name?.text ?? ''}' has no description. Say in a sentence what it is for`,
      element: name?.text ?? '',
    };
  },
});
