import { attribute, type BpmnDetail, type BpmnElement } from '../model/bpmn.ts';
import type { Span } from '../text/span.ts';
import { errorsById } from './bpmnErrors.ts';
import { listed } from './listed.ts';
import { nearestName } from './nearest.ts';
import { type RuleContext, rule } from './rule.ts';
import { connectorsCalled, readImplementation, type ServiceTask, serviceTasksOf } from './serviceTask.ts';

/** The connector of the task lists its errors, and the one that the boundary event waits for is none of them. */
export const errorCodeUnraised = rule({
  code: 'error-code-unraised',
  title: 'A boundary event waits for an error that the connector of its task does not list',
  kinds: ['bpmn'],
  levels: { engine: 'information', modeling: 'information' },
  *check(file, context) {
    const { model, broken } = file;
    if (broken || context.scope.hasBrokenConnectors) return;
    const errors = errorsById(model);
    const tasks = new Map(serviceTasksOf(file, context.scope).map((task) => [task.element.id?.text, task]));
    for (const event of model.elementsOf('boundaryEvent')) {
      const task = tasks.get(attribute(event, 'attachedToRef')?.text ?? '');
      const caught = task ? caughtBy(event, errors) : undefined;
      const raised = task && caught ? raisedBy(task, context) : undefined;
      if (!caught || !raised || raised.codes.includes(caught.code)) continue;
      yield {
        span: caught.span,
        message: `Connector '${raised.connector}' lists no error with the code '${caught.code}'. ${advice(caught.code, raised.codes)}`,
        element: event.id?.text ?? '',
        data: { connector: raised.connector, code: caught.code },
      };
    }
  },
});

interface Caught {
  readonly code: string;
  /** The reference to the error. */
  readonly span: Span;
}

/** Undefined for an event of another kind, one that catches all errors, and a reference or a code that other rules speak of. */
function caughtBy(event: BpmnElement, errors: ReadonlyMap<string, BpmnDetail>): Caught | undefined {
  const definition = event.details.find(({ type }) => type === 'errorEventDefinition');
  const ref = definition && attribute(definition, 'errorRef');
  const error = ref && errors.get(ref.text);
  const code = error && attribute(error, 'errorCode')?.text;
  return code && code.trim() !== '' ? { code, span: ref.span } : undefined;
}

/** Undefined if nothing says what the task can raise: another kind of task, or a connector that lists no codes. */
function raisedBy(
  task: ServiceTask,
  context: RuleContext,
): { readonly connector: string; readonly codes: readonly string[] } | undefined {
  const implementation = readImplementation(task, context.profile);
  if (!implementation?.action) return undefined;
  const connectors = connectorsCalled(implementation, context);
  const codes = connectors.flatMap(({ model }) => model.errors.flatMap(({ code }) => code?.text || []));
  return codes.length > 0 ? { connector: implementation.connector.text, codes } : undefined;
}

function advice(code: string, codes: readonly string[]): string {
  const near = nearestName(code, codes);
  if (near !== undefined) return `Did you mean '${near}'?`;
  return `It lists ${listed(codes)}`;
}
