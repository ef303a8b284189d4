import { rule } from './rule.ts';
import { serviceTasksOf } from './serviceTask.ts';

/** Process validation refuses a service task that has nothing to run. */
export const serviceTaskWithoutImplementation = rule({
  code: 'service-task-without-implementation',
  title: 'A service task has nothing to run',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'error' },
  *check(file, { scope }) {
    // In a broken file the attribute may be there and not be seen.
    if (file.broken) return;
    for (const { element, implementation, winner, type } of serviceTasksOf(file, scope)) {
      if (implementation || winner || type || !element.process.executable) continue;
      yield {
        span: element.tag,
        message: `Service task '${element.id?.text ?? ''}' has nothing to run. Add implementation="connector.action"`,
        element: element.id?.text ?? '',
      };
    }
  },
});
