import { isBelowConnectors } from './deployment.ts';
import { fileName } from './fileNames.ts';
import { rule } from './rule.ts';

/** Two definitions of one name stop the engine's start. Test and main resources are no duplicates: each is a project of its own. */
export const connectorNameDuplicate = rule({
  code: 'connector-name-duplicate',
  title: 'Two connector definitions of a project have the same name',
  kinds: ['connector'],
  levels: { engine: 'error', modeling: 'warning' },
  *check({ uri, model: { name } }, { scope }) {
    if (!name?.text || isBelowConnectors(uri)) return;
    const others = scope.connectors(name.text).filter((other) => other.uri !== uri && !isBelowConnectors(other.uri));
    const [first] = others;
    if (!first) return;
    yield {
      span: name.span,
      message: `Connector '${name.text}' is also defined in '${fileName(first.uri)}', and the engine does not start. Rename or remove one of them`,
      related: others.flatMap((other) =>
        other.model.name
          ? [{ uri: other.uri, span: other.model.name.span, message: `Also called '${name.text}'` }]
          : [],
      ),
      element: name.text,
    };
  },
});
