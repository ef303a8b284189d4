import type { Scope } from '../index/scope.ts';
import { type BpmnElement, isFlowNode, takesMapping } from '../model/bpmn.ts';
import type { ExtensionsFile } from '../model/file.ts';
import { heading } from './description.ts';
import type { JsonProposal } from './jsonProposal.ts';
import { TabStops } from './jsonSkeletons.ts';
import { partnerNames, variablesOf } from './mappingNames.ts';
import { keyText, mappingBody } from './mappingSnippets.ts';
import { escapeMarkdown } from './markdown.ts';

/** The processes that no extensions file of the scope speaks of yet, that of the BPMN file beside this one first. */
export function processProposals(file: ExtensionsFile, scope: Scope): readonly JsonProposal[] {
  const stem = file.uri.replace(/(-extensions)?\.json$/i, '');
  const isBeside = (uri: string): boolean => uri.startsWith(`${stem}.`);
  const proposals = new Map<string, JsonProposal>();
  const processes = scope.processHeads().toSorted((a, b) => Number(isBeside(b.uri)) - Number(isBeside(a.uri)));
  for (const { id, name } of processes) {
    if (id === '' || proposals.has(id) || isExtendedElsewhere(id, file, scope)) continue;
    const sections = ['properties', 'mappings', 'constants', 'assignments'].map((section) => `\t"${section}": {}`);
    proposals.set(id, {
      label: id,
      kind: 'process',
      detail: described('process', name),
      documentation: heading('Process', id, escapeMarkdown(name ?? '')),
      body: `${keyText(id)}: {\n${sections.join(',\n')}\n}`,
    });
  }
  return [...proposals.values()];
}

/** The sections of a process that are kept by element. */
export type ElementSection = 'mappings' | 'constants' | 'assignments' | 'templates';

/**
 * The elements of a process that a section may speak of: those that can be mapped first, then the others that the process runs
 * through; of assignments and templates the user tasks alone.
 */
export function elementProposals(process: string, section: ElementSection, scope: Scope): readonly JsonProposal[] {
  const elements = scope
    .processes(process)
    .flatMap(({ file, item }) => file.model.elements.filter((element) => element.process === item));
  const bodyOf = bodies(process, section, scope);
  const proposals = new Map<string, JsonProposal>();
  for (const element of inOrder(elements, section)) {
    const id = element.id?.text;
    if (!id || proposals.has(id)) continue;
    proposals.set(id, {
      label: id,
      kind: 'element',
      detail: described(element.type, element.name?.text),
      documentation: elementDocumentation(element, id),
      body: bodyOf(id),
    });
  }
  return [...proposals.values()];
}

function inOrder(elements: readonly BpmnElement[], section: ElementSection): readonly BpmnElement[] {
  if (section === 'assignments' || section === 'templates') return elements.filter(({ type }) => type === 'userTask');
  const run = elements.filter(isFlowNode);
  return [...run.filter(takesMapping), ...run.filter((element) => !takesMapping(element))];
}

/** What an entry of the section begins with. */
function bodies(process: string, section: ElementSection, scope: Scope): (id: string) => string {
  switch (section) {
    case 'mappings': {
      const variables = variablesOf(process, scope);
      const partner = partnerNames(process, scope);
      return (id) => mappingBody(id, { inputs: partner(id, 'inputs'), outputs: partner(id, 'outputs'), variables });
    }
    case 'constants':
      return (id) => `${keyText(id)}: {$1}`;
    case 'assignments':
      return assignmentBody;
    case 'templates':
      return (id) =>
        `${keyText(id)}: {\n\t"\${1|assignee,candidate|}": {\n\t\t"type": "\${2|file,variable|}",\n\t\t"value": "$3"\n\t}\n}`;
  }
}

/** The modeler repeats the id of the task inside. */
function assignmentBody(id: string): string {
  const stops = new TabStops();
  const members = [
    `"id": ${keyText(id)}`,
    `"assignment": ${stops.textOf(['assignee', 'candidates'])}`,
    `"type": ${stops.textOf(['static', 'identity', 'expression'])}`,
    `"mode": ${stops.textOf(['manual', 'sequential'])}`,
  ];
  return `${keyText(id)}: {\n\t${members.join(',\n\t')}\n}`;
}

/** What an entry of a list says beside the id of an element, as Markdown. */
export function elementDocumentation(element: BpmnElement, id: string): string {
  const runs = element.implementation?.whole.text;
  const name = escapeMarkdown(element.name?.text ?? '');
  return heading(escapeMarkdown(element.type), id, name, runs && `runs ${escapeMarkdown(runs)}`);
}

function described(type: string, name: string | undefined): string {
  return name ? `${type}, ${name}` : type;
}

function isExtendedElsewhere(process: string, { uri }: ExtensionsFile, scope: Scope): boolean {
  return scope.extensions(process).some(({ file }) => file.uri !== uri && scope.ownFile(file.uri) !== undefined);
}
