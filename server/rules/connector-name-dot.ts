import { rule } from './rule.ts';

/** The engine refuses to start, because a task's implementation is split at its first dot. */
export const connectorNameDot = rule({
  code: 'connector-name-dot',
  title: "A connector's name holds a dot",
  kinds: ['connector'],
  levels: { engine: 'error', modeling: 'error' },
  *check({ model: { name } }) {
    if (!name?.text.includes('.')) return;
    const near = name.text.replaceAll('.', '-');
    yield {
      span: name.span,
      message: `Connector name '${name.text}' holds a dot, and the engine does not start. Write '${near}'`,
      element: name.text,
      data: { name: name.text, near },
    };
  },
});
