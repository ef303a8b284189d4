import type { Name, Span } from '../text/span.ts';
import type { DocumentIds } from './documentIds.ts';

/** What a BPMN file says, without its diagrams. */
export interface BpmnDocument {
  /** The name in the start tag of the root element; undefined for a text without any element. */
  readonly root: Span | undefined;
  /** True if the root is `definitions` of the BPMN 2.0 namespace. */
  readonly isDefinitions: boolean;
  /** True if the namespace of Activiti's own attributes is declared. */
  readonly usesActiviti: boolean;
  /** The engine whose namespace is declared although it is not Activiti's: `Camunda`, `Zeebe`, `Flowable`. */
  readonly otherEngine: string | undefined;
  readonly processes: readonly BpmnProcess[];
  /** The flow elements of all processes in the order of the text, those inside sub-processes, too. */
  readonly elements: readonly BpmnElement[];
  /** Those of `elements` that have the type, sorted out once for all who ask. */
  elementsOf(type: string): readonly BpmnElement[];
  /** The ids of the whole document, its diagrams included. */
  readonly ids: DocumentIds;
  /** True if the claim holds of the document. Worked out once, and not again while other attributes than its own are typed. */
  holds(claim: Claim): boolean;
  /** The elements beside the processes: errors, messages, signals and what stands inside them. */
  readonly others: readonly BpmnDetail[];
}

/** Something that is right in nearly every document, so that a rule has nothing to look for. */
export interface Claim {
  /** The names of the attributes whose values it depends on, as in `BpmnAttribute.name`. Beside these it may depend on which elements and attributes there are. */
  readonly attributes: ReadonlySet<string>;
  isTrue(document: BpmnDocument): boolean;
}

/** Any element that the model keeps. */
export interface BpmnNode {
  /** The local name in the BPMN namespace, as in `serviceTask`; with the prefix for others, as in `activiti:field`. */
  readonly type: string;
  /** The name as written in the start tag: the smallest span for a finding about the element as a whole. */
  readonly tag: Span;
  /** Behind the `>` of the start tag. */
  readonly tagEnd: number;
  /** From `<` to behind the end tag. */
  readonly span: Span;
  readonly attributes: readonly BpmnAttribute[];
  /** The first attribute with this name; cheaper than a search through all of them. */
  attributeNamed(name: string): BpmnAttribute | undefined;
}

export interface BpmnAttribute {
  /** As written without a prefix; an attribute of the Activiti namespace is `activiti:…` whatever its prefix. */
  readonly name: string;
  /** The name as written. */
  readonly nameSpan: Span;
  /** The decoded value; in `name="a &amp; b"` the span covers `a &amp; b`. */
  readonly value: Name;
  /** The value as written, where it differs from the decoded one. */
  readonly raw: string | undefined;
}

export interface BpmnProcess extends BpmnNode {
  readonly id: Name | undefined;
  readonly name: Name | undefined;
  /** False only if `isExecutable="false"` is written: an absent attribute means executable to the engine. */
  readonly executable: boolean;
  /** What stands in the process and is no flow element: lanes, listeners, documentation. */
  readonly details: readonly BpmnDetail[];
}

/** A task, event, gateway, sub-process, sequence flow, data object or artifact of a process. */
export interface BpmnElement extends BpmnNode {
  readonly id: Name | undefined;
  readonly name: Name | undefined;
  readonly process: BpmnProcess;
  /**
   * The implementation that the engine reads: it reads the attribute on service tasks only, and splits it nowhere (the modeling
   * service compares the whole text with `<connector>.<action>`, so the first dot is where a connector's name ends).
   */
  readonly implementation: Implementation | undefined;
  /** The sub-process around it. */
  readonly parent: BpmnElement | undefined;
  /** What stands in it and is no flow element of its own: event definitions, loop characteristics, conditions, `incoming`. */
  readonly details: readonly BpmnDetail[];
}

/** An element inside a flow element, at any depth. */
export interface BpmnDetail extends BpmnNode {
  /** The text between the tags if it holds no element, without the white space around it; undefined for an empty one. */
  readonly content: Name | undefined;
}

/** The value of an attribute, or undefined if the element does not have it. */
export function attribute(node: BpmnNode, name: string): Name | undefined {
  return attributeOf(node, name)?.value;
}

/** The attribute with its name, or undefined if the element does not have it. */
export function attributeOf(node: BpmnNode, name: string): BpmnAttribute | undefined {
  return node.attributeNamed(name);
}

/** True for tasks, call activities and events: of others nobody reads a mapping (ProcessExtensionsTaskMappingsValidator). */
export function takesMapping({ type }: BpmnElement): boolean {
  return type === 'callActivity' || /^task$|Task$|Event$/.test(type);
}

/** True for what a process runs through: flows, data and texts are elements, too, but nothing ever runs in them. */
export function isFlowNode(element: BpmnElement): boolean {
  return takesMapping(element) || isSubProcess(element) || element.type.endsWith('Gateway');
}

/** True for what runs for a time, so that a boundary event can be attached to it. */
export function isActivity(element: BpmnElement): boolean {
  return isSubProcess(element) || (takesMapping(element) && !element.type.endsWith('Event'));
}

function isSubProcess({ type }: BpmnElement): boolean {
  return /^(adHocS|s)ubProcess$|^transaction$/.test(type);
}

/** The parts of `implementation="Movies.getDesc"`. */
export interface Implementation {
  /** The whole value. */
  readonly whole: Name;
  /** Before the first dot, here `Movies`; the whole value if it has none. */
  readonly connector: Name;
  /** Behind the first dot, here `getDesc`; undefined while no dot is typed. An action's name may hold dots itself. */
  readonly action: Name | undefined;
}

/** True if another attribute decides what the service task runs (ServiceTaskXMLConverter, ServiceTaskParseHandler). */
export function isShadowed(element: BpmnElement): boolean {
  return ['class', 'expression', 'delegateExpression', 'type'].some((name) => attribute(element, `activiti:${name}`));
}

/** Splits an implementation at its first dot; `raw` is the value as written, in which the dot may be a character reference. */
export function splitImplementation(whole: Name, raw: string): Implementation {
  const dot = whole.text.indexOf('.');
  const written = /\.|&#(?:0*46|x0*2e);/i.exec(raw);
  if (dot < 0 || !written) return { whole, connector: whole, action: undefined };
  const { start, end } = whole.span;
  const rawDot = start + written.index;
  return {
    whole,
    connector: { text: whole.text.slice(0, dot), span: { start, end: rawDot } },
    action: { text: whole.text.slice(dot + 1), span: { start: rawDot + written[0].length, end } },
  };
}
