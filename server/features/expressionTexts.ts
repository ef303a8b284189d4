import type { BpmnDetail, BpmnNode } from '../model/bpmn.ts';
import type { BpmnFile, ExtensionsFile, ProjectFile, TriggerFile } from '../model/file.ts';
import { rawOffsets } from '../syntax/jsonOffsets.ts';
import { type JsonValue, member } from '../syntax/jsonTree.ts';
import { valuesIn } from '../syntax/jsonValues.ts';
import { nodesOf } from './bpmnDocument.ts';
import { wholeDocument } from './bpmnPart.ts';
import { attributeText, contentText } from './bpmnTexts.ts';
import { plainContent } from './bpmnVariablePlaces.ts';
import { expressionValue } from './namePlacesOfExtensions.ts';

/** A text in which the engine resolves expressions. */
export interface ResolvedText {
  /** As decoded. */
  readonly text: string;
  readonly openers: readonly ('${' | '#{')[];
  /** From an offset in the decoded text to one in the file. */
  readonly toRaw: (decoded: number) => number;
}

/** The texts of a file in which expressions are resolved and that hold a brace, in no particular order. */
export function resolvedTexts(file: ProjectFile): readonly ResolvedText[] {
  switch (file.kind) {
    case 'bpmn':
      return [...nodesOf(wholeDocument(file))].flatMap((node) => textsOfNode(file, node));
    case 'extensions':
      return file.ofProcess ? textsOfExtensions(file) : [];
    case 'trigger':
      return textsOfTrigger(file);
    default:
      return [];
  }
}

/** BPMN knows `#{…}`, too; an implementation is taken as it is. */
function textsOfNode({ text }: BpmnFile, node: BpmnNode): ResolvedText[] {
  const attributes = node.attributes
    .filter(({ name, value }) => value.text.includes('{') && name !== 'id' && name !== 'implementation')
    .map((attribute) => attributeText(text, attribute));
  const detail = 'content' in node ? (node as BpmnDetail) : undefined; // only details have content
  const content = detail?.content?.text.includes('{') && !plainContent.has(detail.type) && contentText(text, detail);
  return [...attributes, ...(content ? [content] : [])].map((found) => ({
    text: found.name.text,
    openers: ['${', '#{'],
    toRaw: (decoded) => found.toRaw(decoded),
  }));
}

function textsOfExtensions({ text, json, model }: ExtensionsFile): ResolvedText[] {
  const values = model.processes.flatMap(({ key, variables, mappings, assignments }) => [
    ...variables.map(({ value }) => value),
    ...mappings.flatMap(({ inputs, outputs }) =>
      [...(inputs?.entries ?? []), ...(outputs?.entries ?? [])].map(expressionValue),
    ),
    ...assignments.flatMap(({ members }) => members.map(({ value }) => value)),
    member(member(member(json.root, 'extensions'), key.text), 'templates'),
  ]);
  return textsIn(text, values);
}

function textsOfTrigger({ text, json }: TriggerFile): ResolvedText[] {
  return textsIn(text, [member(member(json.root, 'action'), 'payload')]);
}

function textsIn(file: string, values: readonly (JsonValue | undefined)[]): ResolvedText[] {
  return values
    .flatMap((value) => [...valuesIn(value)])
    .flatMap((value) =>
      value.kind === 'string' && value.value.includes('{')
        ? [{ text: value.value, openers: ['${' as const], toRaw: rawOffsets(file, value.inner) }]
        : [],
    );
}
