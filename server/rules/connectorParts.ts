import type { ConnectorDefinition, Feature, Parameter } from '../model/connector.ts';
import type { Name } from '../text/span.ts';

/** An action or event with the word for it. */
export interface KnownFeature {
  readonly what: 'action' | 'event';
  readonly feature: Feature;
}

/** One `inputs` or one `outputs`. */
export interface ParameterList {
  readonly what: 'input' | 'output';
  readonly owner: KnownFeature;
  readonly parameters: readonly Parameter[];
}

/** The actions that the readers of the platform see: of two with one key they keep the last. */
export function actionsOf({ actions }: ConnectorDefinition): readonly Feature[] {
  return lastByKey(actions);
}

/** All actions and events that the readers see. */
export function featuresOf(model: ConnectorDefinition): readonly KnownFeature[] {
  return [
    ...lastByKey(model.actions).map((feature): KnownFeature => ({ what: 'action', feature })),
    ...lastByKey(model.events).map((feature): KnownFeature => ({ what: 'event', feature })),
  ];
}

/** All lists of parameters, of actions and of events. */
export function* parameterLists(model: ConnectorDefinition): Iterable<ParameterList> {
  for (const owner of featuresOf(model)) {
    yield { what: 'input', owner, parameters: owner.feature.inputs };
    yield { what: 'output', owner, parameters: owner.feature.outputs };
  }
}

/** What a message calls an action or event: its name, or its key while it has none. */
export function labelOf({ name, key }: Feature): string {
  return name?.text || key.text;
}

/** The items that share a filled name with another one, in groups of two or more, each in the order of the text. */
export function repeated<T>(items: readonly T[], nameOf: (item: T) => Name | undefined): readonly (readonly T[])[] {
  if (items.length < 2) return [];
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = nameOf(item)?.text;
    if (!name) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function lastByKey(features: readonly Feature[]): readonly Feature[] {
  return [...new Map(features.map((feature) => [feature.key.text, feature])).values()];
}
