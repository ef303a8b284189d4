import type { Scope } from '../index/scope.ts';
import type { BpmnAttribute, BpmnDetail, BpmnNode } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { decodeAttribute, encodeAttribute } from '../syntax/xmlText.ts';
import { type Span, touches } from '../text/span.ts';
import { visible } from '../text/visible.ts';
import { calledProcess, isOfCalled, type NamingUse, useOfAttribute, useOfContent } from './bpmnVariablePlaces.ts';
import type { Completion } from './completion.ts';
import { expressionCompletions, readableVariables } from './expressionCompletion.ts';
import { nameDocumentation } from './nameDocumentation.ts';

/**
 * The variables that may stand at an offset (UTF-16 code units) of a BPMN file: in the expressions of attributes and texts, and in
 * attributes of the engine that name one. Empty anywhere else.
 */
export function bpmnVariableCompletions(file: BpmnFile, scope: Scope, offset: number): readonly Completion[] {
  const found = textAt(file, offset);
  if (!found) return [];
  const inExpression = expressionsAt(file, found, scope, offset);
  if (inExpression) return inExpression;
  const { span, use } = found;
  return use && !file.text.slice(span.start, span.end).includes('{') ? named(file, found, scope) : [];
}

/** What may be typed inside of an expression at the offset; undefined outside of all. */
export function bpmnExpressions(file: BpmnFile, scope: Scope, offset: number): readonly Completion[] | undefined {
  const found = textAt(file, offset);
  return found && expressionsAt(file, found, scope, offset);
}

function expressionsAt(
  { text }: BpmnFile,
  { span, process }: FoundText,
  scope: Scope,
  offset: number,
): readonly Completion[] | undefined {
  return expressionCompletions({ text, span, language: 'xml' }, offset, { process, outputsOf: undefined }, scope);
}

/** A text of a node, and the process whose variables it may name. */
interface FoundText {
  readonly span: Span;
  readonly process: string;
  readonly use: NamingUse | undefined;
}

function textAt({ model }: BpmnFile, offset: number): FoundText | undefined {
  for (const element of model.elements) {
    if (!touches(element.span, offset)) continue;
    const called = calledProcess(element);
    for (const node of [element, ...element.details]) {
      const found = textOf(node, offset, element.process.id?.text, called);
      if (found) return found;
    }
  }
  const [only, ...more] = model.processes;
  // What stands beside the processes can only mean the variables of the one that there is.
  const beside = more.length === 0 ? model.others.map((node) => [node, only?.id?.text] as const) : [];
  const inside = model.processes.flatMap((process) =>
    [process, ...process.details].map((node) => [node, process.id?.text] as const),
  );
  for (const [node, process] of [...inside, ...beside]) {
    const found = textOf(node, offset, process);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: BpmnNode, offset: number, process: string | undefined, called?: string): FoundText | undefined {
  if (process === undefined || !touches(node.span, offset)) return undefined;
  const found = node.attributes.find(({ value }) => touches(value.span, offset));
  if (found) {
    const { span } = found.value;
    if (!isOfCalled(node, found.name)) return { span, process, use: useInCaller(node, found) };
    return called === undefined ? undefined : { span, process: called, use: 'reads' };
  }
  const content = 'content' in node ? (node as BpmnDetail).content : undefined; // only details have content
  return content && touches(content.span, offset)
    ? { span: content.span, process, use: useOfContent(node.type) }
    : undefined;
}

/** A definition's own name is new, so there is nothing to propose. */
function useInCaller(node: BpmnNode, { name }: BpmnAttribute): NamingUse | undefined {
  return node.type === 'dataObject' || node.type === 'activiti:formProperty' ? undefined : useOfAttribute(node, name);
}

function named({ text }: BpmnFile, { span, process }: FoundText, scope: Scope): readonly Completion[] {
  const quote = text[span.start - 1] === "'" ? "'" : '"';
  const written = decodeAttribute(text.slice(span.start, span.end));
  // What nothing but the cursor's own attribute writes is what is being typed.
  const variables = readableVariables(process, scope).filter(
    ({ name, type }) => name !== written || type !== undefined,
  );
  return variables.map((variable, index) => ({
    label: visible(variable.name),
    kind: 'variable',
    detail: variable.type === undefined ? 'variable' : `variable, ${variable.type}`,
    documentation: nameDocumentation(variable),
    sortText: String(index).padStart(6, '0'),
    edit: { span, newText: encodeAttribute(variable.name, quote) },
  }));
}
