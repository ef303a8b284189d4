import { attribute, type BpmnDetail, type BpmnElement, type BpmnNode } from '../model/bpmn.ts';
import type { ProcessEntry, Variable } from '../model/extensions.ts';
import type { Name } from '../text/span.ts';
import { isMappedWhole } from './mappingEntries.ts';
import type { ScopeView } from './scopeView.ts';

/** Which variables a process has, as far as the project's files tell. */
export interface VariableFacts {
  /** The declared ones by name, those of every file that speaks of the process. */
  readonly declared: ReadonlyMap<string, readonly Variable[]>;
  /** Names that something in the BPMN makes: data objects, loops, result variables, calls from other processes. */
  readonly created: ReadonlySet<string>;
  /** True if a start form or a mapping of everything may make variables of any name. */
  readonly mayCreateAny: boolean;
}

/** True if the engine may find a variable of this name although nobody declares it. */
export function mayHold({ created, mayCreateAny }: VariableFacts, name: string): boolean {
  return mayCreateAny || created.has(name);
}

/** True for a name under which the API sets a variable (VariableNameValidator), and which the modeler's form accepts. */
export function isAcceptedVariableName(name: string): boolean {
  return /^[a-z][a-z0-9_]*$/i.test(name);
}

/** Collects what declares and creates variables of a process. */
export function variableFacts({ key }: Pick<ProcessEntry, 'key'>, scope: ScopeView): VariableFacts {
  return scope.once(`variableFacts ${key.text}`, () => factsOf(key, scope));
}

function factsOf(key: Name, scope: ScopeView): VariableFacts {
  const entries = scope.extensions(key.text).map(({ item }) => item);
  const declared = new Map<string, Variable[]>();
  for (const variable of entries.flatMap(({ variables }) => variables)) {
    if (!variable.name) continue;
    const known = declared.get(variable.name.text);
    if (known) known.push(variable);
    else declared.set(variable.name.text, [variable]);
  }
  const created = new Set<string>();
  let mayCreateAny = entries.some(({ mappings }) => mappings.some((mapping) => isMappedWhole(mapping, 'outputs')));
  for (const elements of scope.elementsById(key.text).values()) {
    for (const { item } of elements) {
      addCreated(item, created);
      mayCreateAny ||= item.type === 'startEvent' && attribute(item, 'activiti:formKey') !== undefined;
    }
  }
  return { declared, created, mayCreateAny: addFromCallers(key.text, scope, created) || mayCreateAny };
}

/** What a call activity hands over is a variable of the called process; true if one hands over everything. */
function addFromCallers(process: string, scope: ScopeView, created: Set<string>): boolean {
  let everything = false;
  for (const { item } of scope.callsOf(process)) {
    const caller = item.process.id?.text ?? '';
    for (const { item: entry } of scope.extensions(caller)) {
      const mappings = entry.mappings.filter(({ element }) => element.text === item.id?.text);
      for (const mapping of mappings) {
        everything ||= isMappedWhole(mapping, 'inputs');
        for (const { key } of mapping.inputs?.entries ?? []) created.add(key.text);
      }
    }
  }
  return everything;
}

/** Attributes whose value is the name of a variable that the engine sets. */
const resultAttributes = [
  ...['activiti:resultVariable', 'activiti:resultVariableName', 'activiti:initiator'],
  ...['activiti:elementVariable', 'activiti:elementIndexVariable'],
];

/** The variables in which multi-instance elements count (MultiInstanceActivityBehavior). */
export const loopCounters: readonly string[] = [
  'nrOfInstances',
  'nrOfActiveInstances',
  'nrOfCompletedInstances',
  'loopCounter',
];

function addCreated(element: BpmnElement, created: Set<string>): void {
  if (element.type === 'dataObject') addValues(element, ['id', 'name'], created);
  addValues(element, resultAttributes, created);
  for (const detail of element.details) {
    addValues(detail, resultAttributes, created);
    const naming = namingAttributes.get(detail.type);
    if (naming) addValues(detail, naming, created);
    for (const name of namesInContent(detail)) created.add(name);
  }
}

/** By the type of a detail: the attributes that name the variable it makes. */
const namingAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ['inputDataItem', ['name']],
  ['outputDataItem', ['name']],
  ['activiti:out', ['target']],
  ['activiti:formProperty', ['id', 'variable']],
]);

/** A script may set any variable that it mentions. */
function namesInContent({ type, content }: BpmnDetail): readonly string[] {
  if (type === 'multiInstanceLoopCharacteristics') return loopCounters;
  if (type === 'loopDataOutputRef' && content) return [content.text];
  return type === 'script' ? (content?.text.match(/\w+/g) ?? []) : [];
}

function addValues(node: BpmnNode, names: readonly string[], created: Set<string>): void {
  for (const name of names) {
    const value = attribute(node, name);
    if (value) created.add(value.text);
  }
}
