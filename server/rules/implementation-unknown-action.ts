import { isBuiltInImplementation } from '../model/builtIns.ts';
import type { ConnectorFile } from '../model/file.ts';
import { listed } from './listed.ts';
import { NameTable } from './nearest.ts';
import { rule } from './rule.ts';
import { actionsCalled, connectorsCalled, readImplementation, serviceTasksOf } from './serviceTask.ts';

/** The connector is known, the action is not: the integration request has no consumer and the process waits for ever. */
export const implementationUnknownAction = rule({
  code: 'implementation-unknown-action',
  title: 'A service task calls an action that its connector does not have',
  kinds: ['bpmn'],
  levels: { engine: 'warning', modeling: 'error' },
  *check(file, context) {
    const tables = new Map<string, ActionNames>();
    for (const task of serviceTasksOf(file, context.scope)) {
      const { element } = task;
      const implementation = readImplementation(task, context.profile);
      if (!implementation?.action || isBuiltInImplementation(implementation.whole.text)) continue;
      const { connector, action } = implementation;
      const connectors = connectorsCalled(implementation, context);
      const [known] = connectors;
      if (!known || connectors.some(mayDefineMore) || actionsCalled(implementation, context).length > 0) continue;
      const { names, table } = tables.get(connector.text) ?? actionNames(connectors);
      tables.set(connector.text, { names, table });
      const near = table.nearest(action.text);
      yield {
        span: action.span.start < action.span.end ? action.span : implementation.whole.span,
        message: `${defect(connector.text, action.text)}. ${advice(near, names)}`,
        related: known.model.name
          ? [{ uri: known.uri, span: known.model.name.span, message: `Connector '${connector.text}' is defined here` }]
          : [],
        element: element.id?.text ?? '',
        data: { connector: connector.text, action: action.text, ...(near === undefined ? {} : { near }) },
      };
    }
  },
});

/** The names of all actions that a connector has, ready for many questions. */
interface ActionNames {
  readonly names: readonly string[];
  readonly table: NameTable;
}

function actionNames(connectors: readonly ConnectorFile[]): ActionNames {
  const names = connectors.flatMap(({ model }) => model.actions.flatMap(({ name }) => name?.text ?? []));
  return { names, table: new NameTable(names) };
}

/** In a file with syntax errors the action may stand where it cannot be seen. */
function mayDefineMore({ json, model }: ConnectorFile): boolean {
  return json.problems.length > 0 || model.name === undefined;
}

function defect(connector: string, action: string): string {
  return action === '' ? `'${connector}.' names no action` : `Connector '${connector}' has no action '${action}'`;
}

function advice(near: string | undefined, names: readonly string[]): string {
  if (near !== undefined) return `Did you mean '${near}'?`;
  return names.length > 0 ? `The connector has ${listed(names)}` : 'The connector has no actions yet';
}
