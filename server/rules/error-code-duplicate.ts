import { repeated } from './connectorParts.ts';
import { alsoAt } from './places.ts';
import { rule } from './rule.ts';

/** A boundary event compares codes, so it cannot tell two errors of one code apart. */
export const errorCodeDuplicate = rule({
  code: 'error-code-duplicate',
  title: 'Two errors of a connector have the same code',
  kinds: ['connector'],
  levels: { engine: 'information', modeling: 'information' },
  *check({ uri, model }) {
    for (const [first, ...others] of repeated(model.errors, ({ code }) => code)) {
      for (const { name, code } of others) {
        if (!code || !first?.code || code.text.trim() === '') continue;
        yield {
          span: code.span,
          message: `Error '${first.name?.text ?? ''}' has the code '${code.text}', too, and a process cannot tell it from '${name?.text ?? ''}'. Give each its own code`,
          related: [alsoAt({ uri }, first.code, `The first error with the code '${code.text}'`)],
          element: name?.text ?? code.text,
        };
      }
    }
  },
});
