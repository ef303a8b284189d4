import type { Scope } from '../index/scope.ts';
import { builtInConnectors } from '../model/builtIns.ts';
import type { BpmnFile, Uri } from '../model/file.ts';
import type { Span } from '../text/span.ts';
import { connectorMarkdown, contractMarkdown, contractOf } from './contract.ts';
import type { Hover } from './hover.ts';
import { builtInContract } from './implementationCompletion.ts';
import { type ImplementationPlace, implementationAt } from './implementationPlace.ts';
import { escapeMarkdown } from './markdown.ts';

/** From the word under the cursor to the place that defines it. */
export interface Definition {
  /** The word that was asked for: just the connector part or just the action part. */
  readonly origin: Span;
  readonly uri: Uri;
  /** The whole connector or action. */
  readonly target: Span;
  /** Its name. */
  readonly name: Span;
}

/** Where the connector or the action of the `implementation` at the offset is defined: more than one if a name is there twice. */
export function implementationDefinitions(file: BpmnFile, scope: Scope, offset: number): readonly Definition[] {
  const place = implementationAt(file, offset);
  if (!place) return [];
  const { connector, action } = place.implementation;
  if (place.part === 'connector' || !action) {
    return scope
      .connectors(connector.text)
      .flatMap(({ uri, model, json }) =>
        model.name
          ? [{ origin: connector.span, uri, target: json.root?.span ?? model.name.span, name: model.name.span }]
          : [],
      );
  }
  return scope.actions(connector.text, action.text).map(({ file: { uri }, item }) => ({
    origin: action.span,
    uri,
    target: item.span,
    name: item.name?.span ?? item.key.span,
  }));
}

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
