import { attribute, type BpmnDetail, type BpmnElement, type BpmnNode, isShadowed } from '../model/bpmn.ts';
import { expressionsIn, variablesIn } from '../model/expressions.ts';
import type { ProcessEntry } from '../model/extensions.ts';
import type { JsonValue } from '../syntax/jsonTree.ts';
import { stringsIn } from './expressionTexts.ts';
import { entriesIn } from './mappingEntries.ts';
import type { ScopeView } from './scopeView.ts';

/** The names that mappings, expressions and the BPMN of a process mention; undefined if something may read any variable. */
export function usedNames({ key }: ProcessEntry, scope: ScopeView): ReadonlySet<string> | undefined {
  const isDefined = scope.processes(key.text).length > 0;
  const elements = [...scope.elementsById(key.text).values()].flat().map(({ item }) => item);
  const entries = scope.extensions(key.text).map(({ item }) => item);
  if (!isDefined || scope.callsOf(key.text).length > 0 || elements.some(mayReadAny)) return undefined;
  if (entries.some(({ mappings }) => mappings.some(({ mappingType }) => mappingType))) return undefined;
  const nodes = [
    ...scope.processDetails(key.text).map(({ item }) => item),
    ...elements.flatMap((item) => [item, ...item.details]),
  ];
  if (nodes.some(({ type }) => listeners.test(type))) return undefined;
  const used = new Set<string>();
  for (const node of nodes) addNode(node, used);
  for (const entry of entries) addEntry(entry, used);
  return used;
}

/** Their code may read any variable. */
const listeners = /^activiti:(executionListener|taskListener|eventListener)$/;

const readers: ReadonlySet<string> = new Set(['userTask', 'scriptTask', 'businessRuleTask', 'callActivity']);

/** People, scripts, decision tables, called processes and Java code see more than what is mapped. */
function mayReadAny(element: BpmnElement): boolean {
  const implementation = attribute(element, 'implementation')?.text ?? '';
  return (
    readers.has(element.type) ||
    isShadowed(element) ||
    attribute(element, 'activiti:formKey') !== undefined ||
    /^(script|dmn-connector)\./.test(implementation)
  );
}

/** Attributes that name the element itself or another one. */
const identifying: ReadonlySet<string> = new Set([
  'id',
  'name',
  'sourceRef',
  'targetRef',
  'implementation',
  'attachedToRef',
]);

function addNode(node: BpmnNode | BpmnDetail, used: Set<string>): void {
  const texts = node.attributes.filter(({ name }) => !identifying.has(name)).map(({ value }) => value.text);
  if ('content' in node && node.content) texts.push(node.content.text);
  for (const text of texts) for (const word of text.match(/[\p{L}_][\p{L}\p{N}_-]*/gu) ?? []) used.add(word);
}

function addEntry(process: ProcessEntry, used: Set<string>): void {
  for (const mapping of process.mappings) {
    for (const { side, entry, named: value } of entriesIn(process, mapping)) {
      const named = side === 'inputs' ? value : entry.key;
      if (named) used.add(named.text);
      addExpressions(entry.value, used);
    }
  }
  for (const { value } of process.variables) addExpressions(value, used);
  for (const { value } of [...process.templates, ...process.assignments].flatMap(({ members }) => members)) {
    for (const text of stringsIn(value)) used.add(text.value);
    addExpressions(value, used);
  }
}

function addExpressions(value: JsonValue | undefined, used: Set<string>): void {
  for (const text of stringsIn(value)) {
    for (const { body } of expressionsIn(text.value).closed) {
      for (const { text: name } of variablesIn(body.text)) used.add(name);
    }
  }
}
