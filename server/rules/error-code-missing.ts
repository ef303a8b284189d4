import type { ConnectorError } from '../model/connector.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import { member, memberOf, objectItems } from '../syntax/jsonTree.ts';
import type { Span } from '../text/span.ts';
import { meantKey } from './breaches.ts';
import { isBroken, openingOf, tokenOf } from './places.ts';
import { rule } from './rule.ts';

/** The modeler copies the code into the process, and the engine refuses to deploy a BPMN error without one. */
export const errorCodeMissing = rule({
  code: 'error-code-missing',
  title: 'An error of a connector has no code',
  kinds: ['connector'],
  levels: { engine: 'information', modeling: 'warning' },
  *check(file) {
    const items = objectItems(member(file.json.root, 'errors'));
    for (const [index, error] of file.model.errors.entries()) {
      const item = items[index];
      const span = item && placeOfMissingCode(item, error, isBroken(file));
      if (!span) continue;
      const name = error.name?.text ?? '';
      yield {
        span,
        message: `Error '${name}' has no code; copied into a process it stops the deployment. Add "code"`,
        element: name,
      };
    }
  },
});

/** The blank code, or the name of an error without one; undefined if there is a code of some kind, or what was meant to be one. */
function placeOfMissingCode(item: JsonValue, { name, code }: ConnectorError, isMisread: boolean): Span | undefined {
  if (code) return code.text.trim() === '' ? tokenOf(code) : undefined;
  const found = memberOf(item, 'code');
  if (found) return found.value?.kind === 'null' ? found.value.span : undefined;
  const keys = item.kind === 'object' ? item.members.map(({ key }) => key.text) : [];
  if (isMisread || keys.some((key) => meantKey(key, ['code']) === 'code')) return undefined;
  return name?.text ? name.span : openingOf(item);
}
