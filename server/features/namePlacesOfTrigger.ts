import type { Scope } from '../index/scope.ts';
import { splitSource } from '../index/symbols.ts';
import type { TriggerFile } from '../model/file.ts';
import { type JsonValue, member } from '../syntax/jsonTree.ts';
import type { Name } from '../text/span.ts';
import { namesInJson } from './expressionPlaces.ts';
import { type NamePlace, placeOf } from './namePlace.ts';

/** Where a trigger names its event and its action, their connectors and their parameters. */
export function namePlacesOfTrigger(file: TriggerFile, scope: Scope): readonly NamePlace[] {
  const { root } = file.json;
  return [
    ...namesOfHalf(file, 'event', member(member(root, 'event'), 'inputs')),
    ...namesOfHalf(file, 'action', member(member(root, 'action'), 'payload')),
    ...namesOfOutputs(file, scope, member(member(root, 'action'), 'payload')),
  ];
}

/** The source, and the inputs that the keys below it set. */
function namesOfHalf(file: TriggerFile, kind: 'event' | 'action', inputs: JsonValue | undefined): NamePlace[] {
  const parts = sourceOf(file, kind);
  if (!parts) return [];
  const { connector, feature } = parts;
  const keys = inputs?.kind === 'object' ? inputs.members : [];
  return [
    placeOf(connector, { kind: 'connector', name: connector.text }, 'json'),
    placeOf(feature, { kind, connector: connector.text, name: feature.text }, 'json'),
    ...keys.map(({ key, span }) => {
      const owner = { connector: connector.text, feature: kind, owner: feature.text };
      return placeOf(key, { kind: 'input', ...owner, name: key.text }, 'json', { whole: span });
    }),
  ];
}

/** An expression of the payload reads what the event brings, or other things that have no definition. */
function namesOfOutputs(file: TriggerFile, scope: Scope, payload: JsonValue | undefined): NamePlace[] {
  const parts = sourceOf(file, 'event');
  if (!parts) return [];
  const owner = { connector: parts.connector.text, feature: 'event', owner: parts.feature.text } as const;
  const outputs = new Set(
    scope
      .connectors(owner.connector)
      .flatMap(({ model }) => model.events)
      .filter(({ name }) => name?.text === owner.owner)
      .flatMap((event) => event.outputs.map(({ name }) => name?.text)),
  );
  return namesInJson(file.text, payload)
    .filter(({ text }) => outputs.has(text))
    .map((name) => placeOf(name, { kind: 'output', ...owner, name: name.text }, 'json', { form: 'expression' }));
}

function sourceOf(
  { text, model }: TriggerFile,
  kind: 'event' | 'action',
): { connector: Name; feature: Name } | undefined {
  const source = model[kind];
  const { connector, action } = source ? splitSource(text, source) : {};
  return connector && action ? { connector, feature: action } : undefined;
}
