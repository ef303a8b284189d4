import { builtInConnectors } from '../model/builtIns.ts';
import type { ConnectorFile } from '../model/file.ts';
import { listed } from './listed.ts';
import { type Levels, rule } from './rule.ts';
import { connectorsCalled, readImplementation, serviceTasksOf } from './serviceTask.ts';

/** Without a dot an implementation names a bean or a message destination, which the service does not know. */
export const implementationPlainName = rule({
  code: 'implementation-plain-name',
  title: 'An implementation without a dot names no action',
  kinds: ['bpmn'],
  levels: { engine: 'off', modeling: 'error' },
  variation: "A connector's bare name is a warning for the engine, too: the action was forgotten",
  *check(file, context) {
    for (const task of serviceTasksOf(file, context.scope)) {
      const { element } = task;
      const implementation = readImplementation(task, context.profile);
      // A dot may be written as an entity: then the text has one, and its parts have no places.
      if (!implementation || implementation.whole.text.includes('.')) continue;
      const { whole } = implementation;
      const connectors = connectorsCalled(implementation, context);
      const actions = connectors.length > 0 ? actionsOf(connectors) : builtInActions(whole.text);
      const [only] = actions;
      yield {
        span: whole.span,
        message: messageFor(whole.text, connectors.length > 0, actions),
        ...(connectors.length > 0 ? { levels: forgotten } : {}),
        element: element.id?.text ?? '',
        data: { connector: whole.text, ...(actions.length === 1 && only ? { near: `${whole.text}.${only}` } : {}) },
      };
    }
  },
});

const forgotten: Partial<Levels> = { engine: 'warning' };

function actionsOf(connectors: readonly ConnectorFile[]): readonly string[] {
  return connectors.flatMap(({ model }) => model.actions.flatMap(({ name }) => name?.text ?? []));
}

function builtInActions(name: string): readonly string[] {
  return builtInConnectors.find((connector) => connector.name === name)?.actions.map((action) => action.name) ?? [];
}

function messageFor(name: string, isConnector: boolean, actions: readonly string[]): string {
  const calls = listed(actions.map((action) => `${name}.${action}`));
  if (isConnector) return `'${name}' is a connector and no action of it. ${calls ? `Call ${calls}` : 'Add an action'}`;
  const advice = calls ? `Call ${calls}` : `Call an action as in 'connector.action'`;
  return `'${name}' has no dot, so it names a bean or a message destination, which the modeling service refuses. ${advice}`;
}
