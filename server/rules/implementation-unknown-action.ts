import { attribute, implementationOf } from '../model/bpmn.ts';
import { isBuiltInImplementation } from '../model/builtIns.ts';
import { nearestName } from './nearest.ts';
import { rule } from './rule.ts';

/** The connector is known, the action is not: the integration request has no consumer and the process waits for ever. */
export const implementationUnknownAction = rule({
  code: 'implementation-unknown-action',
  title: 'A service task calls an action that its connector does not have',
  kinds: ['bpmn'],
  levels: { engine: 'warning', modeling: 'error' },
  *check({ model }, { scope }) {
    for (const element of model.elements) {
      const implementation = implementationOf(element);
      if (!implementation?.action || isBuiltInImplementation(implementation.whole.text)) continue;
      const { connector, action } = implementation;
      const connectors = scope.connectors(connector.text);
      const [known] = connectors;
      if (!known || scope.actions(connector.text, action.text).length > 0) continue;
      const names = connectors.flatMap(({ model }) => model.actions.flatMap(({ name }) => name?.text ?? []));
      const near = nearestName(action.text, names);
      yield {
        span: action.span.start < action.span.end ? action.span : implementation.whole.span,
        message: `Connector '${connector.text}' has no action '${action.text}'. ${advice(near, names)}`,
        related: known.model.name
          ? [{ uri: known.uri, span: known.model.name.span, message: `Connector '${connector.text}' is defined here` }]
          : [],
        element: attribute(element, 'id')?.text ?? '',
        data: { connector: connector.text, action: action.text, ...(near === undefined ? {} : { near }) },
      };
    }
  },
});

function advice(near: string | undefined, names: readonly string[]): string {
  if (near !== undefined) return `Did you mean '${near}'?`;
  return names.length > 0 ? `It has ${names.map((name) => `'${name}'`).join(', ')}` : 'It has no actions yet';
}
