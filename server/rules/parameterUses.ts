import type { LocatedElement } from '../index/scope.ts';
import { expressionsIn, variablesIn } from '../model/expressions.ts';
import type { ElementMapping, MappingEntry } from '../model/extensions.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import { valuesIn } from '../syntax/jsonValues.ts';
import type { ElementMappings } from './elementMappings.ts';

/** The parameters of one action that its tasks use. */
export interface ParameterUses {
  /** The inputs that a mapping or a constant sets. */
  readonly inputs: ReadonlySet<string>;
  /** The outputs that a mapping names or reads in an expression; undefined if a loop collects whatever comes back. */
  readonly outputs: ReadonlySet<string> | undefined;
}

/**
 * What the tasks use of an action: undefined if one of them maps everything, which is no word about a single parameter, or if
 * none is mapped at all, which is a finding at the tasks.
 */
export function parameterUses(
  tasks: readonly LocatedElement[],
  extensions: ElementMappings,
): ParameterUses | undefined {
  const inputs = new Set<string>();
  const outputs = new Set<string>();
  let isMapped = false;
  let isLoop = false;
  for (const { item: task } of tasks) {
    const [process, id] = [task.process.id?.text, task.id?.text];
    if (process === undefined || id === undefined) continue;
    isLoop ||= task.details.some(({ type }) => type === 'multiInstanceLoopCharacteristics');
    for (const { key } of extensions.constants(process, id)?.members ?? []) inputs.add(key.text);
    const mapping = extensions.mapping(process, id)?.mapping;
    if (mapping?.mappingType) return undefined;
    if (mapping) collect(mapping, inputs, outputs);
    isMapped ||= mapping !== undefined;
  }
  return isMapped ? { inputs, outputs: isLoop ? undefined : outputs } : undefined;
}

function collect(mapping: ElementMapping, inputs: Set<string>, outputs: Set<string>): void {
  for (const { key } of mapping.inputs?.entries ?? []) inputs.add(key.text);
  for (const entry of mapping.outputs?.entries ?? []) {
    for (const name of outputsOf(entry)) outputs.add(name);
  }
}

/** The outputs that an entry of an output mapping names or reads. An entry without a known type counts as either: what was meant is not for this to say. */
export function outputsOf({ type, value }: MappingEntry): readonly string[] {
  const isVariable = type?.text.toLowerCase() === 'variable';
  const named = value?.kind === 'string' ? [value.value] : [];
  const readsNothing = isVariable || (value?.kind === 'string' && !value.value.includes('${'));
  return readsNothing ? named : [...named, ...namesRead(value)];
}

function namesRead(value: JsonValue | undefined): readonly string[] {
  const texts = [...valuesIn(value)].flatMap((inner) => (inner.kind === 'string' ? inner.value : []));
  return texts.flatMap((text) =>
    expressionsIn(text).closed.flatMap(({ body }) => variablesIn(body.text).map((name) => name.text)),
  );
}
