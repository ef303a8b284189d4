import type { LocatedAction, Profile } from '../index/scope.ts';
import { attributeOf, type BpmnAttribute, type BpmnElement, type Implementation } from '../model/bpmn.ts';
import type { BpmnFile, ConnectorFile } from '../model/file.ts';
import type { RuleContext } from './rule.ts';
import type { ScopeView } from './scopeView.ts';

/** A service task with the attributes that say what it runs, read once for all rules of a check. */
export interface ServiceTask {
  readonly element: BpmnElement;
  /** As written, whether or not it names anything. */
  readonly implementation: Implementation | undefined;
  /** See `winnerOf`. */
  readonly winner: BpmnAttribute | undefined;
  /** See `typeOf`. */
  readonly type: BpmnAttribute | undefined;
}

/** The service tasks of a file in the order of the text. */
export function serviceTasksOf({ model, uri }: BpmnFile, scope: ScopeView): readonly ServiceTask[] {
  return scope.once(`serviceTasks ${uri}`, () => model.elementsOf('serviceTask').map(readServiceTask));
}

function readServiceTask(element: BpmnElement): ServiceTask {
  return { element, implementation: element.implementation, winner: winnerOf(element), type: typeOf(element) };
}

/**
 * The implementation that the authority of a profile looks at: undefined if it names nothing, or if another attribute wins.
 * The service still compares it beside a `type`, which wins only when the engine chooses the behavior.
 */
export function readImplementation(task: ServiceTask, profile: Profile): Implementation | undefined {
  const { implementation, winner, type } = task;
  if (!implementation || winner || !namesSomething(implementation.whole.text)) return undefined;
  return profile === 'engine' && type ? undefined : implementation;
}

/** False for a blank value and for the standard ones such as `##WebService`: they never mean a connector. */
export function namesSomething(implementation: string): boolean {
  return implementation.trim() !== '' && !implementation.startsWith('##');
}

/** The attribute that the engine's converter takes in place of `implementation`, in its order of precedence (ServiceTaskXMLConverter). */
function winnerOf(element: BpmnElement): BpmnAttribute | undefined {
  return (
    filled(element, 'activiti:class') ??
    filled(element, 'activiti:expression') ??
    filled(element, 'activiti:delegateExpression')
  );
}

/** `activiti:type`, which beats all others when the engine chooses the behavior (ServiceTaskParseHandler). */
function typeOf(element: BpmnElement): BpmnAttribute | undefined {
  return filled(element, 'activiti:type');
}

/**
 * The connectors that an implementation can mean: by their names, and for the service, which compares the tasks with the
 * names of files, by those, too. Where the two names differ the rule about file names speaks.
 */
export function connectorsCalled({ connector }: Implementation, context: RuleContext): readonly ConnectorFile[] {
  const named = context.scope.connectors(connector.text);
  if (named.length > 0 || context.profile === 'engine') return named;
  return context.scope.connectorsInFile(connector.text);
}

/** The actions that an implementation can mean; see `connectorsCalled`. */
export function actionsCalled(implementation: Implementation, context: RuleContext): readonly LocatedAction[] {
  const { connector, action } = implementation;
  if (!action) return [];
  const named = context.scope.actions(connector.text, action.text);
  if (named.length > 0) return named;
  return connectorsCalled(implementation, context).flatMap(({ model: { name } }) =>
    name && name.text !== connector.text ? context.scope.actions(name.text, action.text) : [],
  );
}

function filled(element: BpmnElement, name: string): BpmnAttribute | undefined {
  const found = attributeOf(element, name);
  return found && found.value.text !== '' ? found : undefined;
}
