import type { Named } from '../index/named.ts';
import type { Scope } from '../index/scope.ts';
import { attributeOf, type BpmnElement } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { attributeText } from './bpmnTexts.ts';
import { type NamePlace, placeOf } from './namePlace.ts';

/** Where service tasks name connectors and actions; with a `symbol`, those of them that may name it. */
export function implementationPlaces(
  file: BpmnFile,
  scope: Scope,
  elements: readonly BpmnElement[],
  symbol?: Named,
): readonly NamePlace[] {
  const naming = symbol ? elements.filter(tasksNaming(symbol)) : elements;
  return naming.flatMap((element) => placesIn(file, element, scope));
}

/** Compares texts that are there: of thousands of tasks few name the symbol. */
function tasksNaming(symbol: Named): (element: BpmnElement) => boolean {
  if (symbol.kind !== 'action') return (element) => element.implementation?.connector.text === symbol.name;
  const whole = `${symbol.connector}.${symbol.name}`;
  return (element) => element.implementation?.whole.text === whole;
}

/** Without a dot the value names a bean, or a connector while its action is not typed yet. */
function placesIn({ text }: BpmnFile, element: BpmnElement, scope: Scope): NamePlace[] {
  const implementation = element.implementation;
  const found = attributeOf(element, 'implementation');
  if (!implementation || !found) return [];
  const { connector, action } = implementation;
  const { escaping } = attributeText(text, found);
  if (!action && scope.connectors(connector.text).length === 0) return [];
  const named = placeOf(connector, { kind: 'connector', name: connector.text }, escaping);
  if (!action) return [named];
  return [named, placeOf(action, { kind: 'action', connector: connector.text, name: action.text }, escaping)];
}
