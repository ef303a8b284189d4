import { idOf, type Named } from '../index/named.ts';
import { type SymbolId, symbolId } from '../index/symbols.ts';
import type { Feature } from '../model/connector.ts';
import type { ConnectorFile } from '../model/file.ts';
import { type Name, type Span, touches } from '../text/span.ts';
import { type NamePlace, placeOf, type Wanted } from './namePlace.ts';

/** Where a connector definition names itself, its actions and events, their parameters, and its errors. */
export function namePlacesOfConnector({ model, json }: ConnectorFile, wanted: Wanted): readonly NamePlace[] {
  const { name } = model;
  if (!name) return [];
  const connector = name.text;
  const features = (kind: 'action' | 'event', list: readonly Feature[]): NamePlace[] =>
    list
      .filter((feature) => mayHold(feature, () => symbolId[kind](connector, feature.name?.text ?? ''), wanted))
      .flatMap((feature) => namesOfFeature(connector, kind, feature));
  return [
    definition(name, { kind: 'connector', name: connector }, json.root?.span ?? name.span),
    ...features('action', model.actions),
    ...features('event', model.events),
    ...model.errors.flatMap(({ code, span }) =>
      code && code.text !== '' ? [definition(code, { kind: 'connectorError', connector, name: code.text }, span)] : [],
    ),
  ];
}

/** False for an action or event, with its id, that holds nothing of what is wanted. */
function mayHold({ span }: Feature, id: () => SymbolId, { offset, symbol }: Wanted): boolean {
  if (offset !== undefined && !touches(span, offset)) return false;
  switch (symbol?.kind) {
    case undefined:
      return true;
    case 'action':
    case 'event':
      return idOf(symbol) === id();
    case 'input':
    case 'output':
      return symbolId[symbol.feature](symbol.connector, symbol.owner) === id();
    default:
      return false;
  }
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
