import type { Scope } from '../index/scope.ts';
import { builtInConnectors } from '../model/builtIns.ts';
import type { BpmnFile } from '../model/file.ts';
import { connectorMarkdown, contractMarkdown, contractOf } from './contract.ts';
import type { Hover } from './hover.ts';
import { builtInContract } from './implementationCompletion.ts';
import { type ImplementationPlace, implementationAt } from './implementationPlace.ts';
import { escapeMarkdown } from './markdown.ts';

/** The contract of the connector or action under the pointer, a built-in one's as it is documented. */
export function implementationHover(file: BpmnFile, scope: Scope, offset: number): Hover | undefined {
  const place = implementationAt(file, offset);
  if (!place) return undefined;
  const { connector, action } = place.implementation;
  const span = place.part === 'action' && action ? action.span : connector.span;
  const markdown = place.part === 'action' ? actionHover(place, scope) : connectorHover(connector.text, scope);
  return markdown === undefined ? undefined : { span, markdown };
}

function actionHover({ implementation: { connector, action } }: ImplementationPlace, scope: Scope): string | undefined {
  const name = action?.text ?? '';
  const [defined] = scope.actions(connector.text, name);
  if (defined) return contractMarkdown(contractOf(connector.text, defined.item));
  const service = builtInConnectors.find((candidate) => candidate.name === connector.text);
  const builtIn = service?.actions.find((candidate) => candidate.name === name);
  return service && builtIn ? contractMarkdown(builtInContract(service, builtIn)) : undefined;
}

function connectorHover(name: string, scope: Scope): string | undefined {
  const [defined] = scope.connectors(name);
  if (defined) return connectorMarkdown(name, defined.model);
  const service = builtInConnectors.find((candidate) => candidate.name === name);
  return service && `Built-in service **${escapeMarkdown(name)}**\n\n${escapeMarkdown(service.description)}`;
}
