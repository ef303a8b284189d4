import type { LocatedEntry } from '../../index/scope.ts';
import type { BpmnElement } from '../../model/bpmn.ts';
import type { ElementMapping, ProcessEntry } from '../../model/extensions.ts';
import { member } from '../../syntax/jsonTree.ts';
import type { Span } from '../../text/span.ts';
import type { MappingTypeName } from '../preview.ts';
import { constantsOf, mappingOf, type PreviewedTask } from '../task.ts';
import { type EngineEntry, engineEntries } from './entries.ts';
import { fromTree, type PlainValue } from './json.ts';
import { type DeclaredVariable, defaultOf } from './variableTypes.ts';

/** A constant of a task. */
export interface EngineConstant {
  readonly key: string;
  /** Undefined for an entry that is null, on which the engine throws. */
  readonly value: PlainValue | undefined;
  readonly span: Span;
}

/** What the engine reads about one task. */
export interface EngineMapping {
  readonly written: ElementMapping | undefined;
  /** Undefined if absent or unknown. */
  readonly mappingType: MappingTypeName | undefined;
  readonly allInputs: boolean;
  readonly allOutputs: boolean;
  readonly inputs: readonly EngineEntry[];
  readonly outputs: readonly EngineEntry[];
  readonly constants: readonly EngineConstant[];
  readonly isLoop: boolean;
  /** The words of halves that are written as null: the engine throws when it reads one. */
  readonly nullHalves: readonly ('inputs' | 'outputs')[];
}

const halves = ['inputs', 'outputs'] as const;
const mappingTypes: readonly MappingTypeName[] = ['MAP_ALL', 'MAP_ALL_INPUTS', 'MAP_ALL_OUTPUTS'];

export function engineMapping({ element, id }: PreviewedTask, entry: LocatedEntry | undefined): EngineMapping {
  const written = mappingOf(entry, id);
  const type = mappingTypes.find((name) => name === written?.mappingType?.text.toUpperCase());
  return {
    written,
    mappingType: type,
    allInputs: type === 'MAP_ALL' || type === 'MAP_ALL_INPUTS',
    allOutputs: type === 'MAP_ALL' || type === 'MAP_ALL_OUTPUTS',
    inputs: engineEntries(written?.inputs?.entries ?? []),
    outputs: engineEntries(written?.outputs?.entries ?? []),
    constants: constantsOfTask(entry, id),
    isLoop: isMultiInstance(element),
    nullHalves: halves.filter((half) => member(written?.json, half)?.kind === 'null'),
  };
}

function constantsOfTask(entry: LocatedEntry | undefined, id: string): readonly EngineConstant[] {
  const members = constantsOf(entry, id)?.members ?? [];
  const constants = members.map(({ key, value, span }): EngineConstant => {
    const isNull = value === undefined || value.kind === 'null';
    return { key: key.text, value: isNull ? undefined : fromTree(member(value, 'value')), span };
  });
  return [...new Map(constants.map((constant) => [constant.key, constant])).values()];
}

/** True for a task that runs once for each item: what it returns goes to the loop (VariablesPropagator). */
export function isMultiInstance({ details }: BpmnElement): boolean {
  return details.some(({ type }) => type === 'multiInstanceLoopCharacteristics');
}

/** The variables that a process declares, by name; of two with one name the first counts. */
export function declaredVariables(entry: ProcessEntry | undefined): ReadonlyMap<string, DeclaredVariable> {
  const declared = new Map<string, DeclaredVariable>();
  for (const { name, type, required, value } of entry?.variables ?? []) {
    if (!name || declared.has(name.text)) continue;
    const read = fromTree(value);
    declared.set(name.text, { name: name.text, type: type?.text, required, value: defaultOf(type?.text, read) });
  }
  return declared;
}
