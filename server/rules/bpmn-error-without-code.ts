import { attributeOf } from '../model/bpmn.ts';
import { errorsById } from './bpmnErrors.ts';
import { rule } from './rule.ts';

/** Process validation refuses a document with an error that has no code. */
export const bpmnErrorWithoutCode = rule({
  code: 'bpmn-error-without-code',
  title: 'A BPMN error has no code',
  kinds: ['bpmn'],
  levels: { engine: 'error', modeling: 'error' },
  *check({ model }) {
    for (const [id, error] of errorsById(model)) {
      const code = attributeOf(error, 'errorCode');
      if (code && code.value.text.trim() !== '') continue;
      const empty = code?.value.text === '' ? code.nameSpan : code?.value.span;
      yield {
        span: empty ?? error.tag,
        message: `Error '${id}' has no code: process validation refuses the file. Say errorCode="…" with the code that is raised`,
        element: id,
      };
    }
  },
});
