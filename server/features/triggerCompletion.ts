import type { Scope } from '../index/scope.ts';
import { splitSource } from '../index/symbols.ts';
import type { Feature, Parameter } from '../model/connector.ts';
import type { TriggerFile } from '../model/file.ts';
import type { Completion } from './completion.ts';
import { contractMarkdown, contractOf } from './contract.ts';
import { completionsAt, type ExpressionText, entriesOf, wordOfExpression } from './expressionCompletion.ts';
import { type JsonPlace, jsonPlaceAt, stringAt } from './jsonPlace.ts';
import { completionAt, type JsonProposal } from './jsonProposal.ts';
import type { MappingName } from './mappingNames.ts';
import { keyText } from './mappingSnippets.ts';
import { nameDocumentation } from './nameDocumentation.ts';

/**
 * What may be typed at an offset (UTF-16 code units) of a trigger: the events and actions of connectors as its sources, the inputs
 * of the chosen ones as keys, and what the event brings in the expressions of the payload.
 */
export function triggerCompletions(file: TriggerFile, scope: Scope, offset: number): readonly Completion[] {
  const place = jsonPlaceAt(file.text, offset);
  if (!place) return [];
  return (
    expressionsAt(file, scope, place, offset) ??
    proposalsAt(file, scope, place)
      .filter(({ label }) => !place.keys.includes(label))
      .map((proposal, index) => {
        const sortText = String(index).padStart(6, '0');
        return completionAt(file.text, place, { ...proposal, sortText });
      })
  );
}

/** What may be typed inside of an expression at the offset; undefined outside of all. */
export function triggerExpressions(file: TriggerFile, scope: Scope, offset: number): readonly Completion[] | undefined {
  const place = jsonPlaceAt(file.text, offset);
  return place && expressionsAt(file, scope, place, offset);
}

type Half = 'event' | 'action';

function proposalsAt(file: TriggerFile, scope: Scope, place: JsonPlace): readonly JsonProposal[] {
  const [half, inputs, ...below] = place.container;
  if ((half !== 'event' && half !== 'action') || below.length > 0) return [];
  if (inputs === undefined) return place.kind === 'value' && place.key === 'source' ? sources(half, scope) : [];
  const isInputs = inputs === (half === 'event' ? 'inputs' : 'payload');
  return isInputs && place.kind === 'key' ? keys(file, scope, half) : [];
}

/** Every event or action, as the source names it. */
function sources(half: Half, scope: Scope): readonly JsonProposal[] {
  return scope.allConnectors().flatMap(({ model }) =>
    featuresOf(model, half).flatMap((feature): JsonProposal[] => {
      const connector = model.name?.text;
      if (!connector || !feature.name?.text) return [];
      const label = `${connector}.${feature.name.text}`;
      const documentation = contractMarkdown(contractOf(connector, feature));
      return [{ label, kind: 'action', detail: half, body: keyText(label), documentation }];
    }),
  );
}

/** The inputs that the source takes, the required ones first. */
function keys(file: TriggerFile, scope: Scope, half: Half): readonly JsonProposal[] {
  const names = namesOf(file, scope, half, 'input');
  return [...names.filter(({ required }) => required), ...names.filter(({ required }) => !required)].map((name) => ({
    label: name.name,
    kind: 'parameter',
    detail: ['parameter', name.type, name.required && 'required'].filter(Boolean).join(', '),
    documentation: nameDocumentation(name),
    body: `${keyText(name.name)}: "$1"`,
  }));
}

/** Only what goes to the action is resolved. */
function expressionsAt(
  file: TriggerFile,
  scope: Scope,
  place: JsonPlace,
  offset: number,
): readonly Completion[] | undefined {
  const isPayload = place.container[0] === 'action' && place.container[1] === 'payload' && place.kind === 'value';
  const string = isPayload ? stringAt(file.text, place) : undefined;
  const within: ExpressionText | undefined = string && { text: file.text, span: string, language: 'json' };
  const word = within && wordOfExpression(within, offset);
  if (!within || word === undefined) return undefined;
  return word ? completionsAt(within, word, entriesOf(namesOf(file, scope, 'event', 'output'), [])) : [];
}

/** What the source of a half takes or brings. */
function namesOf(
  { text, model }: TriggerFile,
  scope: Scope,
  half: Half,
  role: 'input' | 'output',
): readonly MappingName[] {
  const source = model[half];
  const { connector, action } = source ? splitSource(text, source) : {};
  if (!connector || !action) return [];
  const found = scope.connectors(connector.text).flatMap((file) => featuresOf(file.model, half));
  const owner = `${connector.text}.${action.text}`;
  return found
    .filter(({ name }) => name?.text === action.text)
    .flatMap(({ inputs, outputs }) => (role === 'input' ? inputs : outputs))
    .flatMap((parameter) => named(parameter, role, owner));
}

function named(
  { name, type, model, required, description }: Parameter,
  role: 'input' | 'output',
  owner: string,
): MappingName[] {
  const common = { kind: 'parameter', role, owner, initial: undefined } as const;
  return name?.text ? [{ ...common, name: name.text, type: type?.text, model, required, description }] : [];
}

function featuresOf(
  { actions, events }: { readonly actions: readonly Feature[]; readonly events: readonly Feature[] },
  half: Half,
): readonly Feature[] {
  return half === 'event' ? events : actions;
}
