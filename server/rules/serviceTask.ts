import type { LocatedAction, Profile } from '../index/scope.ts';
import {
  attributeOf,
  type BpmnAttribute,
  type BpmnElement,
  type Implementation,
  implementationOf,
} from '../model/bpmn.ts';
import type { ConnectorFile } from '../model/file.ts';
import type { RuleContext } from './rule.ts';

/**
 * The implementation that the authority of a profile looks at: undefined if it names nothing, or if another attribute wins.
 * The service still compares it beside a `type`, which wins only when the engine chooses the behavior.
 */
export function readImplementation(element: BpmnElement, profile: Profile): Implementation | undefined {
  const implementation = implementationOf(element);
  if (!implementation || !namesSomething(implementation.whole.text) || winnerOf(element)) return undefined;
  return profile === 'engine' && typeOf(element) ? undefined : implementation;
}

/** False for a blank value and for the standard ones such as `##WebService`: they never mean a connector. */
export function namesSomething(implementation: string): boolean {
  return implementation.trim() !== '' && !implementation.startsWith('##');
}

/** The attribute that the engine's converter takes in place of `implementation`, in its order of precedence (ServiceTaskXMLConverter). */
export function winnerOf(element: BpmnElement): BpmnAttribute | undefined {
  return (
    filled(element, 'activiti:class') ??
    filled(element, 'activiti:expression') ??
    filled(element, 'activiti:delegateExpression')
  );
}

/** `activiti:type`, which beats all others when the engine chooses the behavior (ServiceTaskParseHandler). */
export function typeOf(element: BpmnElement): BpmnAttribute | undefined {
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
