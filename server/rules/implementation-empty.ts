import { attributeOf } from '../model/bpmn.ts';
import { rule } from './rule.ts';
import { serviceTasksOf } from './serviceTask.ts';

/** Process validation asks for something to run; white space gets past it and names nothing. */
export const implementationEmpty = rule({
  code: 'implementation-empty',
  title: 'The implementation of a service task is empty',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'error' },
  variation: 'Only white space is a warning for the engine: it passes validation and names nothing',
  *check(file, { scope }) {
    for (const { element, implementation, winner, type } of serviceTasksOf(file, scope)) {
      if (implementation?.whole.text.trim() !== '' || winner || type) continue;
      const found = attributeOf(element, 'implementation');
      if (!found) continue;
      const isBlank = found.value.text !== '';
      yield {
        span: isBlank ? found.value.span : found.nameSpan,
        message: `Service task '${element.id?.text ?? ''}' has ${isBlank ? 'a blank' : 'an empty'} implementation. Name an action as in 'connector.action'`,
        ...(isBlank ? { levels: { engine: 'warning' } } : {}),
        element: element.id?.text ?? '',
      };
    }
  },
});
