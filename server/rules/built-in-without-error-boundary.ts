import { attribute, type BpmnDocument } from '../model/bpmn.ts';
import { rule } from './rule.ts';
import { readImplementation, serviceTasksOf } from './serviceTask.ts';

/** The modeling service asks for an error boundary event on tasks that run a script. */
export const builtInWithoutErrorBoundary = rule({
  code: 'built-in-without-error-boundary',
  title: 'A script task has no error boundary event',
  kinds: ['bpmn'],
  levels: { engine: 'off', modeling: 'warning' },
  *check(file, { scope, profile }) {
    if (file.broken) return;
    const guarded = guardedIds(file.model);
    for (const task of serviceTasksOf(file, scope)) {
      const { element } = task;
      const implementation = readImplementation(task, profile)?.whole;
      if (!implementation?.text.startsWith('script.')) continue;
      if (element.id && guarded.has(element.id.text)) continue;
      yield {
        span: implementation.span,
        message: `Task '${element.id?.text ?? ''}' runs '${implementation.text}' and may fail silently. Attach an error boundary event to it`,
        element: element.id?.text ?? '',
      };
    }
  },
});

function guardedIds(model: BpmnDocument): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of model.elementsOf('boundaryEvent')) {
    const attachedTo = attribute(element, 'attachedToRef')?.text;
    if (attachedTo && element.details.some(({ type }) => type === 'errorEventDefinition')) ids.add(attachedTo);
  }
  return ids;
}
