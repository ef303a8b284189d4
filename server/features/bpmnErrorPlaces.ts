import type { Scope } from '../index/scope.ts';
import { attribute, attributeOf, type BpmnNode } from '../model/bpmn.ts';
import { connectorOfErrorId, splitErrorId } from '../model/connectorErrorId.ts';
import type { BpmnFile } from '../model/file.ts';
import { attributeText } from './bpmnTexts.ts';
import { type NamePlace, placeOf } from './namePlace.ts';

/** Where a BPMN file names its errors, and connectors with their errors in ids such as `connector.movies_NOT_FOUND`. */
export function errorPlaces(file: BpmnFile, scope: Scope): readonly NamePlace[] {
  const errors = new Map<string, BpmnNode>();
  for (const other of file.model.others) {
    const id = other.type === 'error' ? attribute(other, 'id')?.text : undefined;
    if (id) errors.set(id, other);
  }
  const catchers = connectorsCaught(file, errors, scope);
  return [
    ...[...errors].flatMap(([id, error]) => [
      ...idPlaces(file, error, 'id', error),
      ...codePlaces(file, error, catchers.get(id)),
    ]),
    ...errorEvents(file).flatMap(({ definition }) =>
      idPlaces(file, definition, 'errorRef', errors.get(attribute(definition, 'errorRef')?.text ?? '')),
    ),
  ];
}

/** The id as a whole, and what it says of a connector. */
function idPlaces(
  { text, uri }: BpmnFile,
  node: BpmnNode,
  name: 'id' | 'errorRef',
  error: BpmnNode | undefined,
): NamePlace[] {
  const found = attributeOf(node, name);
  if (!found) return [];
  const { escaping } = attributeText(text, found);
  const isDefinition = name === 'id';
  const whole = placeOf(found.value, { kind: 'bpmnError', uri, name: found.value.text }, escaping, {
    form: 'id',
    ...(isDefinition ? { role: 'definition', whole: node.span } : {}),
  });
  const split = error && splitErrorId(found.value, attribute(error, 'errorCode')?.text ?? '');
  if (!split) return [whole];
  const { connector, code } = split;
  return [
    whole,
    placeOf(connector, { kind: 'connector', name: connector.text }, escaping, { form: 'id' }),
    placeOf(code, { kind: 'connectorError', connector: connector.text, name: code.text }, escaping, { form: 'id' }),
  ];
}

/** The code is the connector's where the id says so, or where only tasks of one connector that lists it raise the error. */
function codePlaces({ text }: BpmnFile, error: BpmnNode, caught: ReadonlySet<string> | undefined): NamePlace[] {
  const found = attributeOf(error, 'errorCode');
  const [only, ...more] = caught ?? [];
  const connector = connectorOfErrorId(error)?.text ?? (more.length === 0 ? only : undefined);
  if (!found || connector === undefined) return [];
  const symbol = { kind: 'connectorError', connector, name: found.value.text } as const;
  return [placeOf(found.value, symbol, attributeText(text, found).escaping)];
}

/** By the id of an error: the connectors that list its code and whose tasks a boundary event with that error is attached to. */
function connectorsCaught(
  file: BpmnFile,
  errors: ReadonlyMap<string, BpmnNode>,
  scope: Scope,
): ReadonlyMap<string, ReadonlySet<string>> {
  const caught = new Map<string, Set<string>>();
  const events = errorEvents(file).filter(({ attachedTo }) => attachedTo !== undefined);
  const called = events.length > 0 ? connectorsByTask(file) : new Map<string, string>();
  for (const { definition, attachedTo } of events) {
    const id = attribute(definition, 'errorRef')?.text ?? '';
    const error = errors.get(id);
    const code = error && attribute(error, 'errorCode')?.text;
    const connector = called.get(attachedTo ?? '');
    if (!code || connector === undefined || !listsError(connector, code, scope)) continue;
    caught.set(id, new Set([...(caught.get(id) ?? []), connector]));
  }
  return caught;
}

function connectorsByTask({ model }: BpmnFile): ReadonlyMap<string, string> {
  return new Map(
    model.elements.flatMap((element) => {
      const implementation = element.id && element.implementation;
      return element.id && implementation?.action ? [[element.id.text, implementation.connector.text] as const] : [];
    }),
  );
}

function listsError(connector: string, code: string, scope: Scope): boolean {
  return scope.connectors(connector).some(({ model }) => model.errors.some((error) => error.code?.text === code));
}

interface ErrorEvent {
  readonly definition: BpmnNode;
  /** The id of the task that a boundary event is attached to. */
  readonly attachedTo: string | undefined;
}

function errorEvents({ model }: BpmnFile): readonly ErrorEvent[] {
  return model.elements.flatMap((element) =>
    element.details
      .filter(({ type }) => type === 'errorEventDefinition')
      .map((definition) => ({ definition, attachedTo: attribute(element, 'attachedToRef')?.text })),
  );
}
