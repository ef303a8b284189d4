import { attributeOf } from '../model/bpmn.ts';
import { rule } from './rule.ts';
import { typeOf, winnerOf } from './serviceTask.ts';

/** Process validation refuses a service task that has nothing to run. */
export const serviceTaskWithoutImplementation = rule({
  code: 'service-task-without-implementation',
  title: 'A service task has nothing to run',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'error' },
  *check({ model, broken }) {
    // In a broken file the attribute may be there and not be seen.
    if (broken) return;
    for (const element of model.elements) {
      if (element.type !== 'serviceTask' || !element.process.executable) continue;
      if (attributeOf(element, 'implementation') || winnerOf(element) || typeOf(element)) continue;
      yield {
        span: element.tag,
        message: `Service task '${element.id?.text ?? ''}' has nothing to run. Add implementation="connector.action"`,
        element: element.id?.text ?? '',
      };
    }
  },
});
