import { declaredVariables } from '../index/processVariables.ts';
import type { Scope } from '../index/scope.ts';
import { attribute, type BpmnAttribute, type BpmnDetail, type BpmnElement, type BpmnNode } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { wholeDocument } from './bpmnPart.ts';
import { attributeText, type BpmnText, contentText, namesInText } from './bpmnTexts.ts';
import { type NamePlace, placeOf } from './namePlace.ts';

/** Where the processes of a BPMN file, or a part of it, name variables: data objects, loops, results, and all expressions. */
export function variablePlaces(file: BpmnFile, scope: Scope, part = wholeDocument(file)): readonly NamePlace[] {
  const { processes, elements, others, detailsOf } = part;
  const variables = new Map<string, ProcessNodes>();
  const of = (process: string | undefined): ProcessNodes | undefined => {
    if (process === undefined) return undefined;
    const known = variables.get(process) ?? new ProcessNodes(file, process, scope);
    variables.set(process, known);
    return known;
  };
  const [first, ...more] = file.model.processes;
  const only = more.length === 0 ? of(first?.id?.text) : undefined;
  return [
    ...processes.flatMap((process) =>
      [process, ...detailsOf(process)].flatMap((node) => of(process.id?.text)?.placesIn(node) ?? []),
    ),
    ...elements.flatMap((element) => {
      const owner = of(element.process.id?.text);
      const called = of(calledProcess(element));
      return [element, ...detailsOf(element)].flatMap((node) => owner?.placesIn(node, called) ?? []);
    }),
    // Messages and the like belong to no process, unless there is just one.
    ...others.flatMap((node) => only?.placesIn(node) ?? []),
  ];
}

/** What an attribute or a content does with the variable that it names without an expression. */
export type NamingUse = 'reads' | 'writes';

/** Attributes of the engine that name a variable, on whatever element. */
const namingAttributes: ReadonlyMap<string, NamingUse> = new Map([
  ['activiti:resultVariable', 'writes'],
  ['activiti:resultVariableName', 'writes'],
  ['activiti:initiator', 'writes'],
  ['activiti:elementVariable', 'writes'],
  ['activiti:elementIndexVariable', 'writes'],
  ['activiti:collection', 'reads'],
]);

/** By the type of an element and the attribute: those that name a variable. */
const namingByType: ReadonlyMap<string, NamingUse> = new Map([
  ['dataObject name', 'writes'],
  ['inputDataItem name', 'writes'],
  ['outputDataItem name', 'reads'],
  ['activiti:in source', 'reads'],
  ['activiti:out target', 'writes'],
]);

/** By the type of an element: what its text does with the variable that it names. */
const namingContent: ReadonlyMap<string, NamingUse> = new Map([
  ['loopDataInputRef', 'reads'],
  ['loopDataOutputRef', 'writes'],
]);

/** Texts in which the engine resolves nothing: scripts have a language of their own. */
export const plainContent: ReadonlySet<string> = new Set(['script', 'incoming', 'outgoing', 'flowNodeRef']);

/** The nodes of one process. */
class ProcessNodes {
  private known: ReadonlySet<string> | undefined;

  constructor(
    private readonly file: BpmnFile,
    private readonly process: string,
    private readonly scope: Scope,
  ) {}

  private get declared(): ReadonlySet<string> {
    this.known ??= declaredVariables(this.process, this.scope);
    return this.known;
  }

  /** `called`: the process that a call activity starts, if that is known. */
  placesIn(node: BpmnNode, called?: ProcessNodes): NamePlace[] {
    return [
      ...node.attributes.flatMap((found) => this.inAttribute(node, found, called)),
      ...('content' in node ? this.inContent(node as BpmnDetail) : []), // only details have content
    ];
  }

  private inAttribute(node: BpmnNode, found: BpmnAttribute, called: ProcessNodes | undefined): NamePlace[] {
    if (found.name === 'id' && node.type !== 'activiti:formProperty') return [];
    const text = attributeText(this.file.text, found);
    if (isOfCalled(node, found.name)) {
      const use = found.name === 'sourceExpression' ? undefined : found.name === 'source' ? 'reads' : 'writes';
      return called?.named(text, use, node) ?? [];
    }
    return this.named(text, useOfAttribute(node, found.name), node);
  }

  private inContent(detail: BpmnDetail): NamePlace[] {
    const text = plainContent.has(detail.type) ? undefined : contentText(this.file.text, detail);
    return text ? this.named(text, useOfContent(detail.type), detail) : [];
  }

  private named(text: BpmnText, use: NamingUse | undefined, node: BpmnNode): NamePlace[] {
    const { name, escaping } = text;
    if (use === undefined || name.text.includes('{')) {
      return namesInText(text).map((variable) =>
        placeOf(variable, { kind: 'variable', process: this.process, name: variable.text }, escaping, {
          form: 'expression',
        }),
      );
    }
    const isDefinition = node.type === 'dataObject' || (use === 'writes' && !this.declared.has(name.text));
    return [
      placeOf(name, { kind: 'variable', process: this.process, name: name.text }, escaping, {
        writes: use === 'writes',
        ...(isDefinition ? { role: 'definition', whole: node.span } : {}),
      }),
    ];
  }
}

/** What an attribute of a node does with the variable that it names without an expression; undefined if it names none. */
export function useOfAttribute(node: BpmnNode, name: string): NamingUse | undefined {
  if (node.type === 'activiti:formProperty') {
    const naming = attribute(node, 'variable') || attribute(node, 'expression') ? 'variable' : 'id';
    return name === naming ? 'writes' : undefined;
  }
  return namingAttributes.get(name) ?? namingByType.get(`${node.type} ${name}`);
}

/** The same of the text of an element of this type. */
export function useOfContent(type: string): NamingUse | undefined {
  return namingContent.get(type);
}

/** What goes into a called process has its name there, and what comes out comes from there. */
export function isOfCalled({ type }: BpmnNode, name: string): boolean {
  if (type === 'activiti:in') return name === 'target';
  return type === 'activiti:out' && (name === 'source' || name === 'sourceExpression');
}

/** The process that a call activity starts; undefined for other elements, and where an expression tells it. */
export function calledProcess(element: BpmnElement): string | undefined {
  const called = element.type === 'callActivity' ? attribute(element, 'calledElement')?.text : undefined;
  return called?.includes('{') ? undefined : called;
}
