import type { Named } from '../index/named.ts';
import type { Feature } from '../model/connector.ts';
import type { ConnectorFile } from '../model/file.ts';
import type { Name, Span } from '../text/span.ts';
import { type NamePlace, placeOf } from './namePlace.ts';

/** Where a connector definition names itself, its actions and events, their parameters, and its errors. */
export function namePlacesOfConnector({ model, json }: ConnectorFile): readonly NamePlace[] {
  const { name } = model;
  if (!name) return [];
  const connector = name.text;
  return [
    definition(name, { kind: 'connector', name: connector }, json.root?.span ?? name.span),
    ...model.actions.flatMap((action) => namesOfFeature(connector, 'action', action)),
    ...model.events.flatMap((event) => namesOfFeature(connector, 'event', event)),
    ...model.errors.flatMap(({ code, span }) =>
      code && code.text !== '' ? [definition(code, { kind: 'connectorError', connector, name: code.text }, span)] : [],
    ),
  ];
}

function namesOfFeature(connector: string, kind: 'action' | 'event', feature: Feature): NamePlace[] {
  const { name, inputs, outputs, span } = feature;
  if (!name) return [];
  const owner = { connector, feature: kind, owner: name.text };
  return [
    definition(name, { kind, connector, name: name.text }, span),
    ...inputs.flatMap((input) =>
      input.name ? [definition(input.name, { kind: 'input', ...owner, name: input.name.text }, input.span)] : [],
    ),
    ...outputs.flatMap((output) =>
      output.name ? [definition(output.name, { kind: 'output', ...owner, name: output.name.text }, output.span)] : [],
    ),
  ];
}

function definition(name: Name, symbol: Named, whole: Span): NamePlace {
  return placeOf(name, symbol, 'json', { role: 'definition', whole });
}
