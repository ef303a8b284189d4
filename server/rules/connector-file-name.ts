import { baseName } from './fileNames.ts';
import { rule } from './rule.ts';
import type { ScopeView } from './scopeView.ts';

/**
 * The modeling service calls a connector by its file's name when it checks a task's implementation, and by the name inside
 * when it checks the task's mapping: where the two differ a task fails one of its checks.
 */
export const connectorFileName = rule({
  code: 'connector-file-name',
  title: "A connector's file is not named like the connector",
  kinds: ['connector'],
  levels: { engine: 'off', modeling: 'warning' },
  variation: 'An error in modeling if a task uses the inner name, or the name of the file and has a mapping',
  *check({ uri, model: { name } }, { scope }) {
    const file = baseName(uri);
    if (!name?.text || name.text === file) return;
    const isRefused = usesConnector(scope, name.text) || mapsConnector(scope, file);
    yield {
      span: name.span,
      message: `Connector '${name.text}' lies in the file '${file}.json': the modeling service looks up tasks by the file's name and mappings by '${name.text}'. Give both the same name`,
      element: name.text,
      data: { name: name.text, file },
      ...(isRefused ? { levels: { modeling: 'error' } } : {}),
    };
  },
});

function usesConnector(scope: ScopeView, connector: string): boolean {
  return scope.tasksCallingConnector(connector).length > 0;
}

function mapsConnector(scope: ScopeView, connector: string): boolean {
  return scope.tasksCallingConnector(connector).some(({ item: task }) => {
    if (!task.id || !task.process.id || !task.implementation) return false;
    const id = task.id.text;
    return scope
      .extensions(task.process.id.text)
      .some(({ item }) => item.mappings.some(({ element }) => element.text === id));
  });
}
