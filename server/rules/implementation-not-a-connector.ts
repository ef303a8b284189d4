import { splitImplementation } from '../model/bpmn.ts';
import { isBuiltInImplementation } from '../model/builtIns.ts';
import { rule } from './rule.ts';
import { actionsCalled, namesSomething, serviceTasksOf } from './serviceTask.ts';

/** The service compares the text of a class or expression with the actions of the connectors. */
export const implementationNotAConnector = rule({
  code: 'implementation-not-a-connector',
  title: 'A service task runs a class or an expression, which the modeling service refuses',
  kinds: ['bpmn'],
  levels: { engine: 'off', modeling: 'error' },
  *check(file, context) {
    for (const { element, implementation, winner } of serviceTasksOf(file, context.scope)) {
      if (!winner || namesSomething(implementation?.whole.text ?? '')) continue;
      const { value, raw, name } = winner;
      const called = splitImplementation(value, raw ?? value.text);
      if (isBuiltInImplementation(value.text) || actionsCalled(called, context).length > 0) continue;
      yield {
        span: value.span,
        message: `The modeling service takes ${name} '${value.text}' for a connector's action and refuses it. Use implementation="connector.action"`,
        element: element.id?.text ?? '',
      };
    }
  },
});
