import { attributeOf } from '../model/bpmn.ts';
import { rule } from './rule.ts';
import { typeOf, winnerOf } from './serviceTask.ts';

/** Process validation asks for something to run; white space gets past it and names nothing. */
export const implementationEmpty = rule({
  code: 'implementation-empty',
  title: 'The implementation of a service task is empty',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'error' },
  variation: 'Only white space is a warning for the engine: it passes validation and names nothing',
  *check({ model }) {
    for (const element of model.elements) {
      if (element.type !== 'serviceTask') continue;
      const found = attributeOf(element, 'implementation');
      if (found?.value.text.trim() !== '' || winnerOf(element) || typeOf(element)) continue;
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
