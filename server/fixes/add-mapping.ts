import type { LocatedEntry } from '../index/scope.ts';
import type { BpmnElement } from '../model/bpmn.ts';
import type { Feature } from '../model/connector.ts';
import type { Finding } from '../rules/rule.ts';
import { ScopeView } from '../rules/scopeView.ts';
import { actionsCalled } from '../rules/serviceTask.ts';
import { variableFacts } from '../rules/variableFacts.ts';
import type { Fix, FixContext, Fixer } from './fix.ts';
import { type Declared, typedOf, variableType } from './inferredType.ts';
import { newVariable } from './newVariable.ts';
import { type ProcessAdditions, processFix } from './processEntry.ts';
import { hasTarget, hasVariable, inputEntry, type NewEntry, namedOnce, variableEntry } from './proposedMapping.ts';
import { revealedByMapping } from './revealed.ts';

/** Adds the mapping that a connector task lacks to the extensions of its process, which are made if there are none. */
export const addMapping: Fixer = {
  codes: ['connector-task-without-mapping'],
  *fixes(finding, context): Iterable<Fix> {
    const task = taskOf(finding, context);
    if (!task) return;
    const { id, process } = task;
    const parts = partsOf(task);
    const fixOf = (title: string, additions: ProcessAdditions, preferred: boolean): Fix[] => {
      const fix = processFix({ process, bpmn: finding.uri, entries: task.entries, context }, additions);
      return fix ? [{ title, preferred, reveals: revealedByMapping, ...fix }] : [];
    };
    const byName = { [id]: { inputs: record(parts.inputs), outputs: record(parts.outputs) } };
    if (parts.inputs.length + parts.outputs.length > 0) {
      yield* fixOf('Add a mapping by equal names', { mappings: byName, variables: [] }, true);
    }
    const { inputs, outputs, variables } = completed(task, context.newId);
    const complete = { [id]: { inputs: record(inputs), outputs: record(outputs) } };
    if (variables.length > 0) {
      yield* fixOf('Add a mapping and declare the missing variables', { mappings: complete, variables }, false);
    }
    const everything = { [id]: { mappingType: 'MAP_ALL' } };
    yield* fixOf('Add a mapping of all variables (MAP_ALL)', { mappings: everything, variables: [] }, false);
  },
};

interface Task {
  readonly id: string;
  readonly process: string;
  readonly element: BpmnElement;
  readonly action: Feature;
  readonly declared: Declared;
  /** What constants send already. */
  readonly constants: ReadonlySet<string>;
  readonly entries: readonly LocatedEntry[];
}

function taskOf({ span, data }: Finding, { file, scope, profile }: FixContext): Task | undefined {
  if (file.kind !== 'bpmn') return undefined;
  const view = new ScopeView(scope);
  const element = file.model.elements.find(({ id }) => id?.span.start === span.start);
  const implementation = element?.implementation;
  const action = implementation && actionsCalled(implementation, { profile, scope: view }).at(-1)?.item;
  const process = data?.process;
  if (!element?.id || !action || process === undefined) return undefined;
  const id = element.id.text;
  const entries = view.extensions(process);
  const constants = entries.flatMap(({ item }) => item.constants).filter((entry) => entry.element.text === id);
  return {
    id,
    process,
    element,
    action,
    declared: variableFacts({ key: { text: process, span } }, view).declared,
    constants: new Set(constants.flatMap(({ members }) => members.map(({ key }) => key.text))),
    entries,
  };
}

type Entries = readonly (readonly [key: string, entry: NewEntry])[];

interface Parts {
  readonly inputs: Entries;
  readonly outputs: Entries;
}

/** Variables of the same names, and a literal for each required input that has none. */
function partsOf(task: Task): Parts {
  const { declared } = task;
  const inputs = inputsOf(task).filter((input) => input.required || hasVariable(input, declared));
  return {
    inputs: inputs.map((input) => [input.name?.text ?? '', inputEntry(input, declared)] as const),
    outputs: outputsOf(task)
      .filter((output) => hasTarget(output, declared))
      .map((output) => entryOf(output.name?.text ?? '')),
  };
}

interface Completed extends Parts {
  readonly variables: readonly (readonly [key: string, value: object])[];
}

/** Every parameter with a variable of its name. */
function completed(task: Task, newId: () => string): Completed {
  const { declared } = task;
  const inputs = inputsOf(task);
  const outputs = outputsOf(task);
  const missing = namedOnce([...inputs, ...outputs]).filter(({ name }) => name && !declared.has(name.text));
  return {
    inputs: inputs.map(({ name }) => entryOf(name?.text ?? '')),
    outputs: outputs.map(({ name }) => entryOf(name?.text ?? '')),
    variables: missing.map((parameter) =>
      newVariable(parameter.name?.text ?? '', variableType(typedOf(parameter)), newId()),
    ),
  };
}

function inputsOf({ action, constants }: Task): ReturnType<typeof namedOnce> {
  return namedOnce(action.inputs).filter(({ name }) => name && !constants.has(name.text));
}

/** The outputs of a task that runs several times go to its loop, past the mapping. */
function outputsOf({ action, element }: Task): ReturnType<typeof namedOnce> {
  const runsOften = element.details.some(({ type }) => type === 'multiInstanceLoopCharacteristics');
  return runsOften ? [] : namedOnce(action.outputs);
}

function entryOf(name: string): readonly [key: string, entry: NewEntry] {
  return [name, variableEntry(name)];
}

function record(entries: Entries): Readonly<Record<string, NewEntry>> {
  return Object.fromEntries(entries);
}
