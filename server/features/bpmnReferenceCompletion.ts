import type { ProcessHead } from '../index/indexedFile.ts';
import type { Scope } from '../index/scope.ts';
import { attribute, type BpmnElement, isActivity, isFlowNode } from '../model/bpmn.ts';
import type { BpmnFile } from '../model/file.ts';
import { xmlPlaceAt } from '../syntax/xmlPlace.ts';
import { encodeAttribute, encodeContent } from '../syntax/xmlText.ts';
import type { XmlTree } from '../syntax/xmlTree.ts';
import { type Span, stretchAround } from '../text/span.ts';
import { visible } from '../text/visible.ts';
import { errorCodes, errorIds } from './bpmnErrorCompletion.ts';
import type { Completion } from './completion.ts';
import { heading } from './description.ts';
import { elementDocumentation } from './elementProposals.ts';
import { escapeMarkdown } from './markdown.ts';

/** What may stand in the attributes and texts of BPMN that name a process, an element or an error; empty anywhere else. */
export function bpmnReferenceCompletions(file: BpmnFile, scope: Scope, offset: number): readonly Completion[] {
  const slot = slotAt(file, offset);
  const proposer = slot && (proposers.get(slot.name) ?? proposers.get(slot.name.replace(/^\S+/, '*')));
  if (!slot || !proposer) return [];
  const around = file.model.elements.findLast(({ span }) => span.start <= offset && offset <= span.end);
  return once(proposer({ file, scope, around })).map(({ text, ...entry }, index) => ({
    label: visible(text),
    ...entry,
    sortText: String(index).padStart(6, '0'),
    edit: { span: slot.span, newText: slot.encode(text) },
  }));
}

/** A value that names something. */
interface Slot {
  /** The type of the element and the attribute, as in `callActivity calledElement`; the type alone for a text. */
  readonly name: string;
  readonly span: Span;
  readonly encode: (text: string) => string;
}

function slotAt({ tree }: BpmnFile, offset: number): Slot | undefined {
  const place = xmlPlaceAt(tree, offset);
  if (place.kind !== 'attributeValue' && place.kind !== 'content') return undefined;
  const type = tree.text.slice(tree.localStart(place.element), tree.nameEnd(place.element));
  if (place.kind === 'content') {
    const span = wordIn(tree, place.element, offset);
    return span && { name: type, span, encode: encodeContent };
  }
  const name = tree.text.slice(tree.attributeNameStart(place.attribute), tree.attributeNameEnd(place.attribute));
  const quote = tree.text[place.value.start - 1] === "'" ? "'" : '"';
  return { name: `${type} ${name}`, span: place.value, encode: (text) => encodeAttribute(text, quote) };
}

/** The word at an offset in the text with which an element begins: ids hold no white space, which may stand around them. */
function wordIn(tree: XmlTree, element: number, offset: number): Span | undefined {
  const start = tree.tagEnd(element);
  const tag = tree.text.indexOf('<', start);
  const end = tag < 0 ? tree.text.length : tag;
  // Behind an inner element, or behind a tag that is not closed, no id may stand.
  return offset < start || offset > end ? undefined : stretchAround(tree.text, { start, end }, offset, /\s/);
}

/** What a proposer knows of the cursor. */
export interface ReferenceContext {
  readonly file: BpmnFile;
  readonly scope: Scope;
  /** The innermost element around the cursor. */
  readonly around: BpmnElement | undefined;
}

/** An entry of the list before it is fitted into the text. */
export type ReferenceEntry = Pick<Completion, 'kind' | 'detail' | 'documentation' | 'additionalEdit'> & {
  readonly text: string;
};

type Proposer = (context: ReferenceContext) => readonly ReferenceEntry[];

/** By slot; `*` stands for any element. */
const proposers: ReadonlyMap<string, Proposer> = new Map<string, Proposer>(
  Object.entries({
    'callActivity calledElement': calledProcesses,
    'participant processRef': ({ file }) => processesOf(file),
    'errorEventDefinition errorRef': errorIds,
    'error errorCode': errorCodes,
    'sequenceFlow sourceRef': (context) => siblings(context, isFlowNode),
    'sequenceFlow targetRef': (context) => siblings(context, isFlowNode),
    'boundaryEvent attachedToRef': (context) => siblings(context, isActivity),
    'dataObjectReference dataObjectRef': (context) => siblings(context, ({ type }) => type === 'dataObject'),
    '* default': (context) => flows(context, 'sourceRef'),
    incoming: (context) => flows(context, 'targetRef'),
    outgoing: (context) => flows(context, 'sourceRef'),
    flowNodeRef: ({ file }) => elements(file.model.elements.filter(isFlowNode)),
    'BPMNShape bpmnElement': ({ file }) => [
      ...elements(file.model.elements.filter(({ type }) => type !== 'sequenceFlow')),
      ...processesOf(file),
    ],
    'BPMNEdge bpmnElement': ({ file }) => elements(file.model.elements.filter(({ type }) => type === 'sequenceFlow')),
  }),
);

/** The processes of other files first: a process seldom calls itself. */
function calledProcesses({ file, scope }: ReferenceContext): readonly ReferenceEntry[] {
  const isOwn = ({ uri }: { readonly uri: string }): number => Number(uri === file.uri);
  return processEntries(scope.processHeads().toSorted((a, b) => isOwn(a) - isOwn(b)));
}

function processesOf({ model }: BpmnFile): readonly ReferenceEntry[] {
  return processEntries(
    model.processes.flatMap(({ id, name, executable }) => (id ? { id: id.text, name: name?.text, executable } : [])),
  );
}

function processEntries(processes: readonly ProcessHead[]): readonly ReferenceEntry[] {
  return processes.flatMap(({ id, name, executable }): ReferenceEntry[] => {
    if (id === '') return [];
    const documentation = heading('Process', id, escapeMarkdown(name ?? ''), !executable && 'not executable');
    return [{ text: id, kind: 'process', detail: described('process', name), documentation }];
  });
}

/** The elements beside the one at the cursor, in the same process or sub-process. */
function siblings(
  { file, around }: ReferenceContext,
  isWanted: (element: BpmnElement) => boolean,
): readonly ReferenceEntry[] {
  const beside = file.model.elements.filter(
    (element) => element.process === around?.process && element.parent === around?.parent && element !== around,
  );
  return elements(beside.filter(isWanted));
}

/** The flows that begin, or end, at the element at the cursor. */
function flows({ file, around }: ReferenceContext, end: 'sourceRef' | 'targetRef'): readonly ReferenceEntry[] {
  const id = around?.id?.text;
  const isAt = (element: BpmnElement): boolean =>
    element.type === 'sequenceFlow' && attribute(element, end)?.text === id;
  return id === undefined ? [] : elements(file.model.elements.filter(isAt));
}

function elements(found: readonly BpmnElement[]): readonly ReferenceEntry[] {
  return found.flatMap((element): ReferenceEntry[] => {
    const text = element.id?.text;
    const detail = described(element.type, element.name?.text);
    return text ? [{ text, kind: 'element', detail, documentation: elementDocumentation(element, text) }] : [];
  });
}

function described(type: string, name: string | undefined): string {
  return name ? `${type}, ${name}` : type;
}

function once(entries: readonly ReferenceEntry[]): readonly ReferenceEntry[] {
  return [...new Map(entries.toReversed().map((entry) => [entry.text, entry])).values()].toReversed();
}
