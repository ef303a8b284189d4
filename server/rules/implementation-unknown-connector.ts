import type { Profile } from '../index/scope.ts';
import type { Implementation } from '../model/bpmn.ts';
import { builtInConnectors, isBuiltInImplementation } from '../model/builtIns.ts';
import { NameTable } from './nearest.ts';
import { type Report, type RuleContext, rule } from './rule.ts';
import { connectorsCalled, readImplementation, serviceTasksOf } from './serviceTask.ts';

/** No definition has the name before the dot: legal for the engine, which never looks it up, and often a slip. */
export const implementationUnknownConnector = rule({
  code: 'implementation-unknown-connector',
  title: 'A service task calls a connector that is not defined',
  kinds: ['bpmn'],
  levels: { engine: 'information', modeling: 'error' },
  variation: 'A near miss or another letter case is a warning for the engine; off there in a scope without definitions',
  *check(file, context) {
    const { scope, profile } = context;
    if (scope.hasBrokenConnectors) return;
    const names = scope.connectorNames();
    if (profile === 'engine' && names.length === 0) return;
    const near = nearestOf([...names, ...builtInConnectors.map(({ name }) => name)]);
    for (const task of serviceTasksOf(file, scope)) {
      const { element } = task;
      const implementation = readImplementation(task, profile);
      if (!implementation || !isUnknown(implementation, context)) continue;
      const report = problemOf(implementation, near(implementation.connector.text), profile);
      yield { ...report, element: element.id?.text ?? '' };
    }
  },
});

function isUnknown(implementation: Implementation, context: RuleContext): boolean {
  if (!implementation.action || isBuiltInImplementation(implementation.whole.text)) return false;
  return connectorsCalled(implementation, context).length === 0;
}

/** Many tasks call the same connector: each name is compared with the others once. */
function nearestOf(candidates: readonly string[]): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  let table: NameTable | undefined;
  return (name) => {
    table ??= new NameTable(candidates);
    if (!known.has(name)) known.set(name, table.nearest(name));
    return known.get(name);
  };
}

function problemOf({ whole, connector, action }: Implementation, near: string | undefined, profile: Profile): Report {
  const { text } = connector;
  const data = { connector: text, action: action?.text ?? '' };
  const span = text === '' ? whole.span : connector.span;
  const missing = `There is no connector '${text}' for '${whole.text}'`;
  if (near !== undefined) {
    const message = `${missing}. Did you mean '${near}'?`;
    return { span, message, levels: { engine: 'warning' }, data: { ...data, near } };
  }
  const beside = profile === 'engine' ? ', or make sure that a bean or message destination has the whole name' : '';
  return { span, message: `${missing}. Define it in 'connectors'${beside}`, data };
}
