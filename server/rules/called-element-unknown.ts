import { attribute } from '../model/bpmn.ts';
import { type RuleContext, rule } from './rule.ts';

/** The process may be deployed from elsewhere; the modeling service wants it in the project. */
export const calledElementUnknown = rule({
  code: 'called-element-unknown',
  title: 'A call activity calls a process that is not in the project',
  kinds: ['bpmn'],
  levels: { engine: 'information', modeling: 'error' },
  *check({ model }, context) {
    if (context.scope.hasBrokenProcesses) return;
    for (const element of model.elementsOf('callActivity')) {
      const called = attribute(element, 'calledElement');
      if (!called || called.text.trim() === '' || isExpression(called.text) || isKnown(called.text, context)) continue;
      yield {
        span: called.span,
        message: `No process of this project has the id '${called.text}'. Add it, or call the id of a 'process' element`,
        element: element.id?.text ?? '',
        data: { process: called.text },
      };
    }
  },
});

function isExpression(text: string): boolean {
  return text.includes('${') || text.includes('#{');
}

/** The service takes `process-` out of the text before it compares (BpmnModelCallActivityValidator). */
function isKnown(process: string, { scope, profile }: RuleContext): boolean {
  if (scope.processes(process).length > 0) return true;
  return profile === 'modeling' && scope.processes(process.replaceAll('process-', '')).length > 0;
}
