import type { JsonObject } from '../syntax/jsonTree.ts';
import { memberOf } from '../syntax/jsonTree.ts';
import type { Span } from '../text/span.ts';
import { meantKey } from './breaches.ts';
import { isBroken, openingOf, tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** Without a name the engine does not start, and no task could name the connector. */
export const connectorNameMissing = rule({
  code: 'connector-name-missing',
  title: 'A connector definition has no name',
  kinds: ['connector'],
  levels: { engine: 'error', modeling: 'error' },
  *check(file) {
    const { root } = file.json;
    if (root?.kind !== 'object' || isBroken(file)) return;
    const span = placeOfMissingName(root);
    if (span) yield { span, message: `This connector has no name, and the engine does not start. Add "name"` };
  },
});

/** The empty name, a key that was meant to be `name`, or the opening brace; undefined if there is a name of some kind. */
function placeOfMissingName(root: JsonObject): Span | undefined {
  const name = memberOf(root, 'name');
  if (!name) {
    const meant = root.members.find(({ key }) => meantKey(key.text, ['name']) === 'name');
    return meant ? tokenOf(meant.key) : openingOf(root);
  }
  const { value } = name;
  return value?.kind === 'null' || (value?.kind === 'string' && value.value === '') ? value.span : undefined;
}
