import { attribute, type BpmnDocument } from '../model/bpmn.ts';
import type { Name } from '../text/span.ts';
import { errorsById } from './bpmnErrors.ts';
import { type Levels, rule } from './rule.ts';

/** Where no error has the id, the engine takes the id itself for the code. */
export const errorRefUnresolved = rule({
  code: 'error-ref-unresolved',
  title: 'An error event refers to an error that is not there',
  kinds: ['bpmn'],
  levels: { engine: 'information', modeling: 'information' },
  variation: "A warning for an id of the form 'connector.<name>_<code>': the connector may have been renamed",
  *check({ model, broken, text }) {
    // Few diagrams have such an event, and looking into each element costs more than a search.
    if (broken || !text.includes('errorEventDefinition')) return;
    const errors = errorsById(model);
    for (const { ref, element } of errorRefs(model)) {
      if (ref.text === '' || errors.has(ref.text)) continue;
      const fromConnector = /^connector\..+_/.test(ref.text);
      yield {
        span: ref.span,
        message: `No error of this document has the id '${ref.text}', so the engine takes the id itself for the code. ${
          fromConnector ? 'Choose the error of the connector again' : 'Add such an error, or correct the id'
        }`,
        ...(fromConnector ? { levels: renamed } : {}),
        element,
      };
    }
  },
});

const renamed: Levels = { engine: 'warning', modeling: 'warning' };

function* errorRefs({ elements }: BpmnDocument): Iterable<{ readonly ref: Name; readonly element: string }> {
  for (const element of elements) {
    for (const detail of element.details) {
      const ref = detail.type === 'errorEventDefinition' ? attribute(detail, 'errorRef') : undefined;
      if (ref) yield { ref, element: element.id?.text ?? '' };
    }
  }
}
