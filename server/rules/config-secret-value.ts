import type { JsonValue } from '../syntax/jsonTree.ts';
import { rule } from './rule.ts';

/** The definition is committed and exported as it stands, and with it the secret. The message never repeats it. */
export const configSecretValue = rule({
  code: 'config-secret-value',
  title: 'A secret stands in the configuration of a connector definition',
  kinds: ['connector'],
  levels: { engine: 'warning', modeling: 'warning' },
  *check({ model }) {
    for (const { name, value, secure } of model.config) {
      if (!secure || !value || isEmpty(value)) continue;
      yield {
        span: value.kind === 'string' ? value.inner : value.span,
        message: `The value of '${name?.text ?? ''}' is secret, and this file shows it to everybody who has the project. Empty it and set it at deployment`,
        element: name?.text ?? '',
      };
    }
  },
});

/** An object or array is no value that a deployment could take. */
function isEmpty(value: JsonValue): boolean {
  if (value.kind === 'string') return value.value === '';
  return value.kind !== 'number' && value.kind !== 'boolean';
}
