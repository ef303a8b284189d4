import type { ConnectorDefinition } from '../model/connector.ts';
import type { Name } from '../text/span.ts';
import { featuresOf, parameterLists, repeated } from './connectorParts.ts';

/** An action, event or parameter as far as its id is concerned. */
export interface Identified {
  readonly id: Name | undefined;
  readonly name: Name | undefined;
  /** The key of an action or event. */
  readonly key?: Name;
}

/** An id that stands twice among siblings, and the sibling that it belongs to. */
export interface RepeatedId {
  readonly item: Identified;
  readonly id: Name;
  readonly rightful: Name;
}

/**
 * The ids of siblings that stand twice. An id belongs to the one whose key it is, else to the first. One that also shares the
 * name is a whole copy and left to the rules about names.
 */
export function repeatedIds(model: ConnectorDefinition): readonly RepeatedId[] {
  const features = featuresOf(model);
  const lists: (readonly Identified[])[] = [
    features.filter(({ what }) => what === 'action').map(({ feature }) => feature),
    features.filter(({ what }) => what === 'event').map(({ feature }) => feature),
    ...[...parameterLists(model)].map(({ parameters }) => parameters),
  ];
  return lists.flatMap((items) => repeated(items, ({ id }) => id).flatMap(wrongfulIn));
}

function wrongfulIn(group: readonly Identified[]): readonly RepeatedId[] {
  const rightful = group.find(({ id, key }) => key && key.text === id?.text) ?? group[0];
  return group.flatMap((item) => {
    if (item === rightful || !item.id || !rightful?.id) return [];
    const isCopy = item.name && item.name.text === rightful.name?.text;
    return isCopy ? [] : [{ item, id: item.id, rightful: rightful.id }];
  });
}
